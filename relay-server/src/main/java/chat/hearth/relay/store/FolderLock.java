package chat.hearth.relay.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** One relay a folder, also within one process, where the engine would let two share the file. */
final class FolderLock implements AutoCloseable {

  private final FileChannel channel;
  private final Path folder;

  private FolderLock(FileChannel channel, Path folder) {
    this.channel = channel;
    this.folder = folder;
  }

  /** Whether anybody ever took it. */
  static boolean wasTaken(Path folder) {
    return Files.exists(file(folder));
  }

  private static Path file(Path folder) {
    return folder.resolve("relay.lock");
  }

  /** Takes the folder; it stays taken until this is closed or the process ends. */
  static FolderLock take(Path folder) {
    try {
      FileChannel channel =
          FileChannel.open(file(folder), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (tryLock(channel) == null) {
        channel.close();
        throw new StorageException(
            StorageException.Cause.LOCKED,
            "Another relay or app uses " + folder + ": stop it, or choose another data folder.",
            null);
      }
      return new FolderLock(channel, folder);
    } catch (IOException e) {
      throw H2Dialect.in(folder).explain(e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  /** Which copy of the data was last used in the folder. */
  CopyMark mark() {
    return new CopyMark(folder);
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new StorageException(
          StorageException.Cause.OTHER, "The lock of the data folder could not be given back.", e);
    }
  }
}
