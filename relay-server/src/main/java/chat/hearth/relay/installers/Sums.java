package chat.hearth.relay.installers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code SHA256SUMS}, as {@code sha256sum} writes and checks it: which file has which content. */
final class Sums {

  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) [ *](.+)");

  private final Path file;

  Sums(Path folder) {
    this.file = folder.resolve("SHA256SUMS");
  }

  Path file() {
    return file;
  }

  /** Hashes by the names of files; empty where there is no list. Other lines are passed over. */
  SortedMap<String, String> read() throws IOException {
    SortedMap<String, String> sums = new TreeMap<>();
    try {
      for (String line : Files.readAllLines(file)) {
        Matcher m = LINE.matcher(line);
        if (m.matches()) {
          sums.put(m.group(2), m.group(1));
        }
      }
    } catch (NoSuchFileException e) {
      // nothing is offered
    }
    return sums;
  }

  /** Puts a new list in the place of the old one at once. */
  void write(SortedMap<String, String> sums) throws IOException {
    StringBuilder text = new StringBuilder();
    sums.forEach((name, hash) -> text.append(hash).append("  ").append(name).append('\n'));
    Path fresh = file.resolveSibling("SHA256SUMS.new");
    Files.writeString(fresh, text);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
