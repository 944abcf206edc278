package chat.hearth.desktop.computer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A person's registry on Windows, as {@code reg.exe} shows it. */
interface Registry {

  /** Waits for the end of the call and returns its code, 0 for good. */
  int call(List<String> arguments) throws IOException;

  /**
   * Imports a file, as paths with spaces and quotes do not survive a command line.
   *
   * @param entries what follows the first line of such a file
   */
  default void write(String entries) throws IOException {
    Path file = Files.createTempFile("hearth", ".reg");
    try {
      String text = "Windows Registry Editor Version 5.00\r\n\r\n" + entries;
      Files.writeString(file, text, StandardCharsets.UTF_16); // with the mark that it wants
      if (call(List.of("import", file.toString())) != 0) {
        throw new IOException("the registry took no " + file);
      }
    } finally {
      Files.deleteIfExists(file);
    }
  }

  /** A text as it stands in such a file. */
  static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  /** The system's own program. */
  static int reg(List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>(arguments);
    command.addFirst("reg.exe");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
