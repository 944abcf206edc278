package chat.hearth.checks;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** How long files and methods are, and how many parameters methods have. */
final class Shape {

  static final int FILE_LINES = 400;
  static final int METHOD_LINES = 40;
  static final int PARAMETERS = 7;

  private Shape() {}

  /**
   * One sentence for each thing that is too big. All are parsed in one go, as a compiler takes
   * longer to begin than to read a file.
   *
   * @param sources by name
   */
  static List<String> faults(Map<String, String> sources) throws IOException {
    List<String> faults = new ArrayList<>();
    List<Text> texts = new ArrayList<>();
    sources.forEach(
        (name, source) -> {
          texts.add(new Text(name, source));
          long lines = source.lines().count();
          if (lines > FILE_LINES) {
            faults.add(name + " has " + lines + " lines, more than " + FILE_LINES);
          }
        });
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    JavacTask task = (JavacTask) compiler.getTask(null, null, d -> {}, List.of(), null, texts);
    SourcePositions positions = Trees.instance(task).getSourcePositions();
    for (CompilationUnitTree unit : task.parse()) {
      String name = unit.getSourceFile().getName().substring(1); // without the root
      new Methods(name, unit, positions, faults).scan(unit, null);
    }
    return faults;
  }

  private static final class Methods extends TreePathScanner<Void, Void> {

    private final String name;
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final List<String> faults;

    Methods(String name, CompilationUnitTree unit, SourcePositions positions, List<String> faults) {
      this.name = name;
      this.unit = unit;
      this.positions = positions;
      this.faults = faults;
    }

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
      if (method.getBody() != null) {
        LineMap map = unit.getLineMap();
        long from = map.getLineNumber(positions.getStartPosition(unit, method.getBody()));
        long to = map.getLineNumber(positions.getEndPosition(unit, method.getBody()));
        if (to - from + 1 > METHOD_LINES) {
          faults.add(name + ": " + method.getName() + " has " + (to - from + 1) + " lines");
        }
        if (method.getParameters().size() > PARAMETERS && !isCanonical(method)) {
          faults.add(name + ": " + method.getName() + " has too many parameters");
        }
      }
      return super.visitMethod(method, null);
    }

    /** A record's compact constructor lists the components, which are data and no parameters. */
    private boolean isCanonical(MethodTree method) {
      return method.getName().contentEquals("<init>")
          && getCurrentPath().getParentPath().getLeaf().getKind() == Tree.Kind.RECORD;
    }
  }

  private static final class Text extends SimpleJavaFileObject {

    private final String source;

    Text(String name, String source) {
      super(URI.create("string:///" + name), JavaFileObject.Kind.SOURCE);
      this.source = source;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return source;
    }
  }
}
