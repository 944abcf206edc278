package chat.hearth.checks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Holds what pages say against the sources: names of classes and packages, links and pictures. */
final class Docs {

  /** {@code `ThreadLog`} or {@code `ThreadLog.append`}, but not {@code `QUEUED`}. */
  private static final Pattern NAMED =
      Pattern.compile("`([A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*)(?:\\.(\\w+))?`");

  private static final Pattern DECLARED =
      Pattern.compile("\\b(?:class|record|interface|enum) ([A-Z]\\w*)");
  private static final Pattern PACKAGED = Pattern.compile("`(chat\\.hearth[.a-z]*)`");
  private static final Pattern LINK =
      Pattern.compile("(?:]\\(([^)#:]+)(?:#[^)]*)?\\)|\\bsrc(?:set)?=\"([^\":]+)\")");
  private static final Pattern CODE = Pattern.compile("```.*?```", Pattern.DOTALL);

  /** What the sources say that declare a type of this name. */
  private final Map<String, StringBuilder> sources = new HashMap<>();

  Docs(List<Path> files) {
    for (Path file : files) {
      String source = Sources.read(file);
      Set<String> names = new HashSet<>();
      Matcher m = DECLARED.matcher(source);
      while (m.find()) {
        if (names.add(m.group(1))) {
          sources.computeIfAbsent(m.group(1), _ -> new StringBuilder()).append(source);
        }
      }
    }
  }

  /** The classes and members that a page names and that are not there. */
  List<String> unknown(String page) {
    List<String> unknown = new ArrayList<>();
    Matcher m = NAMED.matcher(page);
    while (m.find()) {
      StringBuilder source = sources.get(m.group(1));
      String member = m.group(2);
      boolean known =
          source != null
              && (member == null || Pattern.compile("\\b" + member + "\\b").matcher(source).find());
      if (!known) {
        unknown.add(m.group());
      }
    }
    return unknown;
  }

  /** The packages that a page names. */
  static List<String> packages(String page) {
    return PACKAGED.matcher(page).results().map(m -> m.group(1)).distinct().toList();
  }

  /** The links and pictures of a page that lead nowhere. */
  static List<String> deadLinks(Path file, String page) {
    List<String> dead = new ArrayList<>();
    Matcher m = LINK.matcher(CODE.matcher(page).replaceAll(""));
    while (m.find()) {
      String target = m.group(1) != null ? m.group(1) : m.group(2);
      if (!Files.exists(file.resolveSibling(target))) {
        dead.add(file.getFileName() + ": " + target);
      }
    }
    return dead;
  }
}
