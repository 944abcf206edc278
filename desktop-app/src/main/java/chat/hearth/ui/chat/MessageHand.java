package chat.hearth.ui.chat;

import chat.hearth.client.MessageRow;
import chat.hearth.model.Attachment;
import chat.hearth.ui.kit.picker.EmojiPicker;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** What keys and menus do with a message of the list. */
final class MessageHand implements BubbleRow.Menu {

  private static final double BELOW = 4;

  private final ListView<ChatItem> list;
  private final ChatActions.Reading actions;
  private final EmojiPicker picker;
  private final MessageMenu menus;
  private final TextSelection selection;
  private final TextHand texts;
  private @Nullable ContextMenu menu;

  MessageHand(
      ListView<ChatItem> list,
      Words words,
      ChatActions.Reading actions,
      EmojiPicker picker,
      TextSelection selection) {
    this.list = list;
    this.actions = actions;
    this.picker = picker;
    this.selection = selection;
    this.texts = new TextHand(list, selection);
    this.menus = new MessageMenu(words, actions, this::copy, this::pick, selection::of);
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    list.setOnContextMenuRequested(this::requested);
  }

  @Override
  public void open(MessageRow row, Node at) {
    show(menus.of(row), at);
  }

  @Override
  public void reactions(MessageRow row, Node at) {
    show(menus.reactions(row), at);
  }

  private void show(ContextMenu wanted, Node at) {
    hide();
    menu = wanted;
    wanted.show(at, Side.BOTTOM, 0, BELOW);
  }

  /** Shows all emoji at the message, or at the list where that is out of sight by now. */
  private void pick(MessageRow row) {
    Node at =
        list.lookupAll(".message-cell").stream()
            .filter(n -> n instanceof MessageCell c && row.equals(rowOf(c)))
            .map(n -> n.lookup(".bubble"))
            .findFirst()
            .orElse(list);
    picker.open(at, emoji -> actions.said().react().accept(row, emoji.text()));
  }

  private static @Nullable MessageRow rowOf(MessageCell cell) {
    return cell.getItem() instanceof ChatItem.Bubble b ? b.row() : null;
  }

  private void hide() {
    if (menu != null) {
      menu.hide();
    }
  }

  private void pressed(KeyEvent e) {
    MessageRow row = chosen();
    if (row == null) {
      day(e);
      return;
    }
    if (texts.pressed(e, this::cell)) {
      e.consume();
    } else if (e.isShortcutDown() && e.getCode() == KeyCode.C) {
      copyChosen(row);
      e.consume();
    } else if (e.getCode() == KeyCode.DELETE && row.own() && can(row)) {
      actions.said().delete().accept(row);
      e.consume();
    } else if (e.getCode() == KeyCode.DELETE && (row.isThere() || row.extras().deleted())) {
      actions.said().own().hide().accept(row);
      e.consume();
    } else if (e.getCode() == KeyCode.ENTER && actions.files().fetchAgain(row)) {
      e.consume();
    } else if (e.getCode() == KeyCode.ENTER) {
      openAt(cell(), menus.of(row));
      e.consume();
    }
  }

  /** Enter on the line of a day leads to other days. */
  private void day(KeyEvent e) {
    Node at = cell();
    if (e.getCode() == KeyCode.ENTER
        && at != null
        && list.getSelectionModel().getSelectedItem() instanceof ChatItem.Day day) {
      actions.dates().open(at, day.date());
      e.consume();
    }
  }

  /**
   * Takes a letter that means something for the message that the keyboard went to; after a click on
   * a message one writes.
   */
  boolean typed(String letter) {
    MessageRow row = list.isFocusVisible() ? chosen() : null;
    if (row == null || letter.length() != 1) {
      return false;
    }
    return switch (Character.toLowerCase(letter.charAt(0))) {
      case 'r' -> can(row) && done(() -> actions.said().reply().accept(row));
      case 'e' -> can(row) && done(() -> openAt(cell(), menus.reactions(row)));
      case 'c' -> canCopy(row) && done(() -> copyChosen(row));
      case 'f' -> hasContent(row) && done(() -> actions.said().forward().accept(row));
      case 's' ->
          row.isThere()
              && done(() -> actions.said().own().star().accept(row, !row.extras().starred()));
      default -> false;
    };
  }

  /** Whether there is something that can be said once more. */
  static boolean hasContent(MessageRow row) {
    return !row.text().isEmpty() || !row.files().isEmpty();
  }

  /** Whether it can be put on the clipboard: as text, else as its first picture. */
  static boolean canCopy(MessageRow row) {
    return !row.text().isEmpty() || picture(row).isPresent();
  }

  private static Optional<Attachment> picture(MessageRow row) {
    return row.files().stream().filter(Attachment::isPicture).findFirst();
  }

  private static boolean done(Runnable work) {
    work.run();
    return true;
  }

  private boolean can(MessageRow row) {
    return row.isThere() && actions.said().writable().getAsBoolean();
  }

  private @Nullable MessageRow chosen() {
    return list.getSelectionModel().getSelectedItem() instanceof ChatItem.Bubble b ? b.row() : null;
  }

  private void openAt(@Nullable Node at, ContextMenu wanted) {
    if (at != null && !wanted.getItems().isEmpty()) {
      hide();
      menu = wanted;
      Node bubble = at.lookup(".bubble");
      wanted.show(bubble == null ? at : bubble, Side.BOTTOM, 0, BELOW);
    }
  }

  private @Nullable MessageCell cell() {
    for (Node n : list.lookupAll(".message-cell")) {
      if (n instanceof MessageCell cell && cell.isSelected() && !cell.isEmpty()) {
        return cell;
      }
    }
    return null;
  }

  private void requested(ContextMenuEvent e) {
    MessageRow row = e.isKeyboardTrigger() ? chosen() : rowAt(e);
    hide();
    if (row != null) {
      menu = menus.of(row);
      if (!menu.getItems().isEmpty()) {
        menu.show(list, e.getScreenX(), e.getScreenY());
      }
    }
    e.consume();
  }

  private static @Nullable MessageRow rowAt(ContextMenuEvent e) {
    for (Node n = e.getPickResult().getIntersectedNode(); n != null; n = n.getParent()) {
      if (n instanceof MessageCell cell && cell.getItem() instanceof ChatItem.Bubble b) {
        return b.row();
      }
    }
    return null;
  }

  /** What is selected, or all of it. */
  private void copyChosen(MessageRow row) {
    String text = selection.text();
    if (text.isEmpty()) {
      copy(row);
    } else {
      copy(DataFormat.PLAIN_TEXT, text);
    }
  }

  private void copy(MessageRow row) {
    if (row.text().isEmpty()) {
      picture(row)
          .ifPresent(file -> actions.files().whole(file, image -> copy(DataFormat.IMAGE, image)));
    } else {
      copy(DataFormat.PLAIN_TEXT, row.text());
    }
  }

  private void copy(DataFormat format, Object content) {
    Clipboard.getSystemClipboard().setContent(Map.of(format, content));
    actions.copied().run();
  }
}
