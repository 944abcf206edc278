package chat.hearth.ui.kit.picker;

import chat.hearth.ui.kit.Fx;
import chat.hearth.ui.kit.Labels;
import chat.hearth.ui.kit.Overlay;
import chat.hearth.ui.kit.Popover;
import chat.hearth.ui.kit.Settings;
import chat.hearth.ui.kit.emoji.EmojiIndex;
import chat.hearth.ui.kit.emoji.EmojiView;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * Offers emoji for what is written after a colon, such as {@code :smi}. A code with both its colons
 * becomes the emoji at once.
 */
public final class EmojiCompletion {

  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final int MOST = 6;
  private static final int LONGEST = 40;

  /** Two letters at least, so that :D stays what it is; one where a letter is a word. */
  private static final Pattern BEGUN =
      Pattern.compile("(?<![\\p{L}\\d:]):([\\p{L}\\d_+-]{2,}|\\p{IsHan})$");

  private static final Pattern WHOLE = Pattern.compile("(?<![\\p{L}\\d:]):([a-z\\d_+-]{2,}):$");

  private final TextInputControl field;
  private final EmojiNames names;
  private final Settings settings;
  private final VBox card = new VBox();
  private final Popover popover;
  private List<EmojiIndex.Entry> offered = List.of();
  private int chosen;
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
    this.popover = new Popover(card, anchor, false);
    card.setId("emoji-offers");
    card.getStyleClass().addAll("popup-card", "emoji-offers");
    field.caretPositionProperty().addListener((_, _, _) -> moved());
    field.focusedProperty().subscribe(focused -> close(!focused));
  }

  /** Whether the key was for the offers: arrows, Enter, Tab, Esc. */
  public boolean key(KeyEvent e) {
    if (!popover.isOpen() || e.isShiftDown() || e.isShortcutDown() || e.isAltDown()) {
      return false;
    }
    switch (e.getCode()) {
      case DOWN -> choose(chosen + 1);
      case UP -> choose(chosen - 1);
      case ENTER, TAB -> take(offered.get(chosen));
      case ESCAPE -> close(true);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void moved() {
    String before = beforeCaret();
    if (changing || before.indexOf(':') < 0 || !field.isFocused()) {
      close(!changing);
      return;
    }
    Matcher whole = WHOLE.matcher(before);
    Matcher begun = BEGUN.matcher(before);
    if (whole.find()) {
      // Later, because the control is in the middle of a change.
      Fx.later(
          () -> names.ask(index -> index.coded(whole.group(1)).ifPresent(e -> end(before, e))));
      close(true);
    } else if (begun.find()) {
      from = field.getCaretPosition() - begun.group().length();
      String text = begun.group(1);
      names.ask(index -> offer(before, index.search(text.replace('_', ' '), MOST)));
    } else {
      close(true);
    }
  }

  private String beforeCaret() {
    int caret = field.getCaretPosition();
    String text = field.getText();
    boolean one = field.getSelection().getLength() == 0 && text != null && caret <= text.length();
    return one ? text.substring(Math.max(0, caret - LONGEST), caret) : "";
  }

  private void offer(String asked, List<EmojiIndex.Entry> found) {
    if (!asked.equals(beforeCaret())) {
      return; // more was written while the names were read
    }
    offered = found;
    if (found.isEmpty()) {
      close(true);
      return;
    }
    card.getChildren().setAll(found.stream().map(this::row).toList());
    choose(0);
    popover.open();
    popover.requestLayout();
  }

  private HBox row(EmojiIndex.Entry entry) {
    HBox row =
        new HBox(
            new EmojiView(entry.in(settings.skinToneProperty().get()), "in-menu"),
            Labels.whole(":" + entry.codes().getFirst() + ":", "body"),
            Labels.of(entry.name(), "second", "text-muted"));
    row.getStyleClass().add("emoji-offer");
    row.setAccessibleText(entry.name());
    row.setOnMousePressed(
        e -> {
          take(entry);
          e.consume();
        });
    return row;
  }

  private void choose(int wanted) {
    chosen = Math.floorMod(wanted, offered.size());
    for (int i = 0; i < card.getChildren().size(); i++) {
      card.getChildren().get(i).pseudoClassStateChanged(CHOSEN, i == chosen);
    }
    if (field.getScene() != null) {
      Overlay.of(field).live().say(offered.get(chosen).name());
    }
  }

  /** Puts the emoji in the place of its code, if that still stands before the cursor. */
  private void end(String before, EmojiIndex.Entry entry) {
    if (before.equals(beforeCaret())) {
      int code = before.lastIndexOf(':', before.length() - 2);
      replace(field.getCaretPosition() - (before.length() - code), entry);
    }
  }

  private void take(EmojiIndex.Entry entry) {
    replace(from, entry);
    new RecentEmoji(settings).add(entry.emoji().text());
    close(true);
  }

  private void replace(int start, EmojiIndex.Entry entry) {
    changing = true;
    field.replaceText(
        start, field.getCaretPosition(), entry.in(settings.skinToneProperty().get()).text());
    changing = false;
  }

  private void close(boolean really) {
    if (really && popover.isOpen()) {
      popover.close();
      offered = List.of();
    }
  }
}
