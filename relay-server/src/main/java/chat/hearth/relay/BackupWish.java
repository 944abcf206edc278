package chat.hearth.relay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;

/**
 * How another process asks the relay that runs on a data folder for a backup: it leaves a file
 * there, and the relay leaves another with the answer. Who may write in the folder may ask.
 */
final class BackupWish {

  private final Path wish;

  BackupWish(Path data) {
    this.wish = data.resolve("backup.wanted");
  }

  /** Asks; what is returned names the answer. */
  String ask() {
    String name = UUID.randomUUID().toString();
    write(wish, name);
    return name;
  }

  /** Whether nobody has taken the wish yet. */
  boolean waits() {
    return Files.exists(wish);
  }

  /** Asks no more. */
  void withdraw() {
    remove(wish);
  }

  /** Takes the wish that is there, if there is one. For the relay. */
  Optional<String> take() {
    try {
      if (!waits()) {
        return Optional.empty();
      }
      String name = Files.readString(wish).strip();
      Files.delete(wish);
      return Optional.of(UUID.fromString(name).toString());
    } catch (IOException | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /** Answers the wish of this name. For the relay. */
  void answer(String name, String text) {
    write(answerTo(name), text);
  }

  /** The answer, which is taken away. */
  Optional<String> answer(String name) {
    Path file = answerTo(name);
    try {
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      String text = Files.readString(file);
      remove(file);
      return Optional.of(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path answerTo(String name) {
    return wish.resolveSibling("backup." + name);
  }

  /** All of it at once, so that nobody reads half of it. */
  private static void write(Path file, String text) {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.writeString(fresh, text);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
