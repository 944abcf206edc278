package chat.hearth.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.NodeList;

/** The compiler with the options of the build refuses bad code, and only that. */
class CompilerBitesTest {

  private static final String CLASS =
      """
      package kettle;

      import java.util.*;
      import org.jspecify.annotations.*;

      /** A kettle. */
      @NullMarked
      public final class Kettle {

        private Kettle() {}

        /** Boils. */
        METHOD
      }
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[NullAway]    | static int boil(@Nullable String tea) { return tea.length(); }",
        "[ArrayEquals] | static boolean boil(int[] a, int[] b) { return a.equals(b); }",
        "[rawtypes]    | static List boil() { return List.of(); }",
        "[unchecked]   | static List<String> boil(Object o) { return (List<String>) o; }"
      })
  void bad_code_is_refused(String because, String method) throws Exception {
    Compiled compiled = compile(method);
    assertNotEquals(0, compiled.exitCode());
    assertTrue(compiled.said().contains(because), compiled.said());
  }

  @Test
  void good_code_passes() throws Exception {
    Compiled compiled = compile("static int boil(String tea) { return tea.length(); }");
    assertEquals("", compiled.said());
    assertEquals(0, compiled.exitCode());
  }

  private record Compiled(int exitCode, String said) {}

  private Compiled compile(String method) throws Exception {
    Path source = folder.resolve("Kettle.java");
    Files.writeString(source, CLASS.replace("METHOD", method));
    Path said = folder.resolve("said.txt");
    Process javac =
        new ProcessBuilder(command(source))
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    assertTrue(javac.waitFor(2, TimeUnit.MINUTES), "the compiler ends");
    return new Compiled(javac.exitValue(), Files.readString(said, StandardCharsets.UTF_8));
  }

  private List<String> command(Path source) throws Exception {
    String path = System.getProperty("java.class.path");
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
    words.addAll(options());
    words.addAll(List.of("-d", folder.toString(), "-cp", jar(path, "jspecify")));
    words.addAll(List.of("-processorpath", path, source.toString()));
    return words;
  }

  /** What the build gives to the compiler. */
  private static List<String> options() throws Exception {
    NodeList found =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(Sources.ROOT.resolve("pom.xml").toFile())
            .getElementsByTagName("compilerArgs");
    assertEquals(1, found.getLength());
    return found
        .item(0)
        .getTextContent()
        .lines()
        .map(String::strip)
        .filter(w -> !w.isEmpty())
        .toList();
  }

  private static String jar(String path, String name) throws IOException {
    return Stream.of(path.split(File.pathSeparator, -1))
        .filter(j -> Path.of(j).getFileName().toString().startsWith(name + "-"))
        .findFirst()
        .orElseThrow(() -> new IOException(name + " is not on the class path"));
  }
}
