package chat.hearth.relay.inbox;

import chat.hearth.model.ThreadId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * When rows follow their thread: the first move at once, then no more often than the size of the
 * group allows. Moves in between become one.
 */
final class MoveSchedule {

  private final Map<ThreadId, Slot> slots = new HashMap<>();
  private final Queue<Slot> byTime = new PriorityQueue<>(Comparator.comparing(s -> s.due));
  private Instant latest = Instant.MIN;

  /** One thread: a move that waits, or the time until which the next one has to. */
  private static final class Slot {
    private final ThreadId thread;
    private Instant due;
    private @Nullable Move waiting;

    Slot(ThreadId thread, Instant due) {
      this.thread = thread;
      this.due = due;
    }
  }

  /** How long rows rest between two moves. */
  static Duration rest(int owners) {
    if (owners <= 16) {
      return Duration.ofSeconds(1);
    }
    return owners <= 100 ? Duration.ofSeconds(2) : Duration.ofSeconds(10);
  }

  /** Whether there is now something to do before whatever there was. */
  synchronized boolean offer(Move move, Instant now) {
    boolean sooner = follow(now);
    Slot slot = slots.get(move.head().threadId());
    if (slot == null) {
      slot = new Slot(move.head().threadId(), now);
      slots.put(slot.thread, slot);
      byTime.add(slot);
      sooner = true;
    }
    slot.waiting = slot.waiting == null ? move : slot.waiting.and(move);
    return sooner;
  }

  /** Puts back what was {@link #due} and could not be done; what was offered since is newer. */
  synchronized void again(Move move, Instant when) {
    Slot slot = slots.computeIfAbsent(move.head().threadId(), id -> new Slot(id, when));
    byTime.remove(slot);
    slot.due = when;
    slot.waiting = slot.waiting == null ? move : move.and(slot.waiting);
    byTime.add(slot);
  }

  /** Takes the moves whose time has come, those first that have waited longest. */
  synchronized List<Move> due(Instant now, int most) {
    boolean _ = follow(now);
    List<Move> due = new ArrayList<>();
    for (Slot slot = byTime.peek();
        slot != null && due.size() < most && !slot.due.isAfter(now);
        slot = byTime.peek()) {
      byTime.remove();
      Move move = slot.waiting;
      if (move == null) {
        slots.remove(slot.thread);
      } else {
        due.add(move);
        slot.waiting = null;
        slot.due = now.plus(rest(move.owners().size()));
        byTime.add(slot);
      }
    }
    return due;
  }

  /** Where the clock was set back, which is told, nothing waits until it is that late again. */
  private boolean follow(Instant now) {
    boolean back = now.isBefore(latest);
    if (back) {
      List<Slot> all = List.copyOf(byTime);
      byTime.clear();
      all.forEach(slot -> slot.due = now);
      byTime.addAll(all);
    }
    latest = now;
    return back;
  }

  /** How long the oldest move has waited beyond its time. */
  synchronized Duration lag(Instant now) {
    return byTime.stream()
        .filter(slot -> slot.waiting != null && slot.due.isBefore(now))
        .map(slot -> Duration.between(slot.due, now))
        .max(Comparator.naturalOrder())
        .orElse(Duration.ZERO);
  }

  /** When to look again; nothing where no thread has moved lately. */
  synchronized Optional<Instant> next() {
    return Optional.ofNullable(byTime.peek()).map(slot -> slot.due);
  }
}
