package chat.hearth.relay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How another process asks the relay that runs on a data folder for something: it leaves a file
 * there, and the relay leaves another with the answer. Who may write in the folder may ask.
 */
final class Wish {

  /**
   * What was asked.
   *
   * @param name of the answer
   * @param words what exactly; empty where the kind of the wish says it all
   */
  record Asked(String name, String words) {}

  private final Path wish;
  private final String kind;

  private Wish(Path data, String kind) {
    this.wish = data.resolve(kind + ".wanted");
    this.kind = kind;
  }

  /** For a backup. */
  static Wish backup(Path data) {
    return new Wish(data, "backup");
  }

  /** For an invitation. */
  static Wish invitation(Path data) {
    return new Wish(data, "invitation");
  }

  /**
   * Asks; what is returned names the answer.
   *
   * @param words one line
   */
  String ask(String words) {
    String name = UUID.randomUUID().toString();
    write(wish, name + "\n" + words);
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
  Optional<Asked> take() {
    try {
      if (!waits()) {
        return Optional.empty();
      }
      List<String> lines = Files.readString(wish).lines().toList();
      Files.delete(wish);
      String name = UUID.fromString(lines.getFirst()).toString();
      return Optional.of(new Asked(name, lines.size() < 2 ? "" : lines.get(1)));
    } catch (IOException | RuntimeException _) {
      return Optional.empty(); // nobody asked so, or another took it
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
    return wish.resolveSibling(kind + "." + name);
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
