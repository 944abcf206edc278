package chat.hearth.demo;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole play works, on a made-up screen and on a real X server. */
class DemoTest {

  @TempDir private Path folder;

  @Test
  void every_function_works_without_a_display() throws IOException {
    play();
  }

  @Test
  @Tag("x11")
  void every_function_works_on_an_x_server() throws IOException {
    play();
  }

  private void play() throws IOException {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    boolean ok =
        Demo.play(
            folder.resolve("profiles"),
            Path.of("target", "demo"),
            new PrintStream(said, true, StandardCharsets.UTF_8));
    assertTrue(ok, said.toString(StandardCharsets.UTF_8));
  }
}
