package chat.hearth.client.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadId;
import chat.hearth.wire.Problem;
import chat.hearth.wire.ProblemCode;
import chat.hearth.wire.Request;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is done to a message that a restored relay does not have yet is not lost. */
@Timeout(60)
class RestoredEditsTest {

  private static final ThreadId ONE = new ThreadId(11);
  private static final Problem GONE = new Problem(ProblemCode.NOT_FOUND, "It is not there.");

  @TempDir private Path folder;
  private PaperDevice device;

  @BeforeEach
  void open() {
    device = new PaperDevice(folder);
    device.thread(ONE, 5);
    device.comeOnline();
    var _ = device.queue(ONE, "own");
    device.keeper.outboxFilled();
    device.until("taken", () -> device.lane(ONE).isEmpty() && device.here(ONE).size() == 6);
  }

  @AfterEach
  void close() {
    device.close();
  }

  @Test
  void an_edit_of_what_the_backup_lacks_waits_until_that_is_sent_again() {
    ThreadEvent own = device.here(ONE).get(5);
    EventBody edit = new EventBody.Edited(own.clientId(), "own, better");
    device.relay.refuse(r -> isEarly(r, own) ? Optional.of(GONE) : Optional.empty());
    device.relay.keepSilent(Request.Pull.class::isInstance); // so that nothing is compared yet
    device.relay.away(true);
    device.relay.cut(1006);
    var _ = device.queue(ONE, edit);
    device.relay.forgetFrom(ONE, 6);
    device.relay.epoch("restored");
    device.relay.away(false);
    device.keeper.wake();
    device.until("known again", () -> restoring() && device.local(ONE).headSeq() > 0);
    device.keeper.outboxFilled();
    device.until("refused", () -> device.lane(ONE).isEmpty());
    device.relay.keepSilent(_ -> false);
    device.relay.cut(1006);
    device.until("sent again", () -> device.relay.log(ONE).size() == 7);
    device.until("all is here", () -> device.here(ONE).equals(device.relay.log(ONE)));
    assertEquals(
        List.of(own.body(), edit),
        device.here(ONE).subList(5, 7).stream().map(ThreadEvent::body).toList());
  }

  private boolean restoring() {
    return device.call(device.stores.meta()::restoring);
  }

  /** An edit of a message that the relay does not have. */
  private boolean isEarly(Request request, ThreadEvent message) {
    return request instanceof Request.Append a
        && a.body() instanceof EventBody.Edited
        && device.relay.log(ONE).stream().noneMatch(e -> e.clientId().equals(message.clientId()));
  }
}
