package chat.hearth.desktop.computer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The sound server of a Linux desktop, asked by its own program {@code pactl}. It knows devices
 * that are no sound cards: a headset without a wire, or the sound of a computer far away.
 */
record SoundServer(Path program) {

  private static final long PATIENCE_SECONDS = 2;

  /** What one hears oneself can be recorded too, but is no microphone. */
  boolean hasMicrophone() {
    return names("sources").stream().anyMatch(name -> !name.endsWith(".monitor"));
  }

  /** A server without any device has one that makes no sound. */
  boolean hasLoudspeaker() {
    return names("sinks").stream().anyMatch(name -> !name.equals("auto_null"));
  }

  /** Each line has a number, a name and more, with tabs between. */
  private List<String> names(String kind) {
    try {
      Process asked =
          new ProcessBuilder(program.toString(), "list", "short", kind)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!asked.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        asked.destroyForcibly();
        return List.of();
      }
      try (var out = asked.getInputStream()) {
        return new String(out.readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .map(line -> line.split("\t", -1))
            .filter(words -> words.length > 1)
            .map(words -> words[1])
            .toList();
      }
    } catch (IOException e) {
      return List.of();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of();
    }
  }
}
