package chat.hearth.desktop.computer;

import chat.hearth.ui.kit.Computer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Start at login by a value of this person's registry on Windows. It is written by importing a
 * file, as paths with spaces and quotes do not survive a command line. A value whose program is
 * gone is passed by.
 */
record RunKey(Path launcher, Registry registry) implements Computer.LoginStart {

  static final String KEY = "HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Run";
  static final String NAME = "Hearth";

  /** Runs {@code reg.exe}. */
  interface Registry {
    /** Waits for its end and returns its code, 0 for good. */
    int call(List<String> arguments) throws IOException;
  }

  @Override
  public boolean isOn() {
    try {
      return registry.call(List.of("query", KEY, "/v", NAME)) == 0;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void set(boolean on) throws IOException {
    Path file = Files.createTempFile("hearth", ".reg");
    try {
      Files.writeString(file, text(on), StandardCharsets.UTF_16); // with the mark that it wants
      if (registry.call(List.of("import", file.toString())) != 0) {
        throw new IOException("the registry took no " + file);
      }
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private String text(boolean on) {
    String command = "\"" + launcher + "\" " + LoginEntry.MINIMISED;
    String escaped = command.replace("\\", "\\\\").replace("\"", "\\\"");
    return "Windows Registry Editor Version 5.00\r\n\r\n["
        + KEY
        + "]\r\n\""
        + NAME
        + "\"="
        + (on ? "\"" + escaped + "\"" : "-")
        + "\r\n";
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
