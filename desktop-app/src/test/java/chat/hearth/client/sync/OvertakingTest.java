package chat.hearth.client.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.hearth.client.net.ProblemException;
import chat.hearth.model.Attachment;
import chat.hearth.model.BlobId;
import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadId;
import chat.hearth.wire.Problem;
import chat.hearth.wire.ProblemCode;
import chat.hearth.wire.Request;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A large file on its way holds up nothing but what has to do with it. */
@Timeout(60)
class OvertakingTest {

  private static final ThreadId ONE = new ThreadId(11);
  private static final BlobId BLOB = new BlobId("ab".repeat(32));

  @TempDir private Path folder;
  private final CountDownLatch road = new CountDownLatch(1);
  private final AtomicInteger failures = new AtomicInteger();
  private final Set<ClientId> underway = ConcurrentHashMap.newKeySet();
  private PaperDevice device;

  @BeforeEach
  void open() {
    device = new PaperDevice(folder, this::bring);
    device.thread(ONE, 1);
  }

  @AfterEach
  void close() {
    road.countDown();
    device.close();
  }

  /** Takes as long as the road is closed, and fails as often as was said. */
  private void bring(ClientId message, List<Attachment> files)
      throws IOException, ProblemException {
    boolean _ = underway.add(message);
    if (failures.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
      throw new IOException("a cut");
    }
    try {
      if (!road.await(30, TimeUnit.SECONDS)) {
        throw new ProblemException(new Problem(ProblemCode.TOO_LARGE, "nobody opened the road"));
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  @Test
  void words_do_not_wait_for_a_large_file_that_was_sent_before_them() {
    device.queue(ONE, "before");
    device.queue(ONE, file("large", Lanes.LARGE + 1));
    device.queue(ONE, "after");
    device.queue(ONE, "and more");
    device.comeOnline();
    device.until("the words are there", () -> said().size() == 3);
    assertEquals(List.of("before", "after", "and more"), said());
    road.countDown();
    device.until("the file too", () -> device.lane(ONE).isEmpty());
    assertEquals(List.of("before", "after", "and more", "large"), said());
  }

  @Test
  void what_answers_or_changes_it_goes_after_it_and_files_stay_in_order() {
    Request.Append large = device.queue(ONE, file("large", Lanes.LARGE + 1));
    Request.Append answer = device.queue(ONE, new EventBody.Message("answer", large.clientId()));
    device.queue(ONE, new EventBody.Reacted(large.clientId(), "👍", true));
    device.queue(ONE, new EventBody.Edited(answer.clientId(), "answer, changed"));
    device.queue(ONE, file("small", 1));
    Request.Append words = device.queue(ONE, "words");
    device.queue(ONE, new EventBody.Edited(words.clientId(), "other words"));
    device.comeOnline();
    device.until("all that may", () -> device.lane(ONE).size() == 5);
    assertEquals(List.of("words", "other words"), said());
    road.countDown();
    device.until("all", () -> device.lane(ONE).isEmpty());
    assertEquals(
        List.of("words", "other words", "large", "answer", "👍", "answer, changed", "small"),
        said());
  }

  @Test
  void nobody_leaves_before_what_they_sent_last() {
    device.queue(ONE, file("large", Lanes.LARGE + 1));
    device.queue(ONE, new EventBody.Renamed("What it was about"));
    device.queue(ONE, "behind the title");
    assertNothingOvertakes("large", "What it was about", "behind the title");
  }

  @Test
  void a_small_file_keeps_its_place() {
    device.queue(ONE, file("small", Lanes.LARGE));
    device.queue(ONE, "after");
    assertNothingOvertakes("small", "after");
  }

  @Test
  void a_small_file_that_does_not_get_through_holds_up_nothing_either() {
    failures.set(1);
    device.queue(ONE, file("small", 1));
    device.queue(ONE, "after");
    device.comeOnline();
    device.until("the words are there", () -> said().size() == 1);
    assertEquals(List.of("after"), said());
    road.countDown();
    device.until("all", () -> device.lane(ONE).isEmpty());
    assertEquals(List.of("after", "small"), said());
  }

  @Test
  void however_much_waits_behind_it_the_next_that_may_go_is_found() {
    Request.Append large = device.queue(ONE, file("large", Lanes.LARGE + 1));
    for (int i = 0; i < 120; i++) {
      device.queue(ONE, new EventBody.Message("answer " + i, large.clientId()));
    }
    device.queue(ONE, "words");
    device.comeOnline();
    device.until("the words are there", () -> said().size() == 1);
    assertEquals(List.of("words"), said());
  }

  private void assertNothingOvertakes(String... inOrder) {
    device.comeOnline();
    device.until("on its way", () -> !underway.isEmpty());
    device.awaitLook(ONE);
    assertEquals(List.of(), said());
    road.countDown();
    device.until("all", () -> device.lane(ONE).isEmpty());
    assertEquals(List.of(inOrder), said());
  }

  private static EventBody file(String text, long bytes) {
    return new EventBody.Message(
        text, null, List.of(new Attachment(BLOB, "a.bin", bytes, "application/x-thing")));
  }

  /** What the owner has in the relay's log, in its order. */
  private List<String> said() {
    List<String> said = new ArrayList<>();
    for (ThreadEvent e : device.relay.log(ONE)) {
      if (e.userId().equals(PaperRelay.OWNER)) {
        said.add(
            switch (e.body()) {
              case EventBody.Message m -> m.text();
              case EventBody.Edited m -> m.text();
              case EventBody.Reacted r -> r.emoji();
              case EventBody.Renamed r -> String.valueOf(r.title());
              default -> e.body().toString();
            });
      }
    }
    return said;
  }
}
