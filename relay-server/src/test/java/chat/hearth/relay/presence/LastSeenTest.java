package chat.hearth.relay.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class LastSeenTest {

  private static final UserId ANNA = new UserId(1);
  private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

  private final AtomicInteger reads = new AtomicInteger();

  private Optional<Instant> stored(UserId user) {
    reads.incrementAndGet();
    return user.value() % 2 == 1 ? Optional.of(LONG_AGO) : Optional.empty();
  }

  @Test
  void what_is_kept_is_read_once_also_where_there_is_nothing() {
    LastSeen seen = new LastSeen(this::stored);
    for (int i = 0; i < 3; i++) {
      assertEquals(Optional.of(LONG_AGO), seen.of(ANNA));
      assertEquals(Optional.empty(), seen.of(new UserId(2)));
    }
    assertEquals(2, reads.get());
  }

  @Test
  void who_goes_is_remembered_without_reading() {
    LastSeen seen = new LastSeen(this::stored);
    seen.left(ANNA, NOW);
    assertEquals(Optional.of(NOW), seen.of(ANNA));
    assertEquals(0, reads.get());
  }

  @Test
  void only_so_many_are_remembered_and_those_asked_lately_stay() {
    LastSeen seen = new LastSeen(this::stored);
    for (int i = 1; i <= 10_000; i++) {
      seen.of(new UserId(i));
    }
    seen.of(ANNA);
    seen.of(new UserId(10_001));
    assertEquals(10_001, reads.get());
    seen.of(ANNA);
    assertEquals(10_001, reads.get(), "asked lately");
    seen.of(new UserId(2));
    assertEquals(10_002, reads.get(), "the one not asked for longest had to go");
  }

  @Test
  void who_goes_while_somebody_reads_is_seen_last_when_they_went() throws Exception {
    CountDownLatch reading = new CountDownLatch(1);
    CountDownLatch gone = new CountDownLatch(1);
    LastSeen seen =
        new LastSeen(
            user -> {
              reading.countDown();
              awaitQuietly(gone);
              return Optional.of(LONG_AGO);
            });
    AtomicInteger agreed = new AtomicInteger();
    Thread reader =
        Thread.ofVirtual()
            .start(
                () -> {
                  if (seen.of(ANNA).equals(Optional.of(NOW))) {
                    agreed.incrementAndGet();
                  }
                });
    assertTrue(reading.await(10, TimeUnit.SECONDS));
    seen.left(ANNA, NOW);
    gone.countDown();
    reader.join();
    assertEquals(1, agreed.get(), "the older time does not come over the newer");
    assertEquals(Optional.of(NOW), seen.of(ANNA));
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
