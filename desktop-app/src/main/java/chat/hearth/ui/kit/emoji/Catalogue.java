package chat.hearth.ui.kit.emoji;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The bundled files about emoji. How they are made is told in packaging/emoji. */
final class Catalogue {

  private static final String FOLDER = "/chat/hearth/ui/emoji/";

  private Catalogue() {}

  /** The lines of a file; those of the catalogue and of the names belong together. */
  static List<String> lines(String file) {
    String path = FOLDER + file;
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Catalogue.class.getResourceAsStream(path), path),
                StandardCharsets.UTF_8))) {
      return in.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The bytes of a file. */
  static byte[] bytes(String file) throws IOException {
    String path = FOLDER + file;
    try (var in = Objects.requireNonNull(Catalogue.class.getResourceAsStream(path), path)) {
      return in.readAllBytes();
    }
  }

  /** The characters of each picture by its number: first all plain ones, then those in tones. */
  static List<String> pictures() {
    List<String> plain = new ArrayList<>();
    List<String> toned = new ArrayList<>();
    for (String line : lines("catalogue")) {
      String[] columns = line.split("\t", -1);
      plain.add(columns[0]);
      tones(columns).forEach(toned::add);
    }
    return Stream.concat(plain.stream(), toned.stream()).toList();
  }

  /** The characters in all skin tones that a line of the catalogue names. */
  static Stream<String> tones(String[] columns) {
    return columns[3].isEmpty() ? Stream.empty() : Stream.of(columns[3].split(" "));
  }
}
