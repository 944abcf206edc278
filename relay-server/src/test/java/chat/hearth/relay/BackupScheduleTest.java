package chat.hearth.relay;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.ThreadId;
import chat.hearth.relay.store.Backups;
import chat.hearth.relay.store.Contents;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The relay makes backups by itself, when it is time and there is something new. */
@Timeout(180)
class BackupScheduleTest {

  private static final Duration DAY = Duration.ofHours(24);

  private final TestTeam.JumpingClock clock = new TestTeam.JumpingClock();
  private final Timing soon =
      new Timing(
          Timing.DEFAULT.socket(),
          Timing.DEFAULT.signIn(),
          Timing.DEFAULT.gather(),
          Duration.ofMillis(20));
  @TempDir private Path data;
  private Backups backups = new Backups(Path.of("data"), clock);

  @BeforeEach
  void found() {
    backups = new Backups(data, clock);
  }

  private Relay start() throws RelayStartException {
    return Relay.start(RelayConfig.in(data).withPort(0).withDurable(false), soon, clock);
  }

  private void awaitBackups(int count) {
    await().atMost(Duration.ofSeconds(80)).until(() -> backups.list().size() == count);
  }

  @Test
  void the_first_comes_soon_and_the_next_when_a_day_has_passed_and_something_is_new()
      throws Exception {
    try (Relay relay = start();
        ScriptedDevice anna = ScriptedDevice.register(relay.url(), "anna");
        ScriptedDevice ben = ScriptedDevice.register(relay.url(), "ben")) {
      awaitBackups(1);
      ThreadId thread = anna.start(ben.id());
      clock.jump(DAY.minusHours(1));
      anna.say(thread, "not yet");
      clock.jump(Duration.ofHours(2));
      awaitBackups(2);
      assertEquals(2, backups.verify(backups.list().getFirst().file()).contents().events());
      clock.jump(DAY.multipliedBy(2));
    }
    try (Relay relay = start();
        ScriptedDevice _ = ScriptedDevice.register(relay.url(), "cleo")) {
      awaitBackups(3);
      Backups.Backup newest = backups.newest().orElseThrow();
      assertTrue(newest.at().isAfter(backups.list().get(1).at().plus(DAY)), "none in between");
      assertEquals(
          3, backups.verify(newest.file()).contents().accounts(), "nothing new, no backup");
    }
  }

  @Test
  void messages_are_accepted_while_a_backup_is_made_and_the_backup_has_no_hole() throws Exception {
    try (Relay relay = start();
        ScriptedDevice anna = ScriptedDevice.register(relay.url(), "anna");
        ScriptedDevice ben = ScriptedDevice.register(relay.url(), "ben")) {
      awaitBackups(1);
      ThreadId thread = anna.start(ben.id());
      Wish wish = Wish.backup(data);
      List<Contents> found = new ArrayList<>();
      AtomicBoolean enough = new AtomicBoolean();
      AtomicLong sent = new AtomicLong();
      Thread writer =
          Thread.ofVirtual()
              .start(
                  () -> {
                    while (!enough.get()) {
                      sent.set(anna.say(thread, "on and on").seq());
                    }
                  });
      for (int i = 0; i < 2; i++) {
        long before = sent.get();
        String name = wish.ask("");
        String answer =
            await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> wish.answer(name), a -> a.isPresent())
                .orElseThrow();
        assertTrue(answer.startsWith("ok "), answer);
        assertTrue(sent.get() > before, "accepted meanwhile");
        found.add(backups.verify(backups.newest().orElseThrow().file()).contents());
        assertTrue(found.getLast().events() >= before, "all that was accepted before it");
      }
      enough.set(true);
      writer.join();
      assertTrue(found.get(1).events() > found.get(0).events());
    }
  }
}
