package chat.hearth.ui.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.paint.Color;

/** A style sheet as text: what a theme defines and how colours lie over each other. */
final class Sheet {

  /** Where colours are given their names. */
  static final List<String> THEMES =
      List.of("hearth-light.css", "hearth-dark.css", "hearth-names.css");

  static final Path FOLDER = Path.of("src/main/resources/chat/hearth/ui");

  private static final Pattern TOKEN = Pattern.compile("(-[\\w-]+):\\s*([^;]+);");

  private final Map<String, String> tokens = new LinkedHashMap<>();

  Sheet(String name) {
    Matcher m = TOKEN.matcher(text(FOLDER.resolve(name)));
    while (m.find()) {
      tokens.put(m.group(1), m.group(2).strip());
    }
  }

  Map<String, String> tokens() {
    return tokens;
  }

  /** The colour of a hearth token, followed through names. */
  Color colour(String token) {
    String value = Objects.requireNonNull(tokens.get("-hearth-" + token), token);
    return Color.web(value);
  }

  /** How much two colours differ, by WCAG 2; the ground has to be opaque. */
  static double contrast(Color text, Color ground) {
    double one = luminance(over(text, ground)) + 0.05;
    double two = luminance(ground) + 0.05;
    return Math.max(one, two) / Math.min(one, two);
  }

  /** A colour with an opacity as it looks on a ground. */
  static Color over(Color top, Color ground) {
    double share = top.getOpacity();
    return Color.color(
        top.getRed() * share + ground.getRed() * (1 - share),
        top.getGreen() * share + ground.getGreen() * (1 - share),
        top.getBlue() * share + ground.getBlue() * (1 - share));
  }

  static List<Path> rules() {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files
          .filter(f -> f.toString().endsWith(".css"))
          .filter(f -> THEMES.stream().noneMatch(f::endsWith))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(Path file) {
    try {
      return Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double luminance(Color colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(double part) {
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
