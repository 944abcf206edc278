package chat.hearth.client.search;

import chat.hearth.client.search.Snippet.Mark;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;

/** Shows where a text has what was looked for. Used by one thread. */
public final class Snippets {

  /** Letters before the first match that stay in sight. */
  private static final int LEAD = 18;

  private static final int LENGTH = 200;
  private static final String CUT = "…";

  private final TextQuery query;
  private final UnifiedHighlighter highlighter;

  /** For one query. */
  public Snippets(TextQuery query) {
    this.query = query;
    this.highlighter =
        UnifiedHighlighter.builderWithoutSearcher(new Analysis())
            .withBreakIterator(WholeBreakIterator::new)
            .withFormatter(new Marks())
            .build();
  }

  /** The part of a text with the first match; its start where there is none. */
  public Snippet of(String text) {
    List<Mark> marks = marks(text);
    int first = marks.isEmpty() ? 0 : marks.getFirst().from();
    int begin = begin(text, first);
    int end = Math.min(text.length(), begin + LENGTH);
    String lead = begin == 0 ? "" : CUT;
    int moved = lead.length() - begin;
    String part = text.substring(begin, end).replaceAll("\\s", " ");
    return new Snippet(
        lead + part,
        marks.stream()
            .filter(m -> m.from() >= begin && m.to() <= end)
            .map(m -> new Mark(m.from() + moved, m.to() + moved))
            .toList());
  }

  /** Where the part begins: with a word, and so that the match is in sight. */
  private static int begin(String text, int match) {
    if (match <= LEAD) {
      return 0;
    }
    for (int at = match - LEAD; at < match; at++) {
      if (Character.isWhitespace(text.charAt(at))) {
        return at + 1;
      }
    }
    int at = match - LEAD / 3;
    return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }

  private List<Mark> marks(String text) {
    try {
      return highlighter.highlightWithoutSearcher(Fields.TEXT, Queries.words(query), text, 1)
              instanceof Found found
          ? found.marks()
          : List.of();
    } catch (IOException | RuntimeException e) {
      return List.of(); // a text without marks is better than none
    }
  }

  private record Found(List<Mark> marks) {}

  /** Puts what overlaps together. */
  private static final class Marks extends PassageFormatter {

    @Override
    public Object format(Passage[] passages, String content) {
      List<Mark> all = new ArrayList<>();
      for (Passage passage : passages) {
        for (int i = 0; i < passage.getNumMatches(); i++) {
          all.add(new Mark(passage.getMatchStarts()[i], passage.getMatchEnds()[i]));
        }
      }
      all.sort(Comparator.comparingInt(Mark::from).thenComparingInt(Mark::to));
      List<Mark> apart = new ArrayList<>();
      for (Mark mark : all) {
        Mark last = apart.isEmpty() ? null : apart.getLast();
        if (last != null && mark.from() <= last.to()) {
          apart.set(apart.size() - 1, new Mark(last.from(), Math.max(last.to(), mark.to())));
        } else {
          apart.add(mark);
        }
      }
      return new Found(apart);
    }
  }
}
