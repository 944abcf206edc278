package chat.hearth.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadId;
import chat.hearth.wire.Reply;
import chat.hearth.wire.Request;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code hearth relay backup, verify, restore}, beside a relay in a process of its own. */
@Timeout(90)
class BackupCommandsTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  @TempDir private Path home;

  private int run(String... args) {
    CommandLine line = RelayMain.commandLine();
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(args);
  }

  private void fails(String sentence, String... args) {
    assertEquals(1, run(args), out + " " + err);
    assertEquals(sentence, err.toString().strip());
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(p -> p.getFileName().toString()).sorted().toList();
    }
  }

  private static String epoch(String url) {
    try (ScriptedDevice device = ScriptedDevice.connect(url)) {
      return device.ask(Reply.Welcome.class, new Request.Hello(List.of(1), "who")).epoch();
    }
  }

  private static List<EventBody> messages(ScriptedDevice device, ThreadId thread) {
    return device.ask(Reply.Page.class, new Request.Pull(thread, 2, 9)).events().stream()
        .map(ThreadEvent::body)
        .toList();
  }

  @Test
  void each_says_what_it_does_and_what_is_wrong_with_the_options() {
    assertEquals(0, run("backup", "--help"));
    assertTrue(out.toString().contains("whether the relay runs or not"), out.toString());
    assertEquals(0, run("verify", "--help"));
    assertEquals(0, run("restore", "--help"));
    assertTrue(out.toString().contains("before-restore-TIME"), out.toString());
    assertEquals(2, run("restore"));
    assertEquals(2, run("verify", "one", "two"));
    assertEquals(1, err.toString().lines().count(), err.toString());
  }

  @Test
  void without_data_or_backups_each_is_one_sentence() {
    String data = home.toString();
    fails("There is no relay's data in " + data + ".", "backup", "--data", data);
    String none = "There is no backup in " + home.resolve("backups") + ".";
    fails(none, "verify", "newest", "--data", data);
    fails(none, "restore", "newest", "--data", data);
    fails("There is no backup no.zip.", "verify", "no.zip", "--data", data);
  }

  @Test
  void a_running_relay_makes_the_backup_itself_and_a_restore_waits_for_its_end() throws Exception {
    Path data = home.resolve("data");
    String epoch;
    ThreadId thread;
    ScriptedDevice anna;
    try (RelayProcess relay = RelayProcess.on(data)) {
      epoch = epoch(relay.url);
      anna = ScriptedDevice.register(relay.url, "anna");
      try (ScriptedDevice ben = ScriptedDevice.register(relay.url, "ben")) {
        thread = anna.start(ben.id());
      }
      anna.say(thread, "kept");
      assertEquals(0, run("backup", "--data", data.toString()), err.toString());
      assertTrue(out.toString().contains("2 accounts, 2 devices, 1 thread, 2 events"), out + "");
      anna.say(thread, "lost");
      assertEquals(0, run("verify", "newest", "--data", data.toString()), err.toString());
      assertTrue(out.toString().contains(" is good: 2 accounts"), out + "");
      fails(
          "Another relay or app uses " + data + ": stop it, or choose another data folder.",
          "restore",
          "newest",
          "--data",
          data.toString());
      assertEquals(List.of(), names(data).stream().filter(n -> n.startsWith("backup.")).toList());
      relay.kill();
    }
    assertEquals(0, run("--data", data.toString(), "restore", "newest"), err.toString());
    assertTrue(out.toString().contains("what was there before is kept in"), out + "");
    try (RelayProcess relay = RelayProcess.on(data)) {
      assertNotEquals(epoch, epoch(relay.url));
      try (ScriptedDevice again = anna.again(relay.url)) {
        assertEquals(List.of(new EventBody.Message("kept")), messages(again, thread));
      }
    } finally {
      anna.close();
    }
  }

  @Test
  void a_relay_at_rest_is_backed_up_too() throws Exception {
    try (RelayProcess relay = RelayProcess.on(home)) {
      ScriptedDevice.register(relay.url, "anna").close();
      relay.kill();
    }
    assertEquals(0, run("backup", "--data", home.toString()), err.toString());
    assertTrue(out.toString().contains("1 account,"), out.toString());
    assertFalse(names(home).contains("backup.wanted"));
  }
}
