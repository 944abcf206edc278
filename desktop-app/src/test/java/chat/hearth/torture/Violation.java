package chat.hearth.torture;

import java.util.Arrays;
import java.util.List;

/**
 * Something that was promised and is not so.
 *
 * @param what one sentence
 * @param about ids and texts by which the history tells how it came
 */
record Violation(Kind kind, String what, List<String> about) {

  enum Kind {
    LOST,
    DOUBLED,
    REORDERED,
    AMENDED,
    FILE,
    HOLE,
    WENT_BACK,
    UNREAD,
    PRIVATE,
    SEARCH,
    REFUSED,
    VANISHED,
    NOT_HEALED,
    TROUBLE
  }

  static Violation of(Kind kind, String what, Object... about) {
    return new Violation(kind, what, Arrays.stream(about).map(String::valueOf).toList());
  }
}
