package chat.hearth.relay.store;

import chat.hearth.model.BlobId;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Whole blobs on a disk: each lies as {@code ab/cdef…} below a root, named by what it is. */
public record BlobTree(Path root) {

  private static final int FAN_OUT = 2;

  /** A relay's own, in its data folder. */
  public static BlobTree in(Path data) {
    return new BlobTree(data.resolve("blobs"));
  }

  /** Where a blob lies, or would. */
  public Path file(BlobId blob) {
    return directory(blob).resolve(blob.value().substring(FAN_OUT));
  }

  /** Makes what it lies in. */
  public void makeDirectory(BlobId blob) throws IOException {
    Files.createDirectories(directory(blob));
  }

  private Path directory(BlobId blob) {
    return root.resolve(blob.value().substring(0, FAN_OUT));
  }

  /** Whether it is there. */
  public boolean has(BlobId blob) {
    return Files.isRegularFile(file(blob));
  }

  /** Brings the new name of a blob to the disk. */
  public void sync(BlobId blob) {
    Backups.syncFolder(directory(blob));
    Backups.syncFolder(root);
  }

  /** All blobs whose files are such. */
  public List<BlobId> find(Predicate<Path> such) {
    return files(root, 2).stream()
        .filter(such)
        .map(f -> f.resolveSibling("").getFileName() + "" + f.getFileName())
        .filter(name -> name.matches("[0-9a-f]{64}"))
        .map(BlobId::new)
        .toList();
  }

  /** Files at most so deep below a folder; none where it is not there. */
  public static List<Path> files(Path folder, int depth) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    // A link to another disk is followed, which a walk would not do at its start.
    try (Stream<Path> found = Files.walk(folder.toRealPath(), depth)) {
      return found.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads all of a file and tells which blob it is. */
  public static BlobId digest(Path file) throws IOException {
    try (DigestInputStream in = new DigestInputStream(Files.newInputStream(file), sha256())) {
      long _ = in.transferTo(OutputStream.nullOutputStream());
      return BlobId.of(in.getMessageDigest().digest());
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
