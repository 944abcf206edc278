package chat.hearth.ui.kit.picker;

import chat.hearth.ui.kit.Fx;
import chat.hearth.ui.kit.Labels;
import chat.hearth.ui.kit.Offers;
import chat.hearth.ui.kit.Settings;
import chat.hearth.ui.kit.emoji.EmojiIndex;
import chat.hearth.ui.kit.emoji.EmojiView;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/**
 * Offers emoji for what is written after a colon, such as {@code :smi}. A code with both its colons
 * becomes the emoji at once.
 */
public final class EmojiCompletion {

  private static final int MOST = 6;
  private static final int LONGEST = 40;

  /** Two letters at least, so that :D stays what it is; one where a letter is a word. */
  private static final Pattern BEGUN =
      Pattern.compile("(?<![\\p{L}\\d:]):([\\p{L}\\d_+-]{2,}|\\p{IsHan})$");

  private static final Pattern WHOLE = Pattern.compile("(?<![\\p{L}\\d:]):([a-z\\d_+-]{2,}):$");

  private final TextInputControl field;
  private final EmojiNames names;
  private final Settings settings;
  private final Offers<EmojiIndex.Entry> offers;
  private int from;
  private boolean changing;

  /**
   * Follows what is written.
   *
   * @param anchor what the offers stand above
   */
  public EmojiCompletion(TextInputControl field, Node anchor, EmojiNames names, Settings settings) {
    this.field = field;
    this.names = names;
    this.settings = settings;
    Offers.Look<EmojiIndex.Entry> look = new Offers.Look<>(this::row, EmojiIndex.Entry::name);
    this.offers = new Offers<>("emoji-offers", field, anchor, look, this::take);
    field.caretPositionProperty().addListener((_, _, _) -> moved());
  }

  /** Whether the key was for the offers: arrows, Enter, Tab, Esc. */
  public boolean key(KeyEvent e) {
    return offers.key(e);
  }

  private void moved() {
    String before = beforeCaret();
    if (changing) {
      return;
    }
    if (before.indexOf(':') < 0 || !field.isFocused()) {
      offers.close();
      return;
    }
    Matcher whole = WHOLE.matcher(before);
    Matcher begun = BEGUN.matcher(before);
    if (whole.find()) {
      int start = field.getCaretPosition() - whole.group().length();
      // Later, because the control is in the middle of a change.
      Fx.later(
          () ->
              names.ask(
                  index ->
                      index.coded(whole.group(1)).ifPresent(e -> end(start, whole.group(), e))));
      offers.close();
    } else if (begun.find()) {
      from = field.getCaretPosition() - begun.group().length();
      String text = begun.group(1);
      names.ask(index -> offer(before, index.search(text.replace('_', ' '), MOST)));
    } else {
      offers.close();
    }
  }

  private String beforeCaret() {
    return Offers.before(field, LONGEST);
  }

  private void offer(String asked, List<EmojiIndex.Entry> found) {
    if (asked.equals(beforeCaret())) { // else more was written while the names were read
      offers.show(found);
    }
  }

  private HBox row(EmojiIndex.Entry entry) {
    return new HBox(
        new EmojiView(entry.in(settings.skinToneProperty().get()), "in-menu"),
        Labels.whole(":" + entry.codes().getFirst() + ":", "body"),
        Labels.of(entry.name(), "second", "text-muted"));
  }

  /** Puts the emoji in the place of its code; more may have been written while it was sought. */
  private void end(int start, String code, EmojiIndex.Entry entry) {
    int behind = field.getLength() - field.getCaretPosition();
    int end = start + code.length();
    if (field.getText().startsWith(code, start) && field.getCaretPosition() >= end) {
      replace(start, end, entry);
      field.positionCaret(field.getLength() - behind);
    }
  }

  private void take(EmojiIndex.Entry entry) {
    replace(from, field.getCaretPosition(), entry);
    new RecentEmoji(settings).add(entry.emoji().text());
  }

  private void replace(int start, int end, EmojiIndex.Entry entry) {
    changing = true;
    field.replaceText(start, end, entry.in(settings.skinToneProperty().get()).text());
    changing = false;
  }
}
