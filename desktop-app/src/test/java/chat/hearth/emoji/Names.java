package chat.hearth.emoji;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The catalogue, and for each language a file of names and keywords with the same lines. */
final class Names {

  private static final String SELECTOR = "\uFE0F";

  private Names() {}

  static void write(List<Source> emoji, Path names, Path to) throws IOException {
    Files.write(to.resolve("catalogue"), emoji.stream().map(Source::line).toList());
    for (String language : List.of("en", "de", "zh")) {
      Map<String, String> lines = read(names.resolve(language).resolve("data.json"));
      Files.write(
          to.resolve("names-" + language),
          emoji.stream().map(e -> Objects.requireNonNull(lines.get(bare(e.text())))).toList());
    }
  }

  private static Map<String, String> read(Path file) throws IOException {
    Map<String, String> lines = new HashMap<>();
    for (JsonNode node : JsonMapper.shared().readTree(Files.readString(file))) {
      StringJoiner tags = new StringJoiner(",");
      if (node.has("tags")) {
        node.get("tags").forEach(tag -> tags.add(tag.asString()));
      }
      lines.put(bare(node.get("emoji").asString()), node.get("label").asString() + "\t" + tags);
    }
    return lines;
  }

  private static String bare(String text) {
    return text.replace(SELECTOR, "");
  }
}
