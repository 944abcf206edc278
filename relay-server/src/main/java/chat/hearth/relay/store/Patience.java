package chat.hearth.relay.store;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How a database's file bears a disk that fails: what fails is tried again until it succeeds. */
final class Patience {

  private static final Logger LOG = LoggerFactory.getLogger(Patience.class);
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private volatile boolean lasting;
  private volatile @Nullable IOException trouble;

  /** Something that may fail half way; made again, it goes on from there. */
  interface Attempt<T> {
    T make() throws IOException;
  }

  /** From now on nothing that the disk refuses fails. */
  void begin() {
    lasting = true;
  }

  /** What waits fails now, and what comes at once. */
  void end() {
    lasting = false;
  }

  /** Why something waits at this moment; null where nothing does. */
  @Nullable IOException trouble() {
    return trouble;
  }

  /**
   * Makes an attempt until it succeeds.
   *
   * @throws IOException where the file is closed, or patience has not begun or has ended
   */
  <T> T bear(Attempt<T> attempt) throws IOException {
    while (true) {
      try {
        T result = attempt.make();
        recovered();
        return result;
      } catch (ClosedChannelException e) {
        throw e;
      } catch (IOException e) {
        if (!lasting || Thread.currentThread().isInterrupted()) {
          trouble = null;
          throw e;
        }
        waits(e);
      }
    }
  }

  private void waits(IOException e) {
    if (trouble == null) {
      LOG.warn("The disk takes nothing ({}): it is tried again until it does", e.getMessage());
    }
    trouble = e;
    LockSupport.parkNanos(this, PAUSE_NANOS);
  }

  private void recovered() {
    if (trouble != null) {
      trouble = null;
      LOG.info("The disk takes what is written again");
    }
  }
}
