package chat.hearth.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.wire.ProblemCode;
import chat.hearth.wire.ServerFrame;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@Timeout(60)
class RelayMainTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  @TempDir private Path folder;

  private int run(String... args) {
    CommandLine line = RelayMain.commandLine();
    return line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(args);
  }

  @Test
  void help_says_who_can_connect() {
    assertEquals(0, run("--help"));
    assertTrue(out.toString().contains("0.0.0.0"), out.toString());
  }

  @Test
  void options_that_make_no_sense_are_one_sentence_and_exit_2() {
    assertEquals(2, run("--port", "70000"));
    assertEquals("port must be 0 to 65535. See --help.", err.toString().strip());
  }

  @Test
  void a_patience_that_makes_no_sense_is_one_sentence_and_exit_2() {
    assertEquals(2, run("--idle-cut", "-1"));
    assertEquals("idle-cut must not be negative. See --help.", err.toString().strip());
  }

  @Test
  void a_key_without_a_certificate_is_one_sentence_and_exit_2() {
    assertEquals(2, run("--tls-only", "--tls-key", "key.pem"));
    assertEquals("tls-key needs tls-certificate. See --help.", err.toString().strip());
  }

  @Test
  void a_certificate_that_can_not_be_read_is_one_sentence_and_exit_1() {
    Path none = folder.resolve("none.pem");
    assertEquals(1, run("--data", folder.toString(), "--tls-certificate", none.toString()));
    assertEquals(
        "The file " + none + " can't be read: is it there, and may the relay read it?",
        err.toString().strip());
  }

  @Test
  void an_unknown_option_is_exit_2() {
    assertEquals(2, run("--colour", "red"));
    assertEquals(1, err.toString().lines().count(), err.toString());
  }

  @Test
  void a_way_of_registration_is_no_command_though_one_is_called_so() {
    assertEquals(2, run("--registration", "invite", "--port", "70000"));
    assertEquals("port must be 0 to 65535. See --help.", err.toString().strip());
  }

  @Test
  void an_unknown_way_of_registration_is_exit_2() {
    assertEquals(2, run("--registration", "maybe"));
    assertEquals(
        "Invalid value for option '--registration': 'maybe' is not open or invite. See --help.",
        err.toString().strip());
  }

  @Test
  void a_taken_port_is_one_sentence_and_exit_1() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(other.getLocalPort());
      assertEquals(1, run("--data", folder.toString(), "--port", port));
      assertEquals(
          "Another program uses port " + port + ". Start with --port N to take another.",
          err.toString().strip());
    }
  }

  @Test
  void a_relay_of_its_own_is_ready_serves_and_stops_on_a_signal() throws Exception {
    Path problems = folder.resolve("problems.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                RelayMain.class.getName(),
                "--data",
                folder.resolve("data").toString(),
                "--port",
                "0",
                "--name",
                "Crew")
            .redirectError(problems.toFile())
            .start();
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      String ready = String.valueOf(lines.readLine());
      assertTrue(ready.startsWith("Hearth relay \"Crew\" on ws://127.0.0.1:"), ready);
      String url = ready.substring(ready.indexOf("ws://"), ready.indexOf(", data in"));
      try (ScriptedDevice device = ScriptedDevice.register(url, "anna")) {
        process.destroy();
        assertEquals(ProblemCode.BUSY, device.await(ServerFrame.Bye.class).problem().code());
        assertEquals(1001, device.closeCode());
      }
      assertTrue(process.waitFor(20, TimeUnit.SECONDS));
    } finally {
      process.destroyForcibly();
    }
    assertEquals("", Files.readString(problems));
  }
}
