package chat.hearth.desktop.computer;

import java.util.function.LongSupplier;

/** The tone of notifications, which never becomes a peal. */
final class Chime {

  private static final long REST_NANOS = 2_000_000_000L;

  private final LongSupplier nanos;
  private final Runnable tone;
  private long next;

  /**
   * Nothing played yet.
   *
   * @param nanos a clock that only counts, as {@link System#nanoTime}
   * @param tone plays it once; may wait for its end
   */
  Chime(LongSupplier nanos, Runnable tone) {
    this.nanos = nanos;
    this.tone = tone;
    this.next = nanos.getAsLong();
  }

  /** Plays it on a thread of its own, unless it played less than two seconds ago. */
  synchronized void play() {
    long now = nanos.getAsLong();
    if (now - next >= 0) {
      next = now + REST_NANOS;
      Thread _ = Thread.ofVirtual().name("chime").start(tone);
    }
  }
}
