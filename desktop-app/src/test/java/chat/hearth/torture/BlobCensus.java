package chat.hearth.torture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files that a stopped relay keeps. */
final class BlobCensus {

  private BlobCensus() {}

  /** The names of those whose bytes have the hash that they are called by. */
  static Set<String> whole(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Set.of();
    }
    try (Stream<Path> all = Files.walk(folder, 2)) {
      return all.filter(Files::isRegularFile)
          .filter(f -> hash(f).equals(name(f)))
          .map(BlobCensus::name)
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As the relay lays them: the first letters of the hash are a folder. */
  private static String name(Path file) {
    return String.valueOf(file.getName(file.getNameCount() - 2)) + file.getFileName();
  }

  private static String hash(Path file) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
