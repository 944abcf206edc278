package chat.hearth.client.files;

import chat.hearth.client.net.ProblemException;
import chat.hearth.model.Attachment;
import chat.hearth.model.BlobId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches files into the cache, a few at a time, and goes on where the last try ended. */
public final class Downloads implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Downloads.class);
  private static final int TOGETHER = 3;
  private static final int TRIES = 3;
  private static final int PIECE = 64 * 1024;
  private static final long TOLD_EVERY = 256 * 1024;

  private final BlobLine line;
  private final FileCache cache;
  private final Consumer<Transfer> told;
  private final Semaphore room = new Semaphore(TOGETHER);
  private final Map<BlobId, Boolean> running = new ConcurrentHashMap<>();
  private volatile boolean closed;

  /**
   * Downloads on this line.
   *
   * @param told hears how far files are, on the thread of the download
   */
  public Downloads(BlobLine line, FileCache cache, Consumer<Transfer> told) {
    this.line = line;
    this.cache = cache;
    this.told = told;
  }

  /** Begins to fetch a file unless it is on its way; what becomes of it is told. */
  public void fetch(Attachment file) {
    if (running.putIfAbsent(file.blob(), true) == null) {
      tell(file, 0, Transfer.State.DOWNLOADING);
      var _ = Thread.startVirtualThread(() -> run(file));
    }
  }

  /** Gives up all downloads; none begins any more. */
  @Override
  public void close() {
    closed = true;
  }

  /** Gives up a download; what came is kept for the next time. */
  public void stop(BlobId blob) {
    running.replace(blob, false);
  }

  private void run(Attachment file) {
    Transfer.State end = Transfer.State.FAILED;
    room.acquireUninterruptibly();
    try {
      end = tried(file) ? Transfer.State.DONE : Transfer.State.FAILED;
    } catch (ProblemException | IOException | RuntimeException e) {
      LOG.info("a file did not come: {}", e.toString());
    } finally {
      room.release();
      running.remove(file.blob());
      tell(file, end == Transfer.State.DONE ? file.bytes() : 0, end);
    }
  }

  /** Tries again as long as something comes. */
  private boolean tried(Attachment file) throws IOException, ProblemException {
    Path part = cache.part(file.blob());
    for (int tries = 0; tries < TRIES && wanted(file); tries++) {
      long before = size(part);
      try {
        read(file, part);
        return wanted(file) && cache.take(part, file.blob());
      } catch (IOException e) {
        if (size(part) > before) {
          tries = 0;
        } else if (tries == TRIES - 1) {
          throw e;
        }
      }
    }
    return false;
  }

  private void read(Attachment file, Path part) throws IOException, ProblemException {
    long at = size(part);
    if (at > file.bytes()) {
      Files.delete(part);
      at = 0;
    }
    if (at == file.bytes()) {
      return;
    }
    try (InputStream in = line.read(file.blob(), at);
        OutputStream out =
            Files.newOutputStream(part, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      byte[] piece = new byte[PIECE];
      long said = at;
      while (at < file.bytes() && wanted(file)) {
        // Never more than the message said: a relay must not fill the disk.
        int read = in.read(piece, 0, (int) Math.min(piece.length, file.bytes() - at));
        if (read < 0) {
          throw new IOException("broke off");
        }
        out.write(piece, 0, read);
        at += read;
        if (at - said >= TOLD_EVERY) {
          said = at;
          tell(file, at, Transfer.State.DOWNLOADING);
        }
      }
    }
  }

  private boolean wanted(Attachment file) {
    return !closed && running.getOrDefault(file.blob(), false);
  }

  private static long size(Path part) throws IOException {
    return Files.exists(part) ? Files.size(part) : 0;
  }

  private void tell(Attachment file, long done, Transfer.State state) {
    told.accept(new Transfer(file.blob(), done, file.bytes(), state));
  }
}
