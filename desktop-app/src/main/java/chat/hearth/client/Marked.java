package chat.hearth.client;

import java.util.List;

/**
 * One line in which parts stand out.
 *
 * @param spans from left to right, apart from each other
 */
public record Marked(String text, List<Span> spans) {

  /** What stands out: {@code text.substring(from, to)}. */
  public record Span(int from, int to) {}

  /** Copies the list. */
  public Marked {
    spans = List.copyOf(spans);
  }

  /** A text in which nothing stands out. */
  public static Marked plain(String text) {
    return new Marked(text, List.of());
  }
}
