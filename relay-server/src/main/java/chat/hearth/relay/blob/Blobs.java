package chat.hearth.relay.blob;

import chat.hearth.model.Allowance;
import chat.hearth.model.Attachment;
import chat.hearth.model.BlobId;
import chat.hearth.model.UserId;
import chat.hearth.relay.store.BlobTree;
import chat.hearth.relay.store.ReferenceStore;
import chat.hearth.relay.store.UploadRow;
import chat.hearth.relay.store.UploadStore;
import chat.hearth.wire.Problem;
import chat.hearth.wire.ProblemCode;
import chat.hearth.wire.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Who may bring and read which bytes. Whoever knows only a digest gets nothing by it: a blob is
 * there for those who uploaded all of it, and for members of threads with a message that names it.
 */
public final class Blobs {

  /** What messages need; files must not take the last of the disk. */
  private static final long RESERVE = 256L << 20;

  private record Key(UserId owner, BlobId blob) {}

  private final BlobFolder folder;
  private final UploadStore uploads;
  private final ReferenceStore references;
  private final BlobLimits limits;
  private final InstantSource clock;
  private final Set<Key> busy = ConcurrentHashMap.newKeySet();

  /** Held while a blob comes, is used again or goes, so that none goes as it is named. */
  private final ReentrantLock lock = new ReentrantLock();

  private final Sweep sweep;

  /** Keeps the bytes in a tree of files, made when needed. */
  public Blobs(
      BlobTree tree,
      UploadStore uploads,
      ReferenceStore references,
      BlobLimits limits,
      InstantSource clock) {
    this.folder = new BlobFolder(tree);
    this.uploads = uploads;
    this.references = references;
    this.limits = limits;
    this.clock = clock;
    this.sweep = new Sweep(this.folder, uploads, references, lock, clock);
  }

  /**
   * Takes away what no message names, and nobody used for 24 hours or was deleted for everybody.
   */
  public void sweep() {
    sweep.run();
  }

  /** How much room this person has, and how much of it is taken. */
  public Allowance allowance(UserId owner) {
    return new Allowance(limits.fileBytes(), limits.personBytes(), uploads.bytes(owner));
  }

  private Refusal noRoom(UserId owner, ProblemCode code, String text) {
    return new Refusal(new Problem(code, text, 0, allowance(owner)));
  }

  /**
   * Begins an upload, or finds how far it is.
   *
   * @throws Refusal bad_frame, too_large, quota_full, storage_full
   */
  public Upload begin(UserId owner, BlobId blob, long bytes) {
    if (bytes < 1) {
      throw new Refusal(ProblemCode.BAD_FRAME, "A file must have at least one byte.");
    }
    if (bytes > limits.fileBytes()) {
      throw noRoom(
          owner,
          ProblemCode.TOO_LARGE,
          "The file is larger than "
              + words(limits.fileBytes())
              + ", which is the most that this relay takes.");
    }
    Upload begun = begun(owner, blob, bytes);
    if (!isAllHere(begun) || isReadable(owner, blob)) {
      return begun;
    }
    Upload settled = settled(new Key(owner, blob), bytes);
    return settled instanceof Upload.Damaged ? begun(owner, blob, bytes) : settled;
  }

  private Upload begun(UserId owner, BlobId blob, long bytes) {
    lock.lock();
    try {
      if (isReadable(owner, blob)) {
        folder.touch(folder.file(blob), clock.instant());
        return at(folder.size(folder.file(blob)), bytes);
      }
      return started(owner, blob, bytes);
    } finally {
      lock.unlock();
    }
  }

  private static boolean isAllHere(Upload upload) {
    return upload instanceof Upload.At(long offset, long length) && offset >= length;
  }

  private Upload started(UserId owner, BlobId blob, long bytes) {
    Optional<UploadRow> before = uploads.find(owner, blob);
    UploadRow row =
        before
            .filter(r -> !r.complete())
            .orElseGet(() -> fresh(owner, blob, bytes, before.map(UploadRow::bytes).orElse(0L)));
    Path part = folder.part(owner, blob);
    folder.begin(part, clock.instant());
    return row.bytes() == bytes
        ? new Upload.At(folder.size(part), bytes)
        : new Upload.Elsewhere(folder.size(part), row.bytes());
  }

  /** One that was complete before and went from the disk counts once. */
  private UploadRow fresh(UserId owner, BlobId blob, long bytes, long counted) {
    requireRoom(owner, bytes, counted);
    UploadRow row = new UploadRow(owner, blob, bytes, false);
    uploads.put(row);
    return row;
  }

  private static Upload at(long complete, long bytes) {
    return complete == bytes
        ? new Upload.At(bytes, bytes)
        : new Upload.Elsewhere(complete, complete);
  }

  private void requireRoom(UserId owner, long bytes, long counted) {
    if (uploads.bytes(owner) - counted + bytes > limits.personBytes()) {
      throw noRoom(
          owner,
          ProblemCode.QUOTA_FULL,
          "Your files would fill more than the "
              + words(limits.personBytes())
              + " that this relay keeps for each person: delete some first.");
    }
    if (folder.free() < bytes + RESERVE) {
      throw new Refusal(ProblemCode.STORAGE_FULL, BlobFolder.FULL, 60_000);
    }
  }

