package chat.hearth.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.desktop.Hearth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What packaging says about the app holds for the app. */
class PackagingTest {

  private static final Path PACKAGING = Sources.ROOT.resolve("packaging");
  private static final Path RESOURCES =
      Sources.ROOT.resolve("desktop-app/src/main/resources/chat/hearth/ui");

  @Test
  void the_menu_entry_knows_the_app_by_the_name_of_its_windows() throws IOException {
    List<String> entry =
        Files.readAllLines(PACKAGING.resolve("linux/app/chat.hearth.Hearth.desktop"));
    assertTrue(entry.contains("StartupWMClass=" + Hearth.class.getName()), entry.toString());
  }

  @Test
  void what_lies_in_our_jars_is_listed_as_its_licences_say() throws IOException {
    String emoji = Files.readString(RESOURCES.resolve("emoji/LICENCES.txt")).replace('\n', ' ');
    JsonNode parts = JsonMapper.shared().readTree(Files.readString(PACKAGING.resolve("also.json")));
    int listed = 0;
    for (JsonNode part : parts) {
      String name = part.get("name").asString() + " " + part.get("version").asString();
      listed += emoji.contains(name) ? 1 : 0;
    }
    assertEquals(3, listed, "Noto Emoji and both packages");
    assertEquals(4, parts.size(), "and Inter");
  }
}
