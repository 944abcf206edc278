package chat.hearth.relay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * How much a team's data take: the database and the files of messages. Backups are left out: most
 * of what lies there are second names of the same files.
 */
final class DiskUse extends SimpleFileVisitor<Path> {

  private final LongAdder bytes = new LongAdder();

  private DiskUse() {}

  /** Of a relay's data folder, in bytes. */
  static long of(Path data) {
    DiskUse use = new DiskUse();
    use.add(data, 1);
    use.add(data.resolve("blobs"), Integer.MAX_VALUE);
    return use.bytes.sum();
  }

  private void add(Path folder, int depth) {
    try {
      Path _ = Files.walkFileTree(folder, Set.of(), depth, this);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    if (attributes.isRegularFile()) {
      bytes.add(attributes.size());
    }
    return FileVisitResult.CONTINUE;
  }

  /** Went a moment ago, or was never there. */
  @Override
  public FileVisitResult visitFileFailed(Path file, IOException e) {
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
    return FileVisitResult.CONTINUE;
  }
}
