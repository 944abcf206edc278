package chat.hearth.relay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
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

  private static final String WANTED = ".wanted";
  private static final String TAKEN = ".taken";

  private final Path data;
  private final String kind;

  private Wish(Path data, String kind) {
    this.data = data;
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
    write(file(name, WANTED), words);
    return name;
  }

  /** Whether nobody has taken the wish yet. */
  boolean waits(String name) {
    return Files.exists(file(name, WANTED));
  }

  /** Whether a relay that still runs has taken the wish, and not answered yet. */
  boolean isTaken(String name) {
    return Files.exists(file(name, TAKEN));
  }

  /** Asks no more. */
  void withdraw(String name) {
    remove(file(name, WANTED));
    remove(file(name, TAKEN));
  }

  /** What a relay had taken that has ended since: whoever asked is not kept waiting. */
  void forget() {
    all(TAKEN).forEach(Wish::remove);
  }

  /** Takes a wish that is there, if there is one. For the relay. */
  Optional<Asked> take() {
    for (Path wanted : all(WANTED)) {
      try {
        String file = wanted.getFileName().toString();
        String name =
            UUID.fromString(file.substring(kind.length() + 1, file.length() - WANTED.length()))
                .toString();
        Path taken = Files.move(wanted, file(name, TAKEN), StandardCopyOption.REPLACE_EXISTING);
        return Optional.of(new Asked(name, Files.readString(taken)));
      } catch (IOException | IllegalArgumentException _) {
        // withdrawn meanwhile, or nobody asked so
      }
    }
    return Optional.empty();
  }

  private List<Path> all(String state) {
    try (DirectoryStream<Path> found = Files.newDirectoryStream(data, kind + ".*" + state)) {
      List<Path> all = new ArrayList<>();
      found.forEach(all::add);
      return all;
    } catch (IOException | DirectoryIteratorException _) {
      return List.of();
    }
  }

  /** Answers the wish of this name. For the relay. */
  void answer(String name, String text) {
    write(file(name, ""), text);
    remove(file(name, TAKEN));
  }

  /** The answer, which is taken away. */
  Optional<String> answer(String name) {
    Path file = file(name, "");
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

  private Path file(String name, String state) {
    return data.resolve(kind + "." + name + state);
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
