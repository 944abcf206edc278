package chat.hearth.client.search;

import java.util.List;

/**
 * Found messages, the newest first.
 *
 * @param total how many there are
 * @param exact false where there are more than {@code total}
 */
public record Hits(List<Hit> hits, long total, boolean exact) {

  /** Nothing found. */
  public static final Hits NONE = new Hits(List.of(), 0, true);

  /** Copies the list. */
  public Hits {
    hits = List.copyOf(hits);
  }
}
