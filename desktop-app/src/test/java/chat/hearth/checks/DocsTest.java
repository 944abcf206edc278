package chat.hearth.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the pages name is there, so that they stay true when the code changes. */
class DocsTest {

  private static final String MAIN = Path.of("src", "main").toString();

  private final Docs docs = new Docs(Sources.all());

  @Test
  void every_class_that_a_page_names_is_there() throws IOException {
    List<String> unknown = new ArrayList<>();
    for (Path page : pages()) {
      docs.unknown(Files.readString(page)).forEach(n -> unknown.add(page.getFileName() + ": " + n));
    }
    assertEquals(List.of(), unknown);
  }

  @Test
  void every_package_is_in_the_architecture() throws IOException {
    String page = Files.readString(Sources.ROOT.resolve("docs").resolve("architecture.md"));
    assertEquals(packages(), Docs.packages(page).stream().sorted().toList());
  }

  @Test
  void every_package_that_a_page_names_is_there() throws IOException {
    List<String> known = packages();
    List<String> unknown = new ArrayList<>();
    for (Path page : pages()) {
      Docs.packages(Files.readString(page)).stream()
          .filter(name -> !known.contains(name))
          .forEach(name -> unknown.add(page.getFileName() + ": " + name));
    }
    assertEquals(List.of(), unknown);
  }

  @Test
  void every_link_leads_somewhere() throws IOException {
    List<String> dead = new ArrayList<>();
    for (Path page : pages()) {
      dead.addAll(Docs.deadLinks(page, Files.readString(page)));
    }
    assertEquals(List.of(), dead);
    assertTrue(pages().size() > 10, "the pages are found");
  }

  @Test
  void wrong_names_and_dead_links_are_caught(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("Kettle.java"), "class Kettle { void boil() {} }");
    assertEquals(
        List.of("`Teapot`", "`Kettle.whistle`"),
        new Docs(List.of(file)).unknown("`Kettle`, `Teapot`, `Kettle.boil`, `Kettle.whistle`"));
    assertEquals(
        List.of("page.md: gone.md", "page.md: gone.png"),
        Docs.deadLinks(
            folder.resolve("page.md"),
            "[a](gone.md) [b](../) [c](#here) ```a[0](b.c)``` <img src=\"gone.png\">"));
    assertEquals(
        List.of("chat.hearth.kettle"),
        Docs.packages("`chat.hearth.kettle`, `chat.hearth.Kettle`, `chat.hearth.kettle`"));
  }

  private static List<Path> pages() throws IOException {
    try (Stream<Path> top = Files.list(Sources.ROOT);
        Stream<Path> docs = Files.walk(Sources.ROOT.resolve("docs"))) {
      return Stream.concat(top, docs).filter(f -> f.toString().endsWith(".md")).sorted().toList();
    }
  }

  private static List<String> packages() {
    return Sources.all().stream()
        .filter(f -> f.endsWith("package-info.java") && f.toString().contains(MAIN))
        .map(DocsTest::packageName)
        .sorted()
        .toList();
  }

  private static String packageName(Path file) {
    return Sources.read(file)
        .lines()
        .filter(line -> line.startsWith("package "))
        .map(line -> line.substring("package ".length(), line.length() - 1))
        .findFirst()
        .orElseThrow();
  }
}
