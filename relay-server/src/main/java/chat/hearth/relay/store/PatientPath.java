package chat.hearth.relay.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A file system for H2, called {@code patient}, in front of the usual one. The engine does not
 * survive a write that fails: it drops its store, and threads that are in it may wait or turn in
 * circles for ever. Here a write waits until the disk takes it, while reading goes on.
 */
public final class PatientPath extends FilePathWrapper {

  static final String SCHEME = "patient";

  /** H2 makes its paths itself, so nothing can be handed to one; by the name of the file. */
  private static final Map<String, Patience> FILES = new ConcurrentHashMap<>();

  /** H2 makes one for each path. */
  public PatientPath() {}

  /** Lets H2 know the scheme. */
  static void register() {
    FilePath.register(new PatientPath());
  }

  /** How a file is treated by all who open it from now on; others fail as they do anyway. */
  static Patience of(String file) {
    return FILES.computeIfAbsent(FilePath.get(file).toString(), _ -> new Patience());
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    FileChannel file = getBase().open(mode);
    Patience patience = FILES.get(getBase().toString());
    return patience == null || mode.equals("r") ? file : new PatientFile(file, patience);
  }
}
