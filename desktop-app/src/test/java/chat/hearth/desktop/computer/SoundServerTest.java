package chat.hearth.desktop.computer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a script stands for the program")
class SoundServerTest {

  private static final String NO_DEVICE = "1\tauto_null.monitor\tmodule-null-sink.c\ts16le\tIDLE\n";
  private static final String HEADSET =
      NO_DEVICE + "2\tbluez_source.AA_BB\tmodule-bluez5-device.c\ts16le 1ch\tSUSPENDED\n";

  @TempDir private Path folder;

  /** A program that says this of sources and this of sinks. */
  private SoundServer server(String sources, String sinks) throws IOException {
    Files.writeString(folder.resolve("sources"), sources);
    Files.writeString(folder.resolve("sinks"), sinks);
    Path program = folder.resolve("pactl");
    Files.writeString(program, "#!/bin/sh\n[ \"$1 $2\" = \"list short\" ] && cat \"${0%/*}/$3\"\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    return new SoundServer(program);
  }

  @Test
  void a_headset_has_a_microphone_and_what_is_heard_is_none() throws IOException {
    assertTrue(server(HEADSET, "").hasMicrophone());
    assertFalse(server(NO_DEVICE, "").hasMicrophone());
    assertFalse(server("", HEADSET).hasMicrophone());
  }

  @Test
  void a_server_without_devices_is_no_loudspeaker() throws IOException {
    assertFalse(server("", "1\tauto_null\tmodule-null-sink.c\ts16le\tIDLE\n").hasLoudspeaker());
    assertTrue(server("", "2\tbluez_sink.AA_BB\tx\ty\tz\n").hasLoudspeaker());
  }

  @Test
  void a_program_that_fails_knows_nothing() throws IOException {
    Path program = Files.writeString(folder.resolve("broken"), "#!/bin/sh\nexit 1\n");
    assertFalse(new SoundServer(program).hasMicrophone(), "it can't be started");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    assertFalse(new SoundServer(program).hasMicrophone());
  }

  @Test
  void the_program_is_asked_only_where_a_server_runs() throws IOException {
    SoundServer there = server("", "");
    Map<String, String> path = Map.of("PATH", folder.toString());
    assertEquals(Optional.empty(), asked(path));
    Map<String, String> runs =
        Map.of("PATH", folder.toString(), "XDG_RUNTIME_DIR", folder.toString());
    assertEquals(Optional.empty(), asked(runs));
    Files.createDirectories(folder.resolve("pulse/native"));
    assertEquals(Optional.of(there), asked(runs));
    assertEquals(
        Optional.of(there),
        asked(Map.of("PATH", folder.toString(), "PULSE_SERVER", "tcp:192.0.2.1")));
  }

  private Optional<SoundServer> asked(Map<String, String> environment) {
    ThisComputer computer = new ThisComputer("Linux", folder, environment, null);
    return ((SoundLines) computer.audio()).server();
  }
}
