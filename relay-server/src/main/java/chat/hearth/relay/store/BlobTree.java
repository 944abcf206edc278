package chat.hearth.relay.store;

import chat.hearth.model.BlobId;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whole blobs on a disk: each lies as {@code ab/cdef…} below a root, named by what it is. */
public record BlobTree(Path root) {

  private static final Logger LOG = LoggerFactory.getLogger(BlobTree.class);
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

  /**
   * Files at most so deep below a folder, without what can't be looked into; none where it is not
   * there.
   */
  public static List<Path> files(Path folder, int depth) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Path> found = new ArrayList<>();
    try {
      // A link to another disk is followed, which a walk would not do at its start.
      Path _ = Files.walkFileTree(folder.toRealPath(), Set.of(), depth, new Finding(found));
    } catch (IOException e) {
      LOG.warn("{} can't be looked through: {}", folder, e.toString());
    }
    return found;
  }

  /** Passes by a folder of the system's own, such as lost+found where a disk begins. */
  private static final class Finding extends SimpleFileVisitor<Path> {

    private final List<Path> found;

    Finding(List<Path> found) {
      this.found = found;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isRegularFile()) {
        found.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      LOG.debug("{} is passed by: {}", file, e.toString());
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
      return FileVisitResult.CONTINUE;
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
