package chat.hearth.relay.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes away what was made on the way and is of no use. */
final class Debris {

  private static final Logger LOG = LoggerFactory.getLogger(Debris.class);

  private Debris() {}

  /** Removes a file or a folder with all that is in it, if it is there. */
  static void remove(Path path) {
    if (!Files.exists(path)) {
      return;
    }
    try (Stream<Path> found = Files.walk(path)) {
      List<Path> all = found.sorted(Comparator.reverseOrder()).toList();
      for (Path each : all) {
        Files.deleteIfExists(each);
      }
    } catch (IOException e) {
      LOG.warn("{} is of no use any more and could not be removed: {}", path, e.getMessage());
    }
  }
}
