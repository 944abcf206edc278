package chat.hearth.relay.inbox;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadHead;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.relay.store.StorageException;
import chat.hearth.relay.store.TestStores;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows that follow their threads while the disk may fail. */
@Timeout(30)
class ProjectorTest {

  private static final UserId ANNA = new UserId(1);

  private final List<List<Long>> written = new CopyOnWriteArrayList<>();
  private volatile Consumer<List<Move>> disk = this::write;
  private final AtomicInteger lost = new AtomicInteger();
  private final Projector projector =
      new Projector(moves -> disk.accept(moves), lost::incrementAndGet, Clock.systemUTC());
  @TempDir private Path folder;

  @AfterEach
  void close() {
    projector.close();
  }

  private void write(List<Move> moves) {
    written.add(moves.stream().map(m -> m.head().lastSeq()).toList());
  }

  private static Move move(long thread, long seq) {
    ThreadId id = new ThreadId(thread);
    ThreadHead head = new ThreadHead(id, seq, seq, null, false, ANNA, Instant.EPOCH, Instant.EPOCH);
    ThreadEvent own =
        new ThreadEvent(
            id,
            seq,
            seq,
            ClientId.mint(Clock.systemUTC(), new Random(seq)),
            ANNA,
            Instant.EPOCH,
            new EventBody.Message("m"));
    return new Move(head, List.of(ANNA), Map.of(ANNA, own));
  }

  /** What every store throws when its database is gone. */
  private StorageException broken() {
    TestStores stores = new TestStores(folder, Clock.systemUTC());
    stores.database.abandon();
    try {
      stores.accounts.isEmpty();
    } catch (StorageException e) {
      return e;
    }
    throw new AssertionError("a closed database answers");
  }

  @Test
  void a_move_is_written_in_the_background() {
    projector.moved(List.of(move(1, 5)));
    await().until(() -> written.equals(List.of(List.of(5L))));
  }

  @Test
  void many_moves_are_written_one_part_after_the_other() {
    projector.moved(LongStream.rangeClosed(1, 70).mapToObj(id -> move(id, id)).toList());
    await().until(() -> written.stream().mapToInt(List::size).sum() == 70);
    assertTrue(written.stream().allMatch(part -> part.size() <= 32), written.toString());
    assertEquals(70, written.stream().flatMap(List::stream).distinct().count());
  }

  @Test
  void an_error_ends_neither_the_lists_nor_the_promise_to_repair_them() {
    disk =
        _ -> {
          throw new OutOfMemoryError("not really");
        };
    projector.moved(List.of(move(1, 5)));
    await().until(() -> lost.get() == 1);
    disk = this::write;
    projector.moved(List.of(move(2, 6)));
    await().until(() -> written.equals(List.of(List.of(6L))));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 25",
    "1, 0, 25",
    "2, 5000, 32",
    "20, 0, 320",
    "63, 0, 1000",
    "9000, 0, 1000",
    "-5, 0, 25",
    "6, 5001, 25",
    "20, 5001, 80",
    "9000, 5001, 1000"
  })
  void it_rests_longer_than_it_wrote_and_less_where_moves_are_late(
      long wrote, long late, long rests) {
    assertEquals(
        Duration.ofMillis(rests),
        Projector.gathersFor(Duration.ofMillis(wrote), Duration.ofMillis(late)));
  }

  @Test
  void what_moves_during_a_long_write_waits_for_the_end_of_the_rest() throws Exception {
    CountDownLatch writing = new CountDownLatch(1);
    List<Instant> ended = new CopyOnWriteArrayList<>();
    List<Instant> begun = new CopyOnWriteArrayList<>();
    disk =
        _ -> {
          begun.add(Instant.now());
          writing.countDown();
          sleep(10);
          ended.add(Instant.now());
        };
    projector.moved(List.of(move(1, 5)));
    writing.await();
    projector.moved(List.of(move(2, 5)));
    await().until(() -> begun.size() == 2);
    Duration rested = Duration.between(ended.getFirst(), begun.getLast());
    assertTrue(rested.toMillis() >= 16 * 10, rested.toString());
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void what_moves_during_a_write_is_one_write_and_moves_after_it_are_not_forgotten()
      throws Exception {
    CountDownLatch writing = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    disk =
        moves -> {
          disk = this::write;
          write(moves);
          writing.countDown();
          awaitQuietly(go);
        };
    projector.moved(List.of(move(1, 5)));
    writing.await();
    projector.moved(List.of(move(2, 6)));
    projector.moved(List.of(move(3, 7), move(4, 8)));
    go.countDown();
    await().until(() -> written.size() == 2);
    assertEquals(List.of(6L, 7L, 8L), written.getLast().stream().sorted().toList());
    projector.moved(List.of(move(5, 9)));
    await().until(() -> written.size() == 3);
    assertEquals(List.of(9L), written.getLast());
  }

  @Test
  void a_stop_with_nothing_to_write_writes_nothing() {
    projector.close();
    projector.close();
    assertEquals(List.of(), written);
  }

  @Test
  void a_stop_writes_what_waits() {
    projector.moved(List.of(move(1, 5)));
    await().until(() -> written.size() == 1);
    projector.moved(List.of(move(1, 6)));
    projector.moved(List.of(move(2, 9)));
    projector.close();
    assertEquals(List.of(5L, 6L, 9L), written.stream().flatMap(List::stream).sorted().toList());
  }

  @Test
  void a_move_that_fails_is_tried_again_with_what_came_meanwhile() throws Exception {
    StorageException fault = broken();
    CountDownLatch trying = new CountDownLatch(1);
    CountDownLatch newer = new CountDownLatch(1);
    disk =
        moves -> {
          disk = this::write;
          trying.countDown();
          awaitQuietly(newer);
          throw fault;
        };
    projector.moved(List.of(move(1, 5)));
    trying.await();
    projector.moved(List.of(move(1, 6)));
    newer.countDown();
    await().until(() -> !written.isEmpty());
    assertEquals(List.of(List.of(6L)), written, "the newest stand, not the one that failed");
  }

  @Test
  void a_fault_that_no_waiting_heals_ends_neither_the_thread_nor_other_moves() throws Exception {
    CountDownLatch failed = new CountDownLatch(1);
    disk =
        moves -> {
          disk = this::write;
          failed.countDown();
          throw new IllegalStateException("a fault in the code");
        };
    projector.moved(List.of(move(1, 5)));
    failed.await();
    projector.moved(List.of(move(2, 9)));
    await().until(() -> written.contains(List.of(9L)));
    assertTrue(written.stream().noneMatch(seqs -> seqs.contains(5L)), written.toString());
    assertEquals(1, lost.get(), "the next start repairs it");
  }

  @Test
  void what_is_put_back_is_older_than_what_was_offered_since() {
    MoveSchedule schedule = new MoveSchedule();
    Instant now = Instant.EPOCH;
    schedule.offer(move(1, 5), now);
    Move failed = schedule.due(now, 100).getFirst();
    schedule.offer(move(1, 6), now);
    schedule.again(failed, now.plusSeconds(1));
    assertEquals(List.of(), schedule.due(now.plusMillis(999), 100), "after a pause, not at once");
    Move both = schedule.due(now.plusSeconds(1), 100).getFirst();
    assertEquals(6, both.head().lastSeq());
    assertEquals(6, both.authors().values().iterator().next().seq());
    schedule.again(both, now.plusSeconds(2));
    assertEquals(6, schedule.due(now.plusSeconds(2), 100).getFirst().head().lastSeq());
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
