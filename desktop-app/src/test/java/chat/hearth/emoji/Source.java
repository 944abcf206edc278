package chat.hearth.emoji;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An emoji as the pictures' package has it.
 *
 * @param text its characters, with variation selectors
 * @param picture the name of its file
 * @param codes what stands between colons, the most usual one first
 * @param tones the same in skin tones
 */
record Source(String text, String picture, int group, List<String> codes, List<Source> tones) {

  /** As the picker shows them; the tones themselves come last and are not shown there. */
  private static final List<String> GROUPS =
      List.of(
          "Smileys & Emotion",
          "People & Body",
          "Food & Drink",
          "Animals & Nature",
          "Travel & Places",
          "Activities",
          "Objects",
          "Symbols",
          "Flags",
          "Component");

  /** All of them in the order in which they are shown. */
  static List<Source> read(Path file) throws IOException {
    JsonNode all = JsonMapper.shared().readTree(Files.readString(file));
    List<JsonNode> nodes = new ArrayList<>();
    all.forEach(nodes::add);
    Comparator<JsonNode> order = Comparator.comparingInt(Source::group);
    nodes.sort(order.thenComparingInt(n -> n.get("sort_order").asInt()));
    return nodes.stream().map(Source::of).toList();
  }

  /** The files of the pictures: first of all plain ones, then of their tones. */
  static List<String> pictures(List<Source> all) {
    return Stream.concat(all.stream(), all.stream().flatMap(s -> s.tones().stream()))
        .map(Source::picture)
        .toList();
  }

  /** A line of the catalogue. */
  String line() {
    String toned = tones.stream().map(Source::text).collect(Collectors.joining(" "));
    return String.join("\t", text, "" + group, String.join(" ", codes), toned);
  }

  private static int group(JsonNode node) {
    return GROUPS.indexOf(node.get("category").asString());
  }

  private static Source of(JsonNode node) {
    List<String> codes = new ArrayList<>();
    node.get("short_names").forEach(n -> codes.add(n.asString()));
    List<Source> tones = new ArrayList<>();
    if (node.has("skin_variations")) {
      node.get("skin_variations").forEach(n -> tones.add(toned(n)));
    }
    return new Source(
        text(node), node.get("image").asString(), group(node), List.copyOf(codes), tones);
  }

  private static Source toned(JsonNode node) {
    return new Source(text(node), node.get("image").asString(), 0, List.of(), List.of());
  }

  private static String text(JsonNode node) {
    return Stream.of(node.get("unified").asString().split("-"))
        .map(hex -> Character.toString(Integer.parseInt(hex, 16)))
        .collect(Collectors.joining());
  }
}
