package chat.hearth.client.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The local H2 file of one profile: one connection, one transaction at a time. Every commit is in
 * the file when {@link #call} returns, so a killed process loses nothing.
 */
public final class Database implements AutoCloseable {

  private final ReentrantLock lock = new ReentrantLock();
  private final DataFile file;
  private final @Nullable Path movedAside;
  private @Nullable Tx tx;
  private boolean closed;

  private Database(DataFile file, DataFile.Opened opened) {
    this.file = file;
    this.movedAside = opened.movedAside();
    this.tx = opened.tx();
  }

  /**
   * Opens or creates {@code client.mv.db} in the folder. A damaged file is moved aside, never
   * deleted, and a fresh one takes its place.
   */
  public static Database open(Path folder, Clock clock) {
    return open("", folder, clock);
  }

  /** As {@link #open(Path, Clock)}, through an H2 file system such as {@code "split:"}. */
  static Database open(String scheme, Path folder, Clock clock) {
    return OwnThread.run(
        () -> {
          DataFile file = new DataFile(scheme, folder);
          return new Database(file, file.open(clock));
        });
  }

  /**
   * Keeps the file of a folder, which is not open, as {@code client-other-…}: it may be another
   * account's.
   */
  public static void setAside(Path folder, Clock clock) throws IOException {
    new DataFile("", folder).setAsideAs("other-" + clock.millis());
  }

  /** Removes the file of a folder, which is not open, with all that was ever moved aside. */
  public static void delete(Path folder) throws IOException {
    new DataFile("", folder).delete();
  }

  /** Where a damaged file was moved to, or null if it was sound. */
  public @Nullable Path movedAside() {
    return movedAside;
  }

  /**
   * Runs the work in one transaction: all of it is kept, or nothing. An interrupt does not reach
   * the work. After a fault that cost the connection, such as a full disk, the next call opens the
   * file again.
   */
  public <T> T call(Function<Tx, T> work) {
    if (lock.isHeldByCurrentThread()) {
      throw new IllegalStateException("a transaction within a transaction");
    }
    return OwnThread.run(
        () -> {
          lock.lock();
          try {
            return transaction(work);
          } finally {
            lock.unlock();
          }
        });
  }

  /** As {@link #call}, without a result. */
  public void run(Consumer<Tx> work) {
    Boolean _ =
        call(
            t -> {
              work.accept(t);
              return Boolean.TRUE;
            });
  }

  @Override
  public void close() {
    Boolean _ =
        OwnThread.run(
            () -> {
              lock.lock();
              try {
                closed = true;
                return disconnect();
              } finally {
                lock.unlock();
              }
            });
  }

  private <T> T transaction(Function<Tx, T> work) {
    if (closed) {
      throw Faults.of(StoreException.Kind.CLOSED, new IllegalStateException("closed"));
    }
    if (tx == null) {
      tx = file.connect();
    }
    Tx used = tx;
    boolean done = false;
    try {
      T result = work.apply(used);
      used.commit();
      done = true;
      return result;
    } catch (SQLException e) {
      throw noted(Faults.of(e));
    } catch (StoreException e) {
      throw noted(e);
    } finally {
      if (!done) {
        undo(used);
      }
    }
  }

  private StoreException noted(StoreException e) {
    if (e.kind() == StoreException.Kind.CORRUPT) {
      file.markDamaged();
    }
    return e;
  }

  private void undo(Tx used) {
    try {
      used.rollback();
    } catch (SQLException e) {
      boolean _ = disconnect(); // nothing that was not committed is in the file
    }
  }

  /** Returns whether the file was left in order. */
  private boolean disconnect() {
    Tx last = tx;
    tx = null;
    try {
      if (last != null) {
        last.close();
      }
      return true;
    } catch (SQLException e) {
      return false;
    }
  }
}
