package chat.hearth.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A folder for one run of something, gone afterwards.
 *
 * @param folder where it lies
 */
public record Scratch(Path folder) implements AutoCloseable {

  /** An empty one. */
  public static Scratch make() throws IOException {
    return new Scratch(Files.createTempDirectory("hearth-scratch"));
  }

  /** A place in it. */
  public Path resolve(String name) {
    return folder.resolve(name);
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
