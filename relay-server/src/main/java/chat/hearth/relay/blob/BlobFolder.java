package chat.hearth.relay.blob;

import chat.hearth.model.BlobId;
import chat.hearth.model.UserId;
import chat.hearth.relay.store.BlobTree;
import chat.hearth.wire.ProblemCode;
import chat.hearth.wire.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Blobs on the disk: complete ones as {@code ab/cdef…}, what is still coming in {@code incoming}.
 * When a file was last used is its time of change.
 */
final class BlobFolder {

  private static final Logger LOG = LoggerFactory.getLogger(BlobFolder.class);
  private static final int PIECE = 64 * 1024;

  /** What people hear where files would take the last of the disk. */
  static final String FULL = "The relay's disk is full; it will be tried again.";

  private final BlobTree tree;
  private final Path incoming;

  /** Whole blobs in this tree, which is made with the first file. */
  BlobFolder(BlobTree tree) {
    this.tree = tree;
    this.incoming = tree.root().resolve("incoming");
  }

  Path file(BlobId blob) {
    return tree.file(blob);
  }

  Path part(UserId owner, BlobId blob) {
    return incoming.resolve(owner.value() + "-" + blob.value());
  }

  /** How large a file is; -1 where there is none. */
  long size(Path file) {
    try {
      return Files.isRegularFile(file) ? Files.size(file) : -1;
    } catch (IOException _) {
      return -1; // went at this moment
    }
  }

  /** Bytes that the disk has left. */
  long free() {
    try {
      Files.createDirectories(incoming);
      return Files.getFileStore(incoming).getUsableSpace();
    } catch (IOException e) {
      throw notWritten(e);
    }
  }

  /** Makes the part of an upload, unless there is one. */
  void begin(Path part, Instant now) {
    try {
      Files.createDirectories(incoming);
      if (!Files.exists(part)) {
        Files.createFile(part);
      }
      touch(part, now);
    } catch (IOException e) {
      throw notWritten(e);
    }
  }

  /**
   * Appends up to {@code count} bytes as they come.
   *
   * @param reserve bytes that the disk must have left all the time
   * @throws IOException if they break off; what came stays
   */
  void append(Path part, InputStream in, long count, long reserve) throws IOException {
    byte[] piece = new byte[PIECE];
    try (OutputStream out = Files.newOutputStream(part, StandardOpenOption.APPEND)) {
      long left = count;
      while (left > 0) {
        int read = in.read(piece, 0, (int) Math.min(piece.length, left));
        if (read < 0) {
          throw new IOException("broke off with " + left + " bytes to come");
        }
        if (free() < reserve) {
          throw new Refusal(ProblemCode.STORAGE_FULL, FULL, 60_000);
        }
        write(out, piece, read);
        left -= read;
      }
    }
  }

  private static void write(OutputStream out, byte[] piece, int length) {
    try {
      out.write(piece, 0, length);
    } catch (IOException e) {
      throw notWritten(e);
    }
  }

  /** Whether a part is what its name says. Reads all of it and brings it to the disk itself. */
  boolean isWhole(Path part, BlobId blob) {
    try {
      try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      return BlobTree.digest(part).equals(blob);
    } catch (IOException e) {
      throw notWritten(e);
    }
  }

  /** Puts a whole part in its place, or away where another was there first. */
  void finish(Path part, BlobId blob, Instant now) {
    Path file = file(blob);
    try {
      tree.makeDirectory(blob);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      touch(file, now);
      tree.sync(blob);
    } catch (IOException e) {
      throw notWritten(e);
    }
  }

  /** It is used now. */
  void touch(Path file, Instant now) {
    try {
      Files.setLastModifiedTime(file, FileTime.from(now));
    } catch (IOException e) {
      throw notWritten(e);
    }
  }

  /** Whether a file is not there, or was last used before that time. */
  boolean unusedSince(Path file, Instant time) {
    try {
      return Files.getLastModifiedTime(file).toInstant().isBefore(time);
    } catch (IOException _) {
      return true;
    }
  }

  void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw notWritten(e);
    }
  }

  /** Complete blobs that were last used before that time. */
  List<BlobId> unusedSince(Instant time) {
    return tree.find(f -> unusedSince(f, time));
  }

  /** Parts of uploads that did not go on since that time. */
  List<Path> partsBefore(Instant time) {
    return BlobTree.files(incoming, 1).stream().filter(f -> unusedSince(f, time)).toList();
  }

  private static Refusal notWritten(IOException e) {
    if (e instanceof NoSuchFileException) { // its owner gave it up while it came
      LOG.debug("A file went while it was written: {}", e.toString());
      return new Refusal(ProblemCode.BUSY, "This file was given up at this moment.", 500);
    }
    LOG.warn("A file can't be kept: {}", e.toString());
    return new Refusal(
        ProblemCode.STORAGE_FULL, "The relay can't keep files now; it will be tried again.", 5000);
  }
}
