package chat.hearth.client.sync;

import chat.hearth.client.store.OutboxStore;
import chat.hearth.client.store.Tx;
import chat.hearth.model.Attachment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * The lanes of one connection: each has one entry on its way at a time, and beside it one that
 * waits for its files. Guarded by whoever holds it.
 */
final class Lanes {

  /** Files that are larger than this together, in bytes, are waited for by nobody. */
  static final long LARGE = 256 << 10;

  private final OutboxStore outbox;
  private final RandomGenerator random;
  private final Map<Track, Lane> lanes = new HashMap<>();

  /** Entries whose files did not get through at the first try. */
  private final Set<Long> stuck = new HashSet<>();

  Lanes(OutboxStore outbox, RandomGenerator random) {
    this.outbox = outbox;
    this.random = random;
  }

  /**
   * A lane, or what is beside it.
   *
   * @param beside whether it is for what waits for its files
   */
  private record Track(long lane, boolean beside) {}

  /** What an entry goes on. */
  static final class Lane {

    final Backoff backoff;
    boolean busy;
    Instant notBefore = Instant.MIN;

    private Lane(Backoff backoff) {
      this.backoff = backoff;
    }
  }

  /** Another connection begins, with nothing on its way. */
  void clear() {
    lanes.clear();
    stuck.clear();
  }

  /** What an entry goes on. */
  Lane of(OutboxStore.Entry entry) {
    Track track = new Track(entry.lane(), isBeside(entry));
    return lanes.computeIfAbsent(track, _ -> new Lane(new Backoff(random)));
  }

  /** Whose turn it is: the first of each lane, and who may overtake it. */
  List<OutboxStore.Entry> turns(Tx tx, List<OutboxStore.Entry> firsts) {
    List<OutboxStore.Entry> turns = new ArrayList<>();
    for (OutboxStore.Entry first : firsts) {
      turns.add(first);
      if (isBeside(first)) {
        Overtaking.next(tx, outbox, first).ifPresent(turns::add);
      }
    }
    return turns;
  }

  /** Others need not wait for this entry's files. Returns whether they did until now. */
  boolean stepAside(OutboxStore.Entry entry) {
    return !isBeside(entry) && stuck.add(entry.id());
  }

  private boolean isBeside(OutboxStore.Entry entry) {
    List<Attachment> files = OutboxStore.files(entry);
    return !files.isEmpty()
        && (stuck.contains(entry.id())
            || files.stream().mapToLong(Attachment::bytes).sum() > LARGE);
  }
}
