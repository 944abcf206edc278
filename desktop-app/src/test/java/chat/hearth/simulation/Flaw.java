package chat.hearth.simulation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** The whole program, loaded once more with one text of one source replaced, to prove a check. */
final class Flaw extends ClassLoader {

  private final Map<String, ByteArrayOutputStream> compiled = new HashMap<>();

  /**
   * Compiles the source with the flaw.
   *
   * @param source from the project's folder on
   * @param text what is replaced; there exactly once
   */
  Flaw(String source, String text, String by) throws IOException {
    super(Flaw.class.getClassLoader());
    Path file = Path.of("..").resolve(source);
    String whole = Files.readString(file);
    int at = whole.indexOf(text);
    if (at < 0 || whole.indexOf(text, at + 1) >= 0) {
      throw new IllegalStateException(source + " must have this exactly once: " + text);
    }
    compile(file.toUri(), whole.substring(0, at) + by + whole.substring(at + text.length()));
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith("chat.hearth.")) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? define(name) : loaded;
    }
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    ByteArrayOutputStream flawed = compiled.get(name);
    try (InputStream sound = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (sound == null) {
        throw new ClassNotFoundException(name);
      }
      byte[] code = flawed == null ? sound.readAllBytes() : flawed.toByteArray();
      return defineClass(name, code, 0, code.length);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }

  private void compile(URI file, String text) {
    JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
    StringWriter said = new StringWriter();
    JavaFileObject source =
        new SimpleJavaFileObject(file, JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreErrors) {
            return text;
          }
        };
    List<String> options = List.of("-proc:none", "-cp", System.getProperty("java.class.path"));
    JavaFileManager files = new InMemory(compiler.getStandardFileManager(null, null, null));
    if (!compiler.getTask(said, files, null, options, null, List.of(source)).call()) {
      throw new IllegalStateException("the flaw does not compile:\n" + said);
    }
  }

  private final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {

    InMemory(JavaFileManager files) {
      super(files);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
      return new SimpleJavaFileObject(URI.create("mem:///" + name), kind) {
        @Override
        public OutputStream openOutputStream() {
          return compiled.computeIfAbsent(name, _ -> new ByteArrayOutputStream());
        }
      };
    }
  }
}
