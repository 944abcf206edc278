package chat.hearth.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.client.Client;
import chat.hearth.client.ClientEntry;
import chat.hearth.client.Entry;
import chat.hearth.client.net.TyrusDialer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command line, and the one sentence when the app can't start. */
@Timeout(60)
class MainTest {

  @TempDir private Path folder;

  @Test
  void help_and_version_are_told_without_a_window() {
    Said help = say("--help");
    assertEquals(0, help.code);
    assertTrue(help.out.contains("--profile") && help.out.contains("--relay"), help.out);
    Said version = say("--version");
    assertEquals(0, version.code);
    assertTrue(version.out.startsWith("Hearth "), version.out);
  }

  @Test
  void what_is_not_understood_is_named() {
    Said unknown = say("--nonsense");
    assertEquals(2, unknown.code);
    assertTrue(unknown.err.startsWith("Unknown option: '--nonsense'"), unknown.err);
    assertEquals(2, say("--profile").code);
  }

  @Test
  void an_address_that_is_none_is_refused_at_once() {
    for (String address : new String[] {"a b", "host:99999", "https://host/x", "1:2:3"}) {
      Said said = say("--relay", address);
      assertEquals(2, said.code, address);
      assertTrue(said.err.startsWith("--relay " + address + ": "), said.err);
    }
  }

  @Test
  void a_link_that_is_none_is_refused_at_once() {
    Said said = say("hearth://join/host:99999");
    assertEquals(2, said.code);
    assertTrue(said.err.startsWith("hearth://join/host:99999: "), said.err);
  }

  @Test
  void what_a_link_has_in_it_is_no_option() {
    Said link = say("--", "hearth://join/host:99999");
    assertTrue(link.err.startsWith("hearth://join/host:99999: "), link.err);
    Said option = say("--", "hearth://join/host", "--profile", "elsewhere");
    assertEquals(2, option.code);
    assertTrue(option.err.contains("'--profile', 'elsewhere'"), option.err);
  }

  @Test
  void a_second_start_hands_its_link_over_and_ends() throws Exception {
    BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    try (OneInstance first = OneInstance.of(folder)) {
      first.answer(heard::add);
      assertEquals(0, say("--profile", folder.toString(), "hearth://join/host").code);
      assertEquals("hearth://join/host", heard.poll(20, TimeUnit.SECONDS));
    }
  }

  @Test
  void a_link_to_a_message_is_handed_over_too_and_a_damaged_one_for_the_window_to_say_so()
      throws Exception {
    BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    try (OneInstance first = OneInstance.of(folder)) {
      first.answer(heard::add);
      for (String link : List.of("hearth://message/1/0193", "hearth://message/x?a=\"b\"&c")) {
        assertEquals(0, say("--profile", folder.toString(), link).code);
        assertEquals(link, heard.poll(20, TimeUnit.SECONDS));
      }
    }
    assertEquals(2, say("--relay", "hearth://message/1/0193").code, "that is no relay");
  }

  @Test
  void a_profile_that_is_in_use_is_said_in_one_sentence() throws Exception {
    Path profile = folder.resolve("profile");
    try (EmbeddedRelay relay = new EmbeddedRelay(folder, "127.0.0.1", 0, Clock.systemUTC());
        Client _ = entry(profile).register(relay.start("Ours", 0), newcomer())) {
      assertEquals(
          "hearth: Hearth is already running for this profile. Close it first.",
          firstWord("--profile", profile.toString()));
    }
  }

  @Test
  void a_profile_that_can_not_be_made_is_said_in_one_sentence() throws Exception {
    Path profile = Files.createFile(folder.resolve("file")).resolve("profile");
    assertEquals(
        "hearth: The profile folder "
            + profile
            + " can't be made. Check its place and permissions.",
        firstWord("--profile", profile.toString()));
  }

  private record Said(int code, String out, String err) {}

  private static Said say(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        new CommandLine(new Main())
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(arguments);
    return new Said(code, out.toString(), err.toString());
  }

  /** The first line that another process with these arguments has for a person. */
  private @Nullable String firstWord(String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "-Djava.io.tmpdir=" + folder, // it is killed, and the fonts that it unpacked stay
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName()));
    command.addAll(Arrays.asList(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String line = lines.readLine();
      while (line != null && !line.startsWith("hearth:")) {
        line = lines.readLine();
      }
      return line;
    } finally {
      process.destroyForcibly();
      process.onExit().join();
    }
  }

  private static Entry entry(Path profile) {
    return new ClientEntry(profile, new TyrusDialer(), Clock.systemUTC(), new SecureRandom());
  }

  private static Entry.Registration newcomer() {
    return new Entry.Registration("anna", "Anna", "a short sentence", "Laptop");
  }
}
