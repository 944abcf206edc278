package chat.hearth.checks;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Runs google-java-format in a process of its own; {@code ./hearth format} calls it. */
final class Format {

  private Format() {}

  /** The files whose format would change. */
  static List<String> changed(List<Path> files) throws IOException, InterruptedException {
    return run(List.of("--dry-run"), files);
  }

  private static List<String> run(List<String> options, List<Path> files)
      throws IOException, InterruptedException {
    Path target = Files.createDirectories(Sources.ROOT.resolve("desktop-app").resolve("target"));
    Path list = Files.createTempFile(target, "format", ".txt");
    try {
      Files.write(list, files.stream().map(Path::toString).toList());
      List<String> command = new ArrayList<>(List.of(java(), "-XX:+UseSerialGC", "-jar", jar()));
      command.addAll(options);
      command.add("@" + list);
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      List<String> lines = process.inputReader(StandardCharsets.UTF_8).lines().toList();
      int exit = process.waitFor();
      if (exit != 0 && lines.isEmpty()) {
        throw new IOException("google-java-format ended with " + exit);
      }
      return lines;
    } finally {
      Files.delete(list);
    }
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static String jar() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> entry.contains("google-java-format") && entry.contains("all-deps"))
        .findFirst()
        .orElseThrow();
  }

  /** Formats all sources in place. */
  public static void main(String[] args) throws IOException, InterruptedException {
    run(List.of("--replace"), Sources.all()).forEach(System.out::println);
  }
}
