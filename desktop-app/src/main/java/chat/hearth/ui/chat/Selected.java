package chat.hearth.ui.chat;

import chat.hearth.model.ClientId;
import org.jspecify.annotations.Nullable;

/**
 * What is selected of a message.
 *
 * @param unit how much is taken at once
 * @param anchor where it began
 * @param head where it has come to, before or behind that
 */
record Selected(ClientId message, Passage passage, Passage.Unit unit, int anchor, int head) {

  /** All of it. */
  static Selected all(ClientId message, Passage passage) {
    return new Selected(message, passage, Passage.Unit.LETTER, 0, passage.text().length());
  }

  /** What is taken at a place: nothing yet where that is a letter. */
  static Selected at(ClientId message, Passage passage, Passage.Unit unit, int place) {
    return new Selected(message, passage, unit, place, place);
  }

  /** As far as that. */
  Selected to(int place) {
    return new Selected(message, passage, unit, anchor, place);
  }

  /** A letter more or less. */
  Selected step(boolean forward) {
    if (unit != Passage.Unit.LETTER) {
      Passage.Stretch now = stretch();
      return new Selected(message, passage, Passage.Unit.LETTER, now.from(), now.to())
          .step(forward);
    }
    return to(forward ? passage.next(head) : passage.previous(head));
  }

  Passage.Stretch stretch() {
    return passage.around(unit, anchor).with(passage.around(unit, head));
  }

  String text() {
    return passage.text(stretch());
  }

  boolean isOf(@Nullable ChatItem item) {
    return item instanceof ChatItem.Bubble b && b.row().clientId().equals(message);
  }

  /** Whether its places mean the same in what a message says now. */
  boolean fits(Passage now) {
    return now.text().equals(passage.text());
  }
}
