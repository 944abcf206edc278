package chat.hearth.bench;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Asks something to do a small thing, again and again, and remembers the longest time that it took
 * to get round to it.
 */
final class Pulse implements AutoCloseable {

  private final Consumer<Runnable> asked;
  private final long pauseNanos;
  private final Thread thread;
  private volatile long longest;

  /**
   * Begins at once.
   *
   * @param asked is to run what it gets, sooner or later
   */
  Pulse(String name, Duration pause, Consumer<Runnable> asked) {
    this.pauseNanos = pause.toNanos();
    this.asked = asked;
    this.thread = Thread.ofPlatform().daemon().name("pulse-" + name).start(this::beat);
  }

  /** The longest wait so far, in nanoseconds. */
  long longest() {
    return longest;
  }

  @Override
  public void close() {
    thread.interrupt();
  }

  private void beat() {
    try {
      while (!Thread.interrupted()) {
        long before = System.nanoTime();
        CountDownLatch done = new CountDownLatch(1);
        asked.accept(done::countDown);
        done.await();
        longest = Math.max(longest, System.nanoTime() - before);
        LockSupport.parkNanos(pauseNanos);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
