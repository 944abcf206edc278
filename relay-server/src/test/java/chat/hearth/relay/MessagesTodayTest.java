package chat.hearth.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadHead;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.relay.log.CommittedBatch;
import chat.hearth.relay.store.ManualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class MessagesTodayTest {

  private final ManualClock clock = new ManualClock();
  private final List<Instant> asked = new ArrayList<>();
  private final MessagesToday today =
      new MessagesToday(
          clock,
          (from, to) -> {
            asked.add(from);
            asked.add(to);
            return 40;
          });

  private void commit(EventBody body) {
    ThreadId thread = new ThreadId(5);
    UserId anna = new UserId(1);
    Instant now = clock.instant();
    ThreadEvent event =
        new ThreadEvent(thread, 2, 1, ClientId.mint(clock, new Random(1)), anna, now, body);
    ThreadHead head = new ThreadHead(thread, 2, 1, null, true, anna, now, now);
    today.committed(
        new CommittedBatch(List.of(new CommittedBatch.Run(head, List.of(event), List.of(anna)))));
  }

  @Test
  void the_store_is_asked_once_for_what_was_before_the_start() {
    Instant start = clock.instant();
    clock.advance(Duration.ofMinutes(3));
    commit(new EventBody.Message("one"));
    commit(new EventBody.Renamed("not a message"));
    commit(new EventBody.Message("two"));
    assertEquals(42, today.count());
    assertEquals(42, today.count());
    assertEquals(List.of(Instant.parse("2026-11-23T00:00:00Z"), start), asked);
  }

  @Test
  @Timeout(20)
  void commits_do_not_wait_while_the_store_counts() {
    MessagesToday[] self = new MessagesToday[1];
    self[0] =
        new MessagesToday(
            clock,
            (_, _) -> {
              CompletableFuture.runAsync(() -> self[0].committed(new CommittedBatch(List.of())))
                  .join();
              return 7;
            });
    assertEquals(7, self[0].count());
  }

  @Test
  void midnight_begins_at_nothing() {
    commit(new EventBody.Message("yesterday"));
    clock.advance(Duration.ofDays(1));
    assertEquals(0, today.count());
    commit(new EventBody.Message("today"));
    assertEquals(1, today.count());
    assertEquals(List.of(), asked);
  }
}
