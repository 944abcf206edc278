package chat.hearth.parts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Finds the words under which a part may be passed on: in its jar, else among ours. */
final class LicenceTexts {

  private static final Pattern NAME =
      Pattern.compile("(META-INF/)?(LICENSE|LICENCE|NOTICE|COPYING)(\\.(txt|md))?");

  private final Path jars;
  private final Map<String, Path> ours;

  /**
   * Reads nothing yet.
   *
   * @param jars a folder of {@code NAME-VERSION.jar}
   * @param ours files by an id of SPDX, or by how the group or the name of their parts begins
   */
  LicenceTexts(Path jars, Map<String, Path> ours) {
    this.jars = jars;
    this.ours = new TreeMap<>(ours);
  }

  /** The files of a folder by their names, as the constructor wants them. */
  static Map<String, Path> in(Path folder) throws IOException {
    Map<String, Path> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(folder)) {
      all.forEach(file -> files.put(file.getFileName().toString(), file));
    }
    return files;
  }

  /** All texts of a part, at least one; fails with a sentence where there is none. */
  List<String> of(Part part) throws IOException {
    List<String> texts = new ArrayList<>();
    Path jar = jars.resolve(part.name() + "-" + part.version() + ".jar");
    if (Files.exists(jar)) {
      texts.addAll(inside(jar));
    }
    if (texts.isEmpty()) {
      for (Map.Entry<String, Path> file : ours.entrySet()) {
        if (part.isMeantBy(file.getKey())) {
          texts.add(tidy(Files.readString(file.getValue())));
        }
      }
    }
    if (texts.isEmpty()) {
      throw new IOException(
          "no licence text of " + part + " " + part.licences() + ": see packaging/licences");
    }
    return texts;
  }

  private static List<String> inside(Path jar) throws IOException {
    List<String> texts = new ArrayList<>();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      List<? extends ZipEntry> entries =
          zip.stream().filter(e -> NAME.matcher(e.getName()).matches()).toList();
      for (ZipEntry entry : entries) {
        try (InputStream in = zip.getInputStream(entry)) {
          texts.add(tidy(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        }
      }
    }
    return texts;
  }

  /** The same words are the same text, whatever the ends of their lines. */
  private static String tidy(String text) {
    return String.join("\n", text.strip().lines().map(String::stripTrailing).toList());
  }
}
