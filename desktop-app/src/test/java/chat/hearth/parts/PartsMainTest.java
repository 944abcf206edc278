package chat.hearth.parts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a package tells of its parts. */
class PartsMainTest {

  @TempDir private Path folder;

  @BeforeEach
  void makeAPackage() throws IOException {
    for (String name : List.of("jars", "jdk", "runtime", "licences")) {
      Files.createDirectory(folder.resolve(name));
    }
    write(
        "maven",
        """
        {"components": [
          {"group": "chat.hearth", "name": "shared-model", "version": "1"},
          {"group": "org.kettle", "name": "kettle", "version": "1.2",
           "licenses": [{"license": {"id": "MIT"}}]},
          {"group": "org.kettle", "name": "spout", "version": "1.2",
           "licenses": [{"license": {"name": "Kettle Licence"}}]},
          {"group": "org.lid", "name": "lid", "version": "3",
           "licenses": [{"expression": "BSD-2-Clause"}]}]}
        """);
    write("jdk/release", "IMPLEMENTOR=\"Makers\"\nJAVA_RUNTIME_VERSION=\"25.0.9+1\"\n");
    write("runtime/release", "MODULES=\"java.base java.xml\"\n");
    jar("kettle-1.2", "Words of the kettle \r\n");
    jar("spout-1.2", "Words of the kettle\n");
    write("licences/org.lid", "Words of the lid");
    write("licences/GPL-2.0-with-classpath-exception", "Words of Java");
  }

  @Test
  void the_list_has_what_maven_does_not_know() throws IOException {
    write("also", "[{\"name\": \"Inter\", \"version\": \"3\", \"licenses\": []}]");
    write("licences/Inter", "Words of the font");
    assertEquals("", make("--also", folder.resolve("also").toString()));
    JsonNode list = JsonMapper.shared().readTree(Files.readString(folder.resolve("list")));
    List<String> names = new ArrayList<>();
    list.get("components").forEach(part -> names.add(part.get("name").asString()));
    assertEquals(List.of("shared-model", "kettle", "spout", "lid", "Inter", "OpenJDK"), names);
    JsonNode java = list.get("components").get(5);
    assertEquals("25.0.9+1", java.get("version").asString());
    assertTrue(java.get("description").asString().endsWith(" java.base java.xml"));
  }

  @Test
  void the_page_has_each_text_once_and_nothing_of_ours() throws IOException {
    assertEquals("", make());
    String page = Files.readString(folder.resolve("page"));
    assertTrue(page.contains("\nkettle 1.2, spout 1.2\n\nWords of the kettle\n"), page);
    assertTrue(page.contains("\nspout 1.2 (Kettle Licence)\nlid 3 (BSD-2-Clause)\n"), page);
    assertTrue(page.contains("\nlid 3\n\nWords of the lid\n"), page);
    assertTrue(page.contains("\nOpenJDK 25.0.9+1\n\nWords of Java\n"), page);
    assertEquals(-1, page.indexOf("shared-model"));
  }

  @Test
  void a_part_without_a_text_ends_the_packaging() throws IOException {
    Files.delete(folder.resolve("licences/org.lid"));
    String error = make();
    assertTrue(error.contains("no licence text of lid 3 [BSD-2-Clause]"), error);
  }

  /** Returns what went wrong, or "". */
  private String make(String... more) {
    StringWriter err = new StringWriter();
    List<String> arguments = new ArrayList<>(List.of(more));
    for (String name : List.of("maven", "jars", "jdk", "runtime", "licences", "list", "page")) {
      arguments.add("--" + name);
      arguments.add(folder.resolve(name).toString());
    }
    int code =
        new CommandLine(new PartsMain())
            .setErr(new PrintWriter(err))
            .execute(arguments.toArray(String[]::new));
    assertEquals(err.toString().isEmpty(), code == 0, err.toString());
    return err.toString();
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private void jar(String name, String licence) throws IOException {
    Path file = folder.resolve("jars").resolve(name + ".jar");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("META-INF/LICENSE.txt"));
      zip.write(licence.getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
  }
}
