package chat.hearth.torture;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** Everything that happened, in memory and as JSON lines in a file. */
final class History implements AutoCloseable {

  /**
   * One line.
   *
   * @param at milliseconds after the start
   * @param who the relay, a device, or the fault that struck
   */
  record Entry(long at, String who, String what) {

    @Override
    public String toString() {
      return "%9.3f s  %-10s %s".formatted(at / 1000.0, who, what);
    }
  }

  private final ReentrantLock lock = new ReentrantLock();
  private final List<Entry> entries = new ArrayList<>();
  private final long start = System.nanoTime();
  private final BufferedWriter file;

  History(Path file) {
    try {
      this.file = Files.newBufferedWriter(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Milliseconds since the start. */
  long now() {
    return (System.nanoTime() - start) / 1_000_000;
  }

  /** When something happened last, in milliseconds since the start. */
  long last() {
    lock.lock();
    try {
      return entries.isEmpty() ? 0 : entries.getLast().at;
    } finally {
      lock.unlock();
    }
  }

  void add(String who, String what) {
    lock.lock();
    try {
      Entry entry = new Entry(now(), who, what);
      entries.add(entry);
      file.write(Lines.of((Object) entry));
      file.newLine();
      file.flush(); // what was going on can be read while it goes on
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      lock.unlock();
    }
  }

  List<Entry> entries() {
    lock.lock();
    try {
      return List.copyOf(entries);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
