package chat.hearth.torture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A build of Hearth with one fault put in on purpose, as classes that go before the real ones on a
 * class path.
 */
final class BrokenBuild {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  private final Path out;

  BrokenBuild(Path out) throws IOException {
    this.out = Files.createDirectories(out);
  }

  /** Where its classes are. */
  Path classes() {
    return out;
  }

  /**
   * Replaces a text in a source file, which must be there once, and compiles that file.
   *
   * @param source from the project's root
   */
  BrokenBuild java(String source, String before, String after) throws IOException {
    Path original = ROOT.resolve(source);
    Path patched = out.resolve("src").resolve(original.getFileName());
    Files.createDirectories(patched.getParent());
    Files.writeString(patched, replaced(patched, original, before, after));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      StringWriter said = new StringWriter();
      List<String> options =
          List.of("-d", out.toString(), "-proc:none", "-cp", System.getProperty("java.class.path"));
      boolean done =
          compiler
              .getTask(said, files, null, options, null, files.getJavaFileObjects(patched))
              .call();
      assertTrue(done, said.toString());
    }
    return this;
  }

  /** A second fault in the same file comes on top of the first. */
  private static String replaced(Path patched, Path original, String before, String after)
      throws IOException {
    String text = Files.readString(Files.exists(patched) ? patched : original);
    int parts = text.split(Pattern.quote(before), -1).length;
    assertEquals(2, parts, "the text to break is not once in " + original + ": " + before);
    return text.replace(before, after);
  }
}
