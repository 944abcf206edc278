package chat.hearth.relay.blob;

import chat.hearth.model.BlobId;
import chat.hearth.relay.store.ReferenceStore;
import chat.hearth.relay.store.UploadRow;
import chat.hearth.relay.store.UploadStore;
import chat.hearth.wire.Refusal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes away what nobody names, and uploads that did not go on. */
final class Sweep {

  private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

  /** So long a blob may wait for its message, and an upload for its next byte. */
  private static final Duration KEPT = Duration.ofHours(24);

  /** What was deleted for everybody goes sooner, unless somebody is about to name it. */
  private static final Duration KEPT_UNOWNED = Duration.ofMinutes(10);

  private final BlobFolder folder;
  private final UploadStore uploads;
  private final ReferenceStore references;
  private final ReentrantLock lock;
  private final InstantSource clock;

  /**
   * A sweep of this folder.
   *
   * @param lock held while a blob is taken away
   */
  Sweep(
      BlobFolder folder,
      UploadStore uploads,
      ReferenceStore references,
      ReentrantLock lock,
      InstantSource clock) {
    this.folder = folder;
    this.uploads = uploads;
    this.references = references;
    this.lock = lock;
    this.clock = clock;
  }

  void run() {
    Instant now = clock.instant();
    Instant before = now.minus(KEPT);
    Instant unownedBefore = now.minus(KEPT_UNOWNED);
    uploads.incomplete().forEach(row -> locked(() -> giveUp(row, before)));
    folder.partsBefore(before).forEach(part -> locked(() -> deletePart(part, before)));
    int gone = 0;
    for (BlobId blob : folder.unusedSince(unownedBefore)) {
      gone += collected(blob, before, unownedBefore) ? 1 : 0;
    }
    if (gone > 0) {
      LOG.info("{} files that no message names any more were removed", gone);
    }
  }

  /** An upload that goes on at this moment stays, with its row. */
  private void giveUp(UploadRow row, Instant before) {
    Path part = folder.part(row.owner(), row.blob());
    boolean done = uploads.find(row.owner(), row.blob()).filter(r -> !r.complete()).isEmpty();
    if (!done && folder.unusedSince(part, before)) {
      uploads.deleteIncomplete(row.owner(), row.blob());
      boolean _ = deleted(part);
    }
  }

  private void deletePart(Path part, Instant before) {
    boolean _ = folder.unusedSince(part, before) && deleted(part);
  }

  /** What can't be deleted must not keep all others; the folder has logged why. */
  private boolean deleted(Path file) {
    try {
      folder.delete(file);
      return true;
    } catch (Refusal _) {
      return false;
    }
  }

  private void locked(Runnable work) {
    lock.lock();
    try {
      work.run();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Looks again under the lock: from now on it can't be named without being uploaded again. The
   * rows go first: a file without rows is looked at again after a sudden end, rows without a file
   * would count for ever.
   */
  private boolean collected(BlobId blob, Instant before, Instant unownedBefore) {
    lock.lock();
    try {
      Path file = folder.file(blob);
      boolean old =
          folder.unusedSince(file, before)
              || (folder.unusedSince(file, unownedBefore) && !uploads.any(blob));
      if (!old || references.any(blob)) {
        return false;
      }
      uploads.deleteAll(blob);
      return deleted(file);
    } finally {
      lock.unlock();
    }
  }
}
