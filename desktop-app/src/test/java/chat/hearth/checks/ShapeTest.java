package chat.hearth.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ShapeTest {

  @Test
  void files_and_methods_are_short() throws IOException {
    Map<String, String> sources = new TreeMap<>();
    for (Path file : Sources.all()) {
      sources.put(Sources.ROOT.relativize(file).toString(), Sources.read(file));
    }
    assertEquals(List.of(), Shape.faults(sources));
    assertTrue(Sources.all().size() > 50, "the sources are found");
  }

  @Test
  void a_long_file_and_a_long_method_are_caught() throws IOException {
    String method = "void m() {\n" + "int i;\n".repeat(Shape.METHOD_LINES) + "}\n";
    String source = "class T {\n" + method + "//\n".repeat(Shape.FILE_LINES) + "}\n";
    assertEquals(2, Shape.faults(Map.of("T.java", source)).size());
  }

  @Test
  void many_parameters_are_caught() throws IOException {
    String source = "class T { void m(int a, int b, int c, int d, int e, int f, int g, int h) {} }";
    assertEquals(
        List.of("T.java: m has too many parameters"), Shape.faults(Map.of("T.java", source)));
  }
}
