package chat.hearth.torture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The relay's process of the moment, always on the same data and the same port. */
final class RelayProcess implements AutoCloseable {

  private static final int TRIES = 20;
  private static final long START_SECONDS = 30;

  private final Workshop workshop;
  private final Path data;
  private final Path backup;
  private int port;
  private volatile @Nullable Child child;

  RelayProcess(Workshop workshop) {
    this.workshop = workshop;
    this.data = workshop.folder().resolve("relay");
    this.backup = workshop.folder().resolve("backup.mv.db");
  }

  int port() {
    return port;
  }

  Path data() {
    return data;
  }

  /** Starts it; tries again where the system has not given the port or the file free yet. */
  void start() throws InterruptedException {
    for (int i = 0; i < TRIES; i++) {
      CompletableFuture<Integer> up = new CompletableFuture<>();
      Child now =
          Child.start(
              RelaySide.class,
              workshop.patch(),
              workshop.folder().resolve("relay-log.txt"),
              List.of(data.toString(), Integer.toString(port)),
              line -> up.complete(Integer.valueOf(line)));
      now.onEnd(() -> up.completeExceptionally(new IllegalStateException("it ended")));
      try {
        port = up.get(START_SECONDS, TimeUnit.SECONDS);
        child = now;
        workshop.history().add("relay", "is up");
        return;
      } catch (ExecutionException | TimeoutException e) {
        workshop.history().add("relay", "did not start: " + e.getMessage());
        now.kill();
      }
    }
    throw new IllegalStateException("the relay does not start; see relay-log.txt");
  }

  void kill() {
    now().kill();
  }

  /** In order. */
  void stop() {
    if (!now().end()) {
      workshop.history().add("relay", "did not stop in order");
    }
  }

  void signal(String signal) {
    now().signal(signal);
  }

  void jump(long millis) {
    now().tell(Long.toString(millis));
  }

  /** No write beyond this size of a file succeeds from now on; -1 for any. */
  void limitFiles(long bytes) {
    if (now().alive()) {
      Command.run(
          "prlimit",
          "--pid",
          Long.toString(now().pid()),
          "--fsize=" + (bytes < 0 ? "unlimited" : bytes) + ":");
    }
  }

  long bytes() {
    try {
      return Files.size(database());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Copies the data of the stopped relay. */
  void backUp() {
    copy(database(), backup);
  }

  /** Whether there was a backup to put back. */
  boolean restore() {
    if (Files.exists(backup)) {
      copy(backup, database());
      return true;
    }
    return false;
  }

  @Override
  public void close() {
    Child now = child;
    if (now != null) {
      now.kill();
    }
  }

  private Path database() {
    return data.resolve("relay.mv.db");
  }

  /** As a person would: the copy is another file. */
  private static void copy(Path from, Path to) {
    try {
      Path fresh = to.resolveSibling(to.getFileName() + ".new");
      Files.copy(from, fresh, StandardCopyOption.REPLACE_EXISTING);
      Files.move(fresh, to, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Child now() {
    Child now = child;
    if (now == null) {
      throw new IllegalStateException("not started");
    }
    return now;
  }
}
