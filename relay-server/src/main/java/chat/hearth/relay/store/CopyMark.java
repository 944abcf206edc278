package chat.hearth.relay.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
      return Files.exists(mark())
          && Files.readString(mark()).lines().anyMatch(text(copy).strip()::equals);
    } catch (IOException e) {
      throw H2Dialect.in(folder).explain(e);
    }
  }

  /**
   * This copy will be used here next, unless the process or the power ends before; until {@link
   * #put} it goes by its earlier name too.
   */
  void announce(String copy) {
    try {
      if (Files.exists(mark())) {
        write(Files.readString(mark()) + text(copy));
      }
    } catch (IOException e) {
      throw H2Dialect.in(folder).explain(e);
    }
  }

  /**
   * What was used here will be found in another file next, unless the process or the power ends
   * before.
   */
  void announceIn(Path next) {
    try {
      if (!Files.exists(mark())) {
        return;
      }
      String here = " " + number(file());
      String there = " " + number(next);
      StringBuilder lines = new StringBuilder();
      for (String line : Files.readAllLines(mark())) {
        lines.append(line).append('\n');
        if (line.endsWith(here)) {
          lines.append(line, 0, line.length() - here.length()).append(there).append('\n');
        }
      }
      write(lines.toString());
    } catch (IOException e) {
      throw H2Dialect.in(folder).explain(e);
    }
  }

  /** Whether there were data here before. */
  boolean isThere() {
    return Files.exists(mark());
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
      Path next = folder.resolve("relay.copy.new");
      Files.writeString(
          next,
          text,
          StandardOpenOption.CREATE,
          StandardOpenOption.WRITE,
          StandardOpenOption.TRUNCATE_EXISTING,
          StandardOpenOption.SYNC);
      Files.move(next, mark(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw H2Dialect.in(folder).explain(e);
    }
  }

  private Path mark() {
    return folder.resolve("relay.copy");
  }

  private String text(String copy) throws IOException {
    return copy + " " + number(file()) + "\n";
  }

  private Path file() {
    return folder.resolve("relay.mv.db");
  }

  /** The number of a file where the system has such numbers. */
  private static Object number(Path file) throws IOException {
    boolean numbered = file.getFileSystem().supportedFileAttributeViews().contains("unix");
    return numbered ? Files.getAttribute(file, "unix:ino") : "-";
  }
}
