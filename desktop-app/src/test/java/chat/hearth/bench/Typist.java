package chat.hearth.bench;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.random.RandomGenerator;

/** Types what somebody may look for, letter by letter, out of what was said. */
final class Typist {

  private static final int LETTERS = 14;

  private final List<Corpus.Line> lines;
  private final RandomGenerator random;
  private final Queue<String> typed = new ArrayDeque<>();

  Typist(List<Corpus.Line> lines, RandomGenerator random) {
    this.lines = lines;
    this.random = random;
  }

  /** What stands in the field after the next key. */
  String next() {
    while (typed.isEmpty()) {
      type(lines.get(random.nextInt(lines.size())));
    }
    return typed.remove();
  }

  private void type(Corpus.Line line) {
    String[] words = line.text().strip().split("\\s+", -1);
    int first = random.nextInt(words.length);
    String some = words[first] + (first + 1 < words.length ? " " + words[first + 1] : "");
    switch (random.nextInt(8)) {
      case 0 -> typed.add('"' + some + '"');
      case 1 -> typed.add("from:" + line.nick() + " " + some);
      default -> {
        for (int i = 1; i <= Math.min(LETTERS, some.length()); i++) {
          typed.add(some.substring(0, i));
        }
      }
    }
  }
}
