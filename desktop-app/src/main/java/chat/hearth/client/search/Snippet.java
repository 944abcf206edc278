package chat.hearth.client.search;

import java.util.List;

/**
 * The part of a text where something was found, in one line.
 *
 * @param text with "…" at its start where something is left out
 * @param marks what was found in it, from left to right, apart from each other
 */
public record Snippet(String text, List<Mark> marks) {

  /** What stands out: {@code text.substring(from, to)}. */
  public record Mark(int from, int to) {}

  /** Copies the list. */
  public Snippet {
    marks = List.copyOf(marks);
  }
}
