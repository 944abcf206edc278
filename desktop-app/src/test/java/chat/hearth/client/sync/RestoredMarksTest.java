package chat.hearth.client.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadId;
import chat.hearth.wire.Request;
import chat.hearth.wire.ServerFrame;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is the owner's alone, when a relay comes back with a backup's data. */
@Timeout(60)
class RestoredMarksTest {

  private static final ThreadId ONE = new ThreadId(11);

  @TempDir private Path folder;
  private PaperDevice device;

  @BeforeEach
  void open() {
    device = new PaperDevice(folder);
  }

  @AfterEach
  void close() {
    device.close();
  }

  @Test
  void what_was_read_is_told_again_once_the_logs_are_compared() {
    device.thread(ONE, 60);
    device.comeOnline();
    device.stores.database().run(tx -> device.stores.threads().read(tx, ONE, 60, 60));
    device.keeper.marked();
    device.until("told", () -> marks() > 0 && last().readSeq() == 60);
    long before = marks();
    restored(() -> {});
    device.until("told again", () -> marks() > before);
    assertEquals(new Request.Mark(ONE, 60, 60), last());
  }

  @Test
  void what_was_read_is_not_new_behind_an_own_message_that_comes_with_it() {
    device.thread(ONE, 60);
    device.comeOnline();
    device.stores.database().run(tx -> device.stores.threads().read(tx, ONE, 60, 60));
    ThreadEvent lost = device.here(ONE).getLast();
    restored(() -> device.relay.forgetFrom(ONE, 58));
    device.until("compared", () -> device.local(ONE).lastSeq() == 57 && !restoring());
    ThreadEvent news = device.otherWrites(ONE);
    ThreadEvent own =
        new Script(device.chance)
            .next(ONE, device.relay.log(ONE), PaperRelay.OWNER, new EventBody.Message("own"));
    device.relay.write(own);
    ThreadEvent again =
        new ThreadEvent(ONE, 60, 60, lost.clientId(), lost.userId(), lost.createdAt(), lost.body());
    device.relay.write(again);
    device.relay.push(new ServerFrame.Events(List.of(news, own, again)));
    device.until("all is here", () -> device.here(ONE).equals(device.relay.log(ONE)));
    assertEquals(0, device.local(ONE).unread());
  }

  @Test
  void what_was_set_is_told_with_the_start_of_a_thread_that_the_owner_starts_again() {
    EventBody begin = new EventBody.Started(List.of(PaperRelay.OTHER), null);
    var _ = device.relay.row(Script.row(ONE));
    device.relay.write(new Script(device.chance).next(ONE, List.of(), PaperRelay.OWNER, begin));
    device.comeOnline();
    Request.SetThread mine = new Request.SetThread(ONE, true, "Mine", null, null);
    device.stores.database().run(tx -> device.stores.threads().set(tx, mine));
    restored(() -> device.relay.forget(ONE));
    device.until("told", () -> !device.relay.asked(Request.SetThread.class).isEmpty());
    Request.SetThread told = device.relay.asked(Request.SetThread.class).getFirst();
    assertEquals(true, told.muted());
    assertEquals("Mine", told.nickname());
    assertEquals(begin, device.relay.asked(Request.Append.class).getFirst().body());
  }

  private void restored(Runnable lost) {
    device.relay.away(true);
    device.relay.cut(1006);
    lost.run();
    device.relay.epoch("restored");
    device.relay.away(false);
    device.keeper.wake();
  }

  private boolean restoring() {
    return device.call(device.stores.meta()::restoring);
  }

  private long marks() {
    return device.relay.asked(Request.Mark.class).size();
  }

  private Request.Mark last() {
    return device.relay.asked(Request.Mark.class).getLast();
  }
}
