package chat.hearth.parts;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A page for people: what others made, under which licences, and their texts once each. */
final class ThirdParty {

  private static final String HEAD =
      """
      What others made that Hearth brings along

      The licences are those that the makers' packages name. Their texts follow below; where one
      says something else, the text holds. Those of parts of the Java run-time image lie in its
      folder "legal".

      """;

  private ThirdParty() {}

  static String page(List<Part> parts, LicenceTexts texts) throws IOException {
    Set<Part> others =
        parts.stream()
            .filter(part -> !part.isOurs())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Map<String, Set<String>> users = new LinkedHashMap<>();
    StringBuilder page = new StringBuilder(HEAD);
    for (Part part : others) {
      String licences = String.join(" or ", part.licences());
      page.append(part).append(" (").append(licences).append(")\n");
      for (String text : texts.of(part)) {
        users.computeIfAbsent(text, _ -> new LinkedHashSet<>()).add(part.toString());
      }
    }
    String rule = "\n" + "=".repeat(80) + "\n";
    users.forEach(
        (text, by) -> page.append(rule).append(String.join(", ", by)).append("\n\n").append(text));
    return page.append("\n").toString();
  }
}
