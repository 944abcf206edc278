package chat.hearth.relay.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A file system for H2, called {@code checked}, in front of the usual one: its database files are
 * {@link CheckedFile}s. What they hold can be opened without it too.
 */
public final class CheckedPath extends FilePathWrapper {

  static final String SCHEME = "checked";

  /** H2 makes one for each path. */
  public CheckedPath() {}

  /** Lets H2 know the scheme. */
  static void register() {
    FilePath.register(new CheckedPath());
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    if (!getName().endsWith(".mv.db") || mode.equals("r")) {
      return getBase().open(mode);
    }
    long version = 0;
    try (FileChannel file = getBase().open(mode)) {
      if (isFree(file)) {
        version = TornChunks.mend(getBase(), file);
      }
    }
    return new CheckedFile(getBase().open(mode), version);
  }

  /** H2 will refuse to open what somebody else has open. */
  private static boolean isFree(FileChannel file) throws IOException {
    try (FileLock lock = file.tryLock()) {
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }
}
