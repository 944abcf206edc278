package chat.hearth.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadId;
import chat.hearth.wire.ProblemCode;
import chat.hearth.wire.Reply;
import chat.hearth.wire.Request;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The host put yesterday's data back: what devices are told, and how the logs go on. */
class RestoredBackupTest {

  @TempDir private Path home;

  private String epoch(TestTeam team) {
    ScriptedDevice device = team.silent();
    return device.ask(Reply.Welcome.class, new Request.Hello(List.of(1), "who are you")).epoch();
  }

  private static List<String> texts(ScriptedDevice device, ThreadId thread) {
    return device.ask(Reply.Page.class, new Request.Pull(thread, 1, 99)).events().stream()
        .map(ThreadEvent::body)
        .filter(EventBody.Message.class::isInstance)
        .map(body -> ((EventBody.Message) body).text())
        .toList();
  }

  /** What the first day left, of which there is a backup. */
  private record FirstDay(
      String epoch,
      ScriptedDevice anna,
      ScriptedDevice ben,
      ThreadId thread,
      Request.Append kept,
      Reply.Accepted keptAs) {}

  private FirstDay firstDay(Path data) throws Exception {
    try (TestTeam team = TestTeam.in(data)) {
      String epoch = epoch(team);
      ScriptedDevice anna = team.person("anna");
      ScriptedDevice ben = team.person("ben");
      ThreadId thread = anna.start(ben.id());
      Request.Append kept = ScriptedDevice.appending(thread, new EventBody.Message("kept"));
      Reply.Accepted keptAs = anna.ask(Reply.Accepted.class, kept);
      return new FirstDay(epoch, anna, ben, thread, kept, keptAs);
    }
  }

  @Test
  void devices_hear_of_another_epoch_and_send_again_what_was_lost() throws Exception {
    Path data = home.resolve("data");
    Path file = data.resolve("relay.mv.db");
    FirstDay day = firstDay(data);
    ThreadId thread = day.thread;
    Path backup = Files.copy(file, home.resolve("backup"));
    Request.Append lost = ScriptedDevice.appending(thread, new EventBody.Message("lost"));
    try (TestTeam team = TestTeam.in(data)) {
      assertEquals(day.epoch, epoch(team), "a restart is no restored backup");
      team.again(day.anna).ask(Reply.Accepted.class, lost);
    }
    Files.copy(backup, file, StandardCopyOption.REPLACE_EXISTING);
    try (TestTeam team = TestTeam.in(data)) {
      assertNotEquals(day.epoch, epoch(team));
      ScriptedDevice bens = team.again(day.ben);
      assertEquals(List.of("kept"), texts(bens, thread));
      assertEquals(3, bens.say(thread, "meanwhile").seq(), "numbers are given again");
      ScriptedDevice annas = team.again(day.anna);
      assertEquals(day.keptAs, annas.ask(Reply.Accepted.class, day.kept));
      assertEquals(4, annas.ask(Reply.Accepted.class, lost).seq());
      assertEquals(List.of("kept", "meanwhile", "lost"), texts(annas, thread));
    }
  }

  @Test
  void what_came_after_the_backup_is_unknown_to_it() throws Exception {
    Path data = home.resolve("data");
    Path file = data.resolve("relay.mv.db");
    FirstDay day = firstDay(data);
    Path backup = Files.copy(file, home.resolve("backup"));
    ScriptedDevice laptop;
    long version;
    try (TestTeam team = TestTeam.in(data)) {
      laptop = team.another(team.again(day.anna));
      laptop.done(new Request.SetThread(day.thread, null, "Lost too", null, null));
      version = laptop.ask(Reply.Changes.class, new Request.Sync(0)).version();
    }
    Files.copy(backup, file, StandardCopyOption.REPLACE_EXISTING);
    try (TestTeam team = TestTeam.in(data)) {
      Reply.Changes all = team.again(day.anna).ask(Reply.Changes.class, new Request.Sync(0));
      assertTrue(all.version() > version, "no version of the lost history is given again");
      assertEquals(1, all.threads().size());
      assertNull(all.threads().getFirst().nickname());
      team.stranger()
          .refused(
              ProblemCode.BAD_CREDENTIALS,
              new Request.Resume(String.valueOf(laptop.who().token())));
    }
  }
}
