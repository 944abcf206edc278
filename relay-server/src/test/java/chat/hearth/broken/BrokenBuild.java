package chat.hearth.broken;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * One class of the program with another text, compiled into a folder that goes first on a class
 * path. The rest of the program is the real one.
 */
public final class BrokenBuild {

  private final Path folder;

  /** Builds into a folder, which is made where it is missing. */
  public BrokenBuild(Path folder) {
    this.folder = folder;
  }

  /**
   * Compiles a source file in which one text stands for another.
   *
   * @param source the file, like {@code relay-server/src/main/java/chat/hearth/...}, from the
   *     project's folder on
   * @param text what is replaced; must be there exactly once, so that a flaw never fails to be made
   * @return the folder, for the front of a class path
   * @throws IllegalStateException where the text is not there once, or the result is no Java
   */
  public Path replace(String source, String text, String by) throws IOException {
    Path original = project().resolve(source);
    String whole = Files.readString(original);
    int at = whole.indexOf(text);
    if (at < 0 || whole.indexOf(text, at + 1) >= 0) {
      throw new IllegalStateException(source + " must have this text exactly once: " + text);
    }
    Path changed = folder.resolve("source").resolve(original.getFileName().toString());
    Files.createDirectories(changed.getParent());
    Files.writeString(changed, whole.substring(0, at) + by + whole.substring(at + text.length()));
    return compile(changed);
  }

  private Path compile(Path source) throws IOException {
    Path classes = Files.createDirectories(folder.resolve("classes"));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      List<String> options =
          List.of(
              "-proc:none",
              "-d",
              classes.toString(),
              "-cp",
              classes + File.pathSeparator + System.getProperty("java.class.path"));
      if (!compiler
          .getTask(said, files, null, options, null, files.getJavaFileObjects(source))
          .call()) {
        throw new IllegalStateException("The broken text does not compile:\n" + said);
      }
    }
    return classes;
  }

  /** A class path that has the broken class first and this process's own after it. */
  public String classPath() {
    return folder.resolve("classes") + File.pathSeparator + System.getProperty("java.class.path");
  }

  /** Tests run in their module's folder, commands in the project's. */
  private static Path project() {
    Path here = Path.of("").toAbsolutePath();
    return Files.isDirectory(here.resolve("shared-model"))
        ? here
        : Objects.requireNonNull(here.getParent(), "run this in the project's folder");
  }
}
