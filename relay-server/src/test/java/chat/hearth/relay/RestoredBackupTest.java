package chat.hearth.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

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

  @Test
  void devices_hear_of_another_epoch_and_send_again_what_was_lost() throws Exception {
    Path data = home.resolve("data");
    Path file = data.resolve("relay.mv.db");
    ScriptedDevice anna;
    ScriptedDevice ben;
    ScriptedDevice laptop;
    ThreadId thread;
    String before;
    Request.Append kept;
    Reply.Accepted keptAs;
    try (TestTeam team = TestTeam.in(data)) {
      before = epoch(team);
      anna = team.person("anna");
      ben = team.person("ben");
      thread = anna.start(ben.id());
      kept = ScriptedDevice.appending(thread, new EventBody.Message("kept"));
      keptAs = anna.ask(Reply.Accepted.class, kept);
    }
    Path backup = Files.copy(file, home.resolve("backup"));
    Request.Append lost = ScriptedDevice.appending(thread, new EventBody.Message("lost"));
    long version;
    try (TestTeam team = TestTeam.in(data)) {
      assertEquals(before, epoch(team), "a restart is no restored backup");
      ScriptedDevice again = team.again(anna);
      again.ask(Reply.Accepted.class, lost);
      again.done(new Request.SetThread(thread, null, "Lost too", null, null));
      laptop = team.another(again);
      version = again.ask(Reply.Changes.class, new Request.Sync(0)).version();
    }
    Files.copy(backup, file, StandardCopyOption.REPLACE_EXISTING);
    try (TestTeam team = TestTeam.in(data)) {
      assertNotEquals(before, epoch(team));
      ScriptedDevice bens = team.again(ben);
      assertEquals(List.of("kept"), texts(bens, thread));
      assertEquals(3, bens.say(thread, "meanwhile").seq(), "numbers are given again");
      ScriptedDevice annas = team.again(anna);
      assertEquals(keptAs, annas.ask(Reply.Accepted.class, kept));
      assertEquals(4, annas.ask(Reply.Accepted.class, lost).seq());
      assertEquals(List.of("kept", "meanwhile", "lost"), texts(annas, thread));
      Reply.Changes all = annas.ask(Reply.Changes.class, new Request.Sync(version + 1));
      assertEquals(1, all.threads().size(), "a version of the lost history counts from 0");
      assertEquals(null, all.threads().getFirst().nickname());
      team.stranger()
          .refused(
              ProblemCode.BAD_CREDENTIALS,
              new Request.Resume(String.valueOf(laptop.who().token())));
    }
  }
}
