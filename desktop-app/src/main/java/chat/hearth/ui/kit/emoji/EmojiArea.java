package chat.hearth.ui.kit.emoji;

import java.util.function.UnaryOperator;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Skin;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.jspecify.annotations.Nullable;

/**
 * A text area that shows emoji in colour. Its own text has a blank letter for each emoji; {@link
 * #plainTextProperty} has what was written, and so has what is copied and read out. All else, such
 * as keys, undo and input methods, is the control's.
 */
public final class EmojiArea extends TextArea {

  /** How many characters before a change may belong to the emoji that it completes. */
  private static final int REACH = 12;

  private final StandIns standIns = new StandIns();
  private final StringProperty plainText = new SimpleStringProperty(this, "plainText", "");

  /** An empty one. */
  public EmojiArea() {
    UnaryOperator<TextFormatter.Change> filter = this::changed;
    setTextFormatter(new TextFormatter<>(filter));
    textProperty().subscribe(shown -> plainText.set(standIns.plain(shown == null ? "" : shown)));
    plainText.subscribe(
        plain -> {
          if (plain != null && !plain.equals(standIns.plain(getText()))) {
            setText(plain);
          }
        });
  }

  /** What was written, with the emoji themselves. */
  public StringProperty plainTextProperty() {
    return plainText;
  }

  /** What was written, with the emoji themselves. */
  public String getPlainText() {
    return plainText.get();
  }

  /**
   * Puts other text in the place of a part, all of which is undone in one step, and chooses some of
   * what is there then. All places are in the area's own text, and so are the letters for emoji.
   */
  public void rewrite(int from, int to, String text, int start, int end) {
    if (from == to && from > 0) {
      selectRange(from - 1, from); // else it would be undone together with what was typed before it
    }
    replaceText(from, to, standIns.plain(text));
    selectRange(Math.min(start, getLength()), Math.min(end, getLength()));
  }

  @Nullable Emoji emoji(char letter) {
    return standIns.emoji(letter);
  }

  @Override
  public void copy() {
    String selected = getSelectedText();
    if (!selected.isEmpty()) {
      ClipboardContent content = new ClipboardContent();
      content.putString(standIns.plain(selected));
      Clipboard.getSystemClipboard().setContent(content);
    }
  }

  @Override
  public void cut() {
    copy();
    replaceSelection("");
  }

  @Override
  protected Skin<?> createDefaultSkin() {
    return new EmojiAreaSkin(this);
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case TEXT -> getPlainText();
      case CARET_OFFSET -> plainOffset(getCaretPosition());
      case SELECTION_START -> plainOffset(getSelection().getStart());
      case SELECTION_END -> plainOffset(getSelection().getEnd());
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }

  private int plainOffset(int shown) {
    return standIns.plain(getText(0, shown)).length();
  }

  /** Whatever comes in, by keys, paste, undo or from a draft. */
  private TextFormatter.Change changed(TextFormatter.Change change) {
    String text = change.getText();
    if (!change.isContentChange() || text.isEmpty()) {
      return change;
    }
    String shown = standIns.shown(text);
    String old = change.getControlText();
    int from = change.getRangeStart();
    if (joins(text.charAt(0)) && from > 0) {
      int reach = from;
      while (reach > 0 && from - reach < REACH && joins(old.charAt(reach - 1))) {
        reach--;
      }
      String joined = standIns.shown(standIns.plain(old.substring(reach, from)) + text);
      if (!joined.equals(old.substring(reach, from) + shown)) {
        change.setRange(reach, change.getRangeEnd());
        put(change, joined, reach + joined.length());
        return change;
      }
    }
    if (!shown.equals(text)) {
      int behind = Math.max(0, from + text.length() - change.getCaretPosition());
      put(change, shown, from + Math.max(0, shown.length() - behind));
    }
    return change;
  }

  private static void put(TextFormatter.Change change, String shown, int caret) {
    change.setText(shown);
    int length = change.getControlNewText().length();
    change.selectRange(Math.min(caret, length), Math.min(caret, length));
  }

  /** Whether a character can go on with an emoji before it, or be a part of one. */
  private static boolean joins(char c) {
    return StandIns.isLetter(c)
        || Character.isSurrogate(c)
        || c == Sequences.AS_PICTURE
        || c == Sequences.KEYCAP
        || c == Sequences.JOINER;
  }
}
