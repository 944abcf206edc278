package chat.hearth.ui.search;

import chat.hearth.client.Marked;
import chat.hearth.ui.kit.markup.Markup;

/** What was found as it reads in the message: bold words without their stars. */
final class Unmarked {

  private Unmarked() {}

  /** The same words, in which the same stand out; as it is where they are not the same. */
  static Marked of(Marked found) {
    String text = found.text();
    String plain = Markup.plain(text);
    if (plain.equals(text)) {
      return found;
    }
    int[] places = new int[text.length() + 1]; // in the plain text, of each place in the other
    int at = 0;
    for (int i = 0; i < text.length(); i++) {
      places[i] = at;
      if (at < plain.length() && plain.charAt(at) == text.charAt(i)) {
        at++;
      }
    }
    places[text.length()] = at;
    if (at < plain.length()) {
      return found;
    }
    return new Marked(
        plain,
        found.spans().stream()
            .map(s -> new Marked.Span(places[s.from()], places[s.to()]))
            .filter(s -> s.from() < s.to())
            .toList());
  }
}
