import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Gives classes of Java 5 the stack maps that those of Java 6 have. Without them the AOT cache takes
 * no class, nor what is made of its annotations, and each start checks them the old way.
 */
final class Frames {

  private static final int WITH_MAPS = ClassFile.JAVA_6_VERSION;

  private Frames() {}

  public static void main(String[] folders) throws IOException {
    Path folder = Path.of(folders[0]);
    URL[] here = {folder.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(here);
        Stream<Path> files = Files.walk(folder)) {
      ClassFile made =
          ClassFile.of(
              ClassFile.StackMapsOption.GENERATE_STACK_MAPS,
              ClassFile.ClassHierarchyResolverOption.of(
                  ClassHierarchyResolver.ofResourceParsing(loader)
                      .orElse(ClassHierarchyResolver.defaultResolver())));
      List<Path> classes = files.filter(f -> f.toString().endsWith(".class")).toList();
      classes.forEach(file -> rewrite(made, file));
    }
  }

  private static void rewrite(ClassFile made, Path file) {
    try {
      ClassModel model = made.parse(file);
      if (model.majorVersion() < WITH_MAPS) {
        ClassTransform newer =
            ClassTransform.dropping(ClassFileVersion.class::isInstance)
                .andThen(ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL))
                .andThen(ClassTransform.endHandler(b -> b.withVersion(WITH_MAPS, 0)));
        Files.write(file, made.transformClass(model, newer));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
