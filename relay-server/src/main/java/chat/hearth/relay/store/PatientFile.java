package chat.hearth.relay.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A file whose changes wait until the disk takes them. A sync that failed is made again together
 * with all that was written since the one before.
 */
final class PatientFile extends FileLayer {

  /** More than that is not kept for another try: it is synced first. */
  private static final int KEPT = 32 << 20;

  private final Patience patience;
  private final ReentrantLock syncing = new ReentrantLock();

  /** Held while something is written: what a failed sync may have lost is always among the kept. */
  private final ReentrantLock writing = new ReentrantLock();

  private Unsynced since = new Unsynced();
  private Unsynced underWay = new Unsynced();
  private boolean doubtful;

  PatientFile(FileChannel file, Patience patience) {
    super(file);
    this.patience = patience;
  }

  /** All of it; an attempt goes on where the one before ended. */
  @Override
  @SuppressWarnings("UnsynchronizedOverridesSynchronized")
  public int write(ByteBuffer source, long position) throws IOException {
    ByteBuffer copy = source.duplicate();
    int kept;
    writing.lock();
    try {
      boolean _ =
          patience.bear(
              () -> {
                writeAll(source, position + source.position() - copy.position());
                return true;
              });
      since.add(copy, position);
      kept = since.size();
    } finally {
      writing.unlock();
    }
    if (kept > KEPT) {
      force(false);
    }
    return copy.remaining();
  }

  @Override
  public void force(boolean metaData) throws IOException {
    syncing.lock();
    try {
      takeOver();
      boolean _ =
          patience.bear(
              () -> {
                sync(metaData);
                return true;
              });
      underWay.clear();
    } finally {
      syncing.unlock();
    }
  }

  private void takeOver() {
    writing.lock();
    try {
      if (!doubtful) {
        Unsynced empty = underWay;
        underWay = since;
        since = empty;
      }
    } finally {
      writing.unlock();
    }
  }

  private void sync(boolean metaData) throws IOException {
    if (doubtful) {
      writing.lock();
      try {
        underWay.writeAgain(this::writeAll);
        since.writeAgain(this::writeAll);
      } finally {
        writing.unlock();
      }
    }
    doubtful = true;
    file.force(metaData);
    doubtful = false;
  }

  private void writeAll(ByteBuffer source, long position) throws IOException {
    int _ = CheckedFile.writeAll(file, source, position);
  }

  /** Nothing is kept of what is cut off. */
  @Override
  public FileChannel truncate(long size) throws IOException {
    force(true);
    return patience.bear(
        () -> {
          file.truncate(size);
          return this;
        });
  }
}
