package chat.hearth.desktop.computer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.ui.kit.Computer.LoginStart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The start with the system, by the custom of each. */
class LoginStartTest {

  @TempDir private Path home;
  private Path launcher;

  @BeforeEach
  void install() throws IOException {
    launcher = program("usr/lib/hearth/bin/hearth");
  }

  @Test
  void linux_gets_an_entry_that_does_no_harm_once_the_program_is_gone() throws Exception {
    Path command = program("usr/bin/hearth");
    LoginStart start = start("Linux", Map.of()).orElseThrow();
    assertFalse(start.isOn(), "off by default");
    start.set(true);
    Path entry = home.resolve(".config/autostart/chat.hearth.Hearth.desktop");
    List<String> lines = Files.readAllLines(entry);
    assertTrue(lines.contains("Exec=\"" + command + "\" --minimised"), lines.toString());
    assertTrue(lines.contains("TryExec=" + command), lines.toString());
    assertTrue(start.isOn());
    start.set(false);
    assertFalse(start.isOn());
    try (Stream<Path> left = Files.list(entry.getParent())) {
      assertEquals(List.of(), left.toList(), "nothing is left");
    }
    start.set(false);
  }

  @Test
  void an_image_without_a_command_of_its_own_is_started_by_its_launcher() throws Exception {
    start("Linux", Map.of("XDG_CONFIG_HOME", home.resolve("conf").toString()))
        .orElseThrow()
        .set(true);
    String text = Files.readString(home.resolve("conf/autostart/chat.hearth.Hearth.desktop"));
    assertTrue(text.contains("TryExec=" + launcher + "\n"), text);
  }

  @Test
  void a_path_may_have_any_signs() throws Exception {
    launcher = program("My 100%/a\"b$c`d\\e/bin/hearth");
    start("Linux", Map.of()).orElseThrow().set(true);
    String text = Files.readString(home.resolve(".config/autostart/chat.hearth.Hearth.desktop"));
    assertTrue(text.contains("/My 100%%/a\\\\\"b\\\\$c\\\\`d\\\\\\\\e/bin/hearth\" --min"), text);
  }

  @Test
  void what_was_switched_off_elsewhere_is_off_and_a_link_to_the_menu_entry_is_on()
      throws Exception {
    LoginStart start = start("Linux", Map.of()).orElseThrow();
    Path entry = home.resolve(".config/autostart/chat.hearth.Hearth.desktop");
    Path menu = Files.writeString(home.resolve("menu.desktop"), "[Desktop Entry]\n");
    Files.createDirectories(entry.getParent());
    Files.createSymbolicLink(entry, menu);
    assertTrue(start.isOn());
    start.set(true);
    assertEquals("[Desktop Entry]\n", Files.readString(menu), "not ours to change");
    for (String off : List.of("Hidden=true", "X-GNOME-Autostart-enabled=false")) {
      Files.writeString(entry, "[Desktop Entry]\n" + off + "\n");
      assertFalse(start.isOn(), off);
      start.set(true);
      assertTrue(start.isOn());
    }
  }

  @Test
  void macos_gets_a_launch_agent() throws Exception {
    launcher = program("A & B.app/Contents/MacOS/hearth");
    LoginStart start = start("Mac OS X", Map.of()).orElseThrow();
    start.set(true);
    String text = Files.readString(home.resolve("Library/LaunchAgents/chat.hearth.Hearth.plist"));
    assertTrue(text.contains("A &amp; B.app/Contents/MacOS/hearth</string>"), text);
    assertTrue(text.contains("<key>RunAtLoad</key><true/>"), text);
    assertTrue(start.isOn());
    start.set(false);
    assertFalse(start.isOn());
  }

  @Test
  void windows_is_asked_through_its_registry() throws Exception {
    List<String> imported = new ArrayList<>();
    RunKey key =
        new RunKey(
            Path.of("C:\\Program Files\\Hearth\\hearth.exe"),
            arguments -> {
              if (arguments.getFirst().equals("import")) {
                imported.add(Files.readString(Path.of(arguments.get(1)), StandardCharsets.UTF_16));
                return 0;
              }
              return imported.isEmpty() || imported.getLast().contains("=-") ? 1 : 0;
            });
    assertFalse(key.isOn());
    key.set(true);
    assertTrue(
        imported
            .getFirst()
            .contains(
                "\r\n\"Hearth\"=\"\\\"C:\\\\Program Files\\\\Hearth\\\\hearth.exe\\\""
                    + " --minimised\"\r\n"),
        imported.getFirst());
    assertTrue(key.isOn());
    key.set(false);
    assertFalse(key.isOn());
    RunKey locked = new RunKey(launcher, _ -> 1);
    assertThrows(IOException.class, () -> locked.set(true));
  }

  @Test
  void what_was_not_installed_or_lives_in_a_box_is_not_offered() {
    assertTrue(start("Linux", Map.of("FLATPAK_ID", "chat.hearth.Hearth")).isEmpty());
    assertTrue(new ThisComputer("Linux", home, Map.of(), null).loginStart().isEmpty());
  }

  @Test
  void downloads_go_where_the_person_keeps_them() throws Exception {
    assertEquals(home.resolve("Downloads"), computer("Linux", null).downloads());
    Path names = home.resolve(".config/user-dirs.dirs");
    Files.createDirectories(names.getParent());
    Files.writeString(names, "# names\nXDG_DOWNLOAD_DIR=\"$HOME/Geladen\"\n");
    assertEquals(home.resolve("Geladen"), computer("Linux", null).downloads());
    Files.writeString(names, "XDG_DOWNLOAD_DIR=\"/big/disk\"\n");
    assertEquals(Path.of("/big/disk"), computer("Linux", null).downloads());
    assertEquals(home.resolve("Downloads"), computer("Windows 11", null).downloads());
  }

  @Test
  void a_file_is_shown_by_the_program_of_the_system() {
    Path file = home.resolve("a.deb");
    assertEquals(List.of("xdg-open", home.toString()), computer("Linux", null).showing(file));
    assertEquals(List.of("open", "-R", file.toString()), computer("Mac OS X", null).showing(file));
    assertEquals(
        List.of("explorer.exe", "/select," + file), computer("Windows 11", null).showing(file));
  }

  private Optional<LoginStart> start(String system, Map<String, String> environment) {
    return new ThisComputer(system, home, environment, launcher).loginStart();
  }

  private ThisComputer computer(String system, @Nullable Path program) {
    return new ThisComputer(system, home, Map.of(), program);
  }

  private Path program(String name) throws IOException {
    Path file = home.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n");
    boolean _ = file.toFile().setExecutable(true);
    return file;
  }
}
