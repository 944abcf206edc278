package chat.hearth.ui.chat;

import chat.hearth.ui.kit.emoji.EmojiArea;
import java.util.Arrays;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What keys put around the chosen text while one writes, or take away from around it again. */
enum Mark {
  BOLD("**", KeyCode.B, false),
  /** With Shift: without it the key shows the details. */
  ITALIC("*", KeyCode.I, true),
  STRIKE("~~", KeyCode.X, true),
  CODE("`", KeyCode.C, true);

  private final String sign;
  private final KeyCode key;
  private final boolean shift;

  Mark(String sign, KeyCode key, boolean shift) {
    this.sign = sign;
    this.key = key;
    this.shift = shift;
  }

  /**
   * Other words for a part of a text.
   *
   * @param from where the part begins
   * @param to where it ends
   * @param start where the chosen text begins afterwards, in the whole
   * @param end where it ends
   */
  record Change(int from, int to, String text, int start, int end) {}

  /** Puts the mark of these keys into the text; false where they stand for none. */
  static boolean key(EmojiArea area, KeyEvent e) {
    Optional<Mark> mark = Arrays.stream(values()).filter(m -> m.isMeant(e)).findFirst();
    mark.map(
            m -> m.in(area.getText(), area.getSelection().getStart(), area.getSelection().getEnd()))
        .ifPresent(c -> area.rewrite(c.from, c.to, c.text, c.start, c.end));
    return mark.isPresent();
  }

  private boolean isMeant(KeyEvent e) {
    return e.isShortcutDown() && !e.isAltDown() && e.isShiftDown() == shift && e.getCode() == key;
  }

  /** Marks what is chosen; takes the mark away where it is there already, inside or around it. */
  Change in(String text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++; // a mark beside a blank marks nothing
    }
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    int wide = sign.length();
    if (isThere(Math.min(run(text, from - 1, -1), run(text, to, 1)))) {
      return new Change(from - wide, to + wide, text.substring(from, to), from - wide, to - wide);
    }
    String chosen = text.substring(from, to);
    int inside = Math.min(run(chosen, 0, 1), run(chosen, chosen.length() - 1, -1));
    if (isThere(Math.min(inside, chosen.length() / 2))) {
      String bare = chosen.substring(wide, chosen.length() - wide);
      return new Change(from, to, bare, from, from + bare.length());
    }
    return new Change(from, to, sign + chosen + sign, from + wide, to + wide);
  }

  /** Whether so many signs hold this mark: three stars are bold and italic. */
  private boolean isThere(int signs) {
    return this == ITALIC ? signs % 2 == 1 : signs >= sign.length();
  }

  /** How many signs stand from here on in this direction. */
  private int run(String text, int at, int step) {
    int signs = 0;
    for (int i = at; i >= 0 && i < text.length() && text.charAt(i) == sign.charAt(0); i += step) {
      signs++;
    }
    return signs;
  }
}
