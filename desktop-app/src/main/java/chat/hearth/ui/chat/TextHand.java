package chat.hearth.ui.chat;

import chat.hearth.model.ClientId;
import chat.hearth.ui.chat.Passage.Unit;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.event.EventHandler;
import javafx.event.EventTarget;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** Selects text of messages, by mouse and by keys. */
final class TextHand {

  private final ListView<ChatItem> list;
  private final TextSelection selection;
  private final EventHandler<MouseEvent> anywhere = this::pressedAnywhere;

  /** In which the mouse was pressed last, if that was on text. */
  private @Nullable MessageCell held;

  TextHand(ListView<ChatItem> list, TextSelection selection) {
    this.list = list;
    this.selection = selection;
    list.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
    list.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::dragged);
    list.sceneProperty()
        .addListener(
            (_, before, now) -> {
              if (before != null) {
                before.removeEventFilter(MouseEvent.MOUSE_PRESSED, anywhere);
              }
              if (now != null) {
                now.addEventFilter(MouseEvent.MOUSE_PRESSED, anywhere);
              }
            });
  }

  private void pressedAnywhere(MouseEvent e) {
    held = null;
    EventTarget target = e.getTarget();
    boolean button = isIn(ButtonBase.class, target) && isIn(MessageCell.class, target);
    if (e.getButton() == MouseButton.PRIMARY && !button && cellAt(target) == null) {
      selection.clear(); // but not by what a message has at hand
    }
  }

  /** Takes the press for itself: code within a message would take the keyboard with it. */
  private void pressed(MouseEvent e) {
    MessageCell cell = cellAt(e.getTarget());
    if (cell == null || e.getButton() != MouseButton.PRIMARY) {
      return;
    }
    if (e.isSynthesized()) { // a finger scrolls
      selection.clear();
      return;
    }
    held = cell;
    Optional<Selected> before = selection.of(cell).filter(_ -> e.isShiftDown());
    selection.set(before.map(s -> s.to(place(cell, s.unit(), e))).orElseGet(() -> begun(cell, e)));
    list.requestFocus();
    list.getSelectionModel().clearAndSelect(cell.getIndex());
    e.consume();
  }

  private static Selected begun(MessageCell cell, MouseEvent e) {
    Unit unit =
        switch (e.getClickCount()) {
          case 0, 1 -> Unit.LETTER;
          case 2 -> Unit.WORD;
          default -> Unit.PART;
        };
    return Selected.at(message(cell), cell.body().text().passage(), unit, place(cell, unit, e));
  }

  /** A press that stays where it is may open a link. */
  private void dragged(MouseEvent e) {
    MessageCell cell = held;
    if (cell != null && !e.isStillSincePress()) {
      selection.of(cell).ifPresent(s -> selection.set(s.to(place(cell, s.unit(), e))));
    }
  }

  private static int place(MessageCell cell, Unit unit, MouseEvent e) {
    return cell.body().text().at(new Point2D(e.getSceneX(), e.getSceneY()), unit);
  }

  private static @Nullable MessageCell cellAt(EventTarget target) {
    boolean text =
        isIn(MessageBody.class, target)
            && !isIn(ButtonBase.class, target)
            && !isIn(ScrollBar.class, target);
    MessageCell cell = text ? around(MessageCell.class, target) : null;
    return cell != null && cell.message().isPresent() ? cell : null;
  }

  private static boolean isIn(Class<? extends Node> type, EventTarget target) {
    return around(type, target) != null;
  }

  private static <N extends Node> @Nullable N around(Class<N> type, EventTarget target) {
    Node node = target instanceof Node n ? n : null;
    while (node != null && !type.isInstance(node)) {
      node = node.getParent();
    }
    return node == null ? null : type.cast(node);
  }

  /**
   * Takes a key that selects in the message that has the keyboard. Returns whether it did.
   *
   * @param cell that message's, or null
   */
  boolean pressed(KeyEvent e, Supplier<@Nullable MessageCell> cell) {
    if (isAll(e) || isStep(e)) {
      MessageCell at = cell.get();
      if (at == null || at.message().isEmpty()) {
        return false;
      }
      selection.set(isAll(e) ? all(at) : step(at, e.getCode() == KeyCode.RIGHT));
      return true;
    }
    if (e.getCode().isNavigationKey()) {
      selection.clear(); // the keyboard goes to another message
    }
    return false;
  }

  private static boolean isAll(KeyEvent e) {
    return e.getCode() == KeyCode.A && e.isShortcutDown() && !e.isShiftDown() && !e.isAltDown();
  }

  private static boolean isStep(KeyEvent e) {
    boolean aside = e.getCode() == KeyCode.LEFT || e.getCode() == KeyCode.RIGHT;
    return aside && e.isShiftDown() && !e.isShortcutDown() && !e.isAltDown();
  }

  private static Selected all(MessageCell cell) {
    return Selected.all(message(cell), cell.body().text().passage());
  }

  private static ClientId message(MessageCell cell) {
    return cell.message().orElseThrow();
  }

  /** Where nothing is selected yet, from the beginning on, or from the end back. */
  private Selected step(MessageCell cell, boolean right) {
    boolean leftwards = cell.body().getNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
    boolean forward = right != leftwards;
    Passage passage = cell.body().text().passage();
    int edge = forward ? passage.first() : passage.text().length();
    return selection
        .of(cell)
        .orElseGet(() -> Selected.at(message(cell), passage, Unit.LETTER, edge))
        .step(forward);
  }
}
