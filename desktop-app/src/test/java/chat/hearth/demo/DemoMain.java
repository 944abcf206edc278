package chat.hearth.demo;

import chat.hearth.bench.Scratch;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** {@code ./hearth demo}: plays every function through real windows and says how it went. */
public final class DemoMain {

  private DemoMain() {}

  /** Ends with 0 if everything worked. */
  public static void main(String[] args) throws IOException {
    Stagecraft.prepare();
    Path pictures = Path.of("target", "demo");
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    boolean ok;
    try (Scratch scratch = Scratch.make()) {
      ok = Demo.play(scratch.folder(), pictures, out);
    }
    out.println("pictures: " + pictures);
    System.exit(ok ? 0 : 1);
  }
}
