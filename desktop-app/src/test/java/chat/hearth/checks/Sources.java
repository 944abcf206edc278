package chat.hearth.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The Java files of all modules. */
final class Sources {

  /** The project's folder: the nearest one above that holds all modules. */
  static final Path ROOT = root();

  private Sources() {}

  static List<Path> all() {
    return Stream.of("shared-model", "relay-server", "desktop-app")
        .map(module -> ROOT.resolve(module).resolve("src"))
        .filter(Files::isDirectory)
        .flatMap(Sources::javaFiles)
        .sorted()
        .toList();
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> javaFiles(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(f -> f.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path root() {
    Path here = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(here.resolve("shared-model"))) {
      here = Objects.requireNonNull(here.getParent(), "run the tests inside the project");
    }
    return here;
  }
}
