package chat.hearth.parts;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Something that others made, as a list of parts (CycloneDX) names it.
 *
 * @param group what its name belongs to, or ""
 * @param licences ids of SPDX, else the names that its makers give them
 */
record Part(String group, String name, String version, List<String> licences) {

  static Part of(JsonNode component) {
    List<String> licences = new ArrayList<>();
    if (component.has("licenses")) {
      component.get("licenses").forEach(choice -> licences.add(licence(choice)));
    }
    return new Part(
        text(component, "group"),
        text(component, "name"),
        text(component, "version"),
        List.copyOf(licences));
  }

  private static String licence(JsonNode choice) {
    if (!choice.has("license")) {
      return text(choice, "expression");
    }
    JsonNode licence = choice.get("license");
    return licence.has("id") ? text(licence, "id") : text(licence, "name");
  }

  private static String text(JsonNode node, String field) {
    return node.has(field) ? node.get(field).asString() : "";
  }

  boolean isOurs() {
    return group.equals("chat.hearth");
  }

  /** Whether a text is meant for it: by a licence, or by how its group or its name begins. */
  boolean isMeantBy(String key) {
    return licences.contains(key) || group.startsWith(key) || name.startsWith(key);
  }

  @Override
  public String toString() {
    return name + " " + version;
  }
}
