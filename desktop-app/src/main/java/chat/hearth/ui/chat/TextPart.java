package chat.hearth.ui.chat;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A paragraph or code of a message. A picture, or the owner's name on its ground, is one place on
 * the screen however many characters it stands for.
 *
 * @param lead what stands before it in a list and is not part of it; else empty
 */
record TextPart(String lead, List<Sign> signs) {

  /**
   * Characters in a row.
   *
   * @param whole whether they are one place on the screen, not one each
   */
  record Sign(String text, boolean whole) {

    private int drawn() {
      return whole ? 1 : text.length();
    }
  }

  /** Copies the list. */
  TextPart {
    signs = List.copyOf(signs);
  }

  String text() {
    return signs.stream().map(Sign::text).collect(Collectors.joining());
  }

  /** The place in the text of one on the screen; the end for all that lies behind it. */
  int placeOf(int drawn) {
    int left = drawn;
    int place = 0;
    for (Sign sign : signs) {
      if (left < sign.drawn()) {
        return sign.whole() ? place : place + left;
      }
      left -= sign.drawn();
      place += sign.text().length();
    }
    return place;
  }

  /**
   * The place on the screen of one in the text.
   *
   * @param behind whether one within a picture goes behind it, not before it
   */
  int drawnOf(int place, boolean behind) {
    int left = place;
    int drawn = 0;
    for (Sign sign : signs) {
      int length = sign.text().length();
      if (left == 0) {
        break; // what follows may have no text, as the room for the time
      }
      if (left < length) {
        int within = sign.whole() ? 1 : left;
        return sign.whole() && !behind ? drawn : drawn + within;
      }
      left -= length;
      drawn += sign.drawn();
    }
    return drawn;
  }
}
