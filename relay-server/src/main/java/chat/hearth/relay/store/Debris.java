package chat.hearth.relay.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes away what was made on the way and is of no use. */
final class Debris {

  private static final Logger LOG = LoggerFactory.getLogger(Debris.class);

  private static final Duration KEPT = Duration.ofDays(1);

  private Debris() {}

  /** Removes what was opened on the way by somebody who was killed, a day later. */
  static void removeOld(Path folder, String prefix, Instant now) {
    try (Stream<Path> found = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
      for (Path each : found.filter(f -> f.getFileName().toString().startsWith(prefix)).toList()) {
        if (Files.getLastModifiedTime(each).toInstant().isBefore(now.minus(KEPT))) {
          remove(each);
        }
      }
    } catch (IOException e) {
      LOG.debug("{} was not tidied: {}", folder, e.toString());
    }
  }

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