  /**
   * How far an upload is; complete where the owner may read the blob.
   *
   * @throws Refusal not_found, busy, storage_full
   */
  public Upload progress(UserId owner, BlobId blob) {
    Upload.At now = standing(owner, blob);
    return isAllHere(now) && !isReadable(owner, blob)
        ? settled(new Key(owner, blob), now.length())
        : now;
  }

  private Upload.At standing(UserId owner, BlobId blob) {
    if (isReadable(owner, blob)) {
      long size = folder.size(folder.file(blob));
      return new Upload.At(size, size);
    }
    return uploads
        .find(owner, blob)
        .filter(row -> !row.complete())
        .map(row -> new Upload.At(Math.max(0, folder.size(folder.part(owner, blob))), row.bytes()))
        .orElseThrow(Blobs::notFound);
  }

  /**
   * Appends bytes as they come. With the last one the digest is compared and the blob is there.
   *
   * @throws IOException if they break off; what came is kept
   * @throws Refusal not_found, busy, bad_frame, storage_full
   */
  public Upload append(UserId owner, BlobId blob, long offset, long count, InputStream in)
      throws IOException {
    Key key = new Key(owner, blob);
    begin(key);
    try {
      Upload.At now = standing(owner, blob);
      if (offset != now.offset()) {
        return new Upload.Elsewhere(now.offset(), now.length());
      }
      if (count > now.length() - offset) {
        throw new Refusal(ProblemCode.BAD_FRAME, "That is more than was announced.");
      }
      if (isAllHere(now)) {
        return isReadable(owner, blob) ? now : settle(key, now.length());
      }
      return append(key, now, count, in);
    } finally {
      busy.remove(key);
    }
  }

  /** One at a time: what was cut off on one connection may still be written from it. */
  private void begin(Key key) {
    if (!busy.add(key)) {
      throw new Refusal(ProblemCode.BUSY, "The last part of this file is still coming.", 500);
    }
  }

  /** What was all here as the relay, the disk or the connection gave out is looked at now. */
  private Upload settled(Key key, long bytes) {
    begin(key);
    try {
      return isReadable(key.owner, key.blob) ? new Upload.At(bytes, bytes) : settle(key, bytes);
    } finally {
      busy.remove(key);
    }
  }

  private Upload append(Key key, Upload.At before, long count, InputStream in) throws IOException {
    Path part = folder.part(key.owner, key.blob);
    folder.begin(part, clock.instant());
    try {
      folder.append(part, in, count, RESERVE);
    } finally {
      folder.touch(part, clock.instant());
    }
    long offset = before.offset() + count;
    return offset < before.length()
        ? new Upload.At(offset, before.length())
        : settle(key, before.length());
  }

  /** All bytes are here: they are what their name says, or go. */
  private Upload settle(Key key, long bytes) {
    Path part = folder.part(key.owner, key.blob);
    if (!folder.isWhole(part, key.blob)) {
      folder.delete(part);
      uploads.deleteIncomplete(key.owner, key.blob);
      return new Upload.Damaged();
    }
    lock.lock();
    try {
      folder.finish(part, key.blob, clock.instant());
      uploads.put(new UploadRow(key.owner, key.blob, bytes, true));
    } finally {
      lock.unlock();
    }
    return new Upload.At(bytes, bytes);
  }

  /** Gives up an upload that is not complete; nothing happens where there is none. */
  public void cancel(UserId owner, BlobId blob) {
    lock.lock(); // or its last byte could come in between
    try {
      if (uploads.find(owner, blob).filter(row -> !row.complete()).isPresent()) {
        uploads.deleteIncomplete(owner, blob);
        folder.delete(folder.part(owner, blob));
      }
    } finally {
      lock.unlock();
    }
  }

  /** Where the bytes are; not_found where there are none for this person. */
  public Path read(UserId user, BlobId blob) {
    if (!isReadable(user, blob)) {
      throw notFound();
    }
    return folder.file(blob);
  }

  /** Refuses with not_found unless the author may put this file into a message. */
  public void requireNamable(UserId author, Attachment file) {
    lock.lock();
    try {
      Path path = folder.file(file.blob());
      if (folder.size(path) != file.bytes() || !isReadable(author, file.blob())) {
        throw new Refusal(
            ProblemCode.NOT_FOUND, "A file of this message is not on the relay: send it again.");
      }
      folder.touch(path, clock.instant());
    } finally {
      lock.unlock();
    }
  }

  /** The disk is asked last: how long an answer takes tells a stranger nothing. */
  private boolean isReadable(UserId user, BlobId blob) {
    return (uploads.find(user, blob).filter(UploadRow::complete).isPresent()
            || references.seenBy(user, blob))
        && folder.size(folder.file(blob)) >= 0;
  }

  private static Refusal notFound() {
    return new Refusal(ProblemCode.NOT_FOUND, "There is no such file for you.");
  }

  private static String words(long bytes) {
    return bytes >= 1L << 30 ? (bytes >> 30) + " GiB" : Math.max(1, bytes >> 20) + " MiB";
  }
}
