package chat.hearth.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** {@code ./hearth demo}: plays every function through real windows and says how it went. */
public final class DemoMain {

  private DemoMain() {}

  /** Ends with 0 if everything worked. */
  public static void main(String[] args) throws IOException {
    Stagecraft.prepare();
    Path folder = Files.createTempDirectory("hearth-demo");
    Path pictures = Path.of("target", "demo");
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    boolean ok;
    try {
      ok = Demo.play(folder, pictures, out);
    } finally {
      delete(folder);
    }
    out.println("pictures: " + pictures);
    System.exit(ok ? 0 : 1);
  }

  static void delete(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes a) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException e)
              throws IOException {
            Files.deleteIfExists(dir);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
