package chat.hearth.torture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Programs of the system. */
final class Command {

  private Command() {}

  /** Runs a program to its end; fails if it does. */
  static void run(String... words) {
    try {
      Process process =
          new ProcessBuilder(words)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      int code = process.onExit().join().exitValue();
      if (code != 0) {
        throw new IllegalStateException(String.join(" ", List.of(words)) + " ended with " + code);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(words[0] + " can't be run", e);
    }
  }
}
