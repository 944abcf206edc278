package chat.hearth.relay.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Says beside the database which copy of it was last used in the folder, and in which file: a
 * backup that was put in its place bears another name, or lies in another file.
 */
final class CopyMark {

  private final Path folder;

  CopyMark(Path folder) {
    this.folder = folder;
  }

  /** Whether this copy, in this file, was the last that was used here. */
  boolean names(String copy) {
    try {
      if (copy.equals(RelayMeta.NAMELESS)) {
        return !Files.exists(mark());
      }
      return Files.exists(mark()) && Files.readString(mark()).equals(text(copy));
    } catch (IOException e) {
      throw H2Dialect.in(folder).explain(e);
    }
  }

  /** This copy is used here now; on the disk itself when this returns. */
  void put(String copy) {
    try {
      write(text(copy));
    } catch (IOException e) {
      throw H2Dialect.in(folder).explain(e);
    }
  }

  /** What lies here next is none of what was used here before. */
  void putNothing() {
    write("none\n");
  }

  private void write(String text) {
    try {
      Files.writeString(
          mark(),
          text,
          StandardOpenOption.CREATE,
          StandardOpenOption.WRITE,
          StandardOpenOption.TRUNCATE_EXISTING,
          StandardOpenOption.SYNC);
    } catch (IOException e) {
      throw H2Dialect.in(folder).explain(e);
    }
  }

  private Path mark() {
    return folder.resolve("relay.copy");
  }

  private String text(String copy) throws IOException {
    return copy + " " + file() + "\n";
  }

  /** The number of the database's file where the system has such numbers. */
  private Object file() throws IOException {
    boolean numbered = folder.getFileSystem().supportedFileAttributeViews().contains("unix");
    return numbered ? Files.getAttribute(folder.resolve("relay.mv.db"), "unix:ino") : "-";
  }
}
