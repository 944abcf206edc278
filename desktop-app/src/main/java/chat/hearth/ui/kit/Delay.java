package chat.hearth.ui.kit;

import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Does something when a time has passed. An animation that waits would do so too, but while any
 * animation runs, the toolkit makes sixty rounds a second. For the FX thread.
 */
public final class Delay {

  private final Runnable done;
  private @Nullable Thread sleeper;

  /**
   * Waits for nothing yet.
   *
   * @param done called on the FX thread
   */
  public Delay(Runnable done) {
    this.done = done;
  }

  /** Begins to wait so long, whatever was waited for before. */
  public void start(Duration time) {
    stop();
    long millis = (long) Math.ceil(time.toMillis());
    sleeper = Thread.ofVirtual().name("delay").start(() -> sleep(millis));
  }

  /** Waits no more. */
  public void stop() {
    Thread now = sleeper;
    if (now != null) {
      sleeper = null;
      now.interrupt();
    }
  }

  private void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      return; // stopped
    }
    Thread slept = Thread.currentThread();
    Fx.later(() -> passed(slept));
  }

  /** It may have been stopped at the last moment. */
  private void passed(Thread slept) {
    if (slept.equals(sleeper)) {
      sleeper = null;
      done.run();
    }
  }
}
