package chat.hearth.ui.chat;

import chat.hearth.ui.kit.Motion;
import java.util.List;
import javafx.animation.FadeTransition;
import javafx.animation.PauseTransition;
import javafx.event.Event;
import javafx.scene.Cursor;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The day of the first message in sight, above the list while somebody scrolls. It has a place of
 * its own and gets other words only with another day, so that a step of scrolling lays nothing out.
 */
final class FloatingDay extends Label {

  private static final Duration REST = Duration.millis(1500);
  private static final long BY_HAND_NANOS = 500_000_000;
  private static final double TOP = 8;
  private static final double APART = 8;

  /** Before it was ever laid out. */
  private static final double LEAST = 40;

  private final ListView<ChatItem> list;
  private final Words words;
  private final GoToDate dates;
  private final PauseTransition rest = new PauseTransition(REST);
  private final FadeTransition fade = new FadeTransition(Motion.FADE, this);
  private long touched = System.nanoTime() - 2 * BY_HAND_NANOS;
  private ChatItem.@Nullable Day day;

  FloatingDay(ListView<ChatItem> list, Words words, GoToDate dates) {
    this.list = list;
    this.words = words;
    this.dates = dates;
    getStyleClass().addAll("day-pill", "floating-day");
    setId("floating-day");
    setManaged(false);
    setVisible(false);
    setCursor(Cursor.HAND);
    fade.setToValue(0);
    fade.setOnFinished(_ -> hide());
    rest.setOnFinished(_ -> leave());
    list.addEventFilter(InputEvent.ANY, this::touched);
    addEventHandler(ScrollEvent.ANY, this::passOn);
    setOnMouseClicked(this::clicked);
  }

  /** What comes by itself moves the list too, and tells nobody where they are. */
  private void touched(InputEvent e) {
    boolean moves =
        e instanceof ScrollEvent
            || e.getEventType().equals(KeyEvent.KEY_PRESSED)
            || e.getEventType().equals(MouseEvent.MOUSE_PRESSED)
            || e.getEventType().equals(MouseEvent.MOUSE_DRAGGED);
    if (moves) {
      touched = System.nanoTime();
    }
  }

  /** The wheel turns the list also here. */
  private void passOn(ScrollEvent e) {
    if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
      e.consume();
      Event.fireEvent(flow, e.copyFor(flow, flow));
    }
  }

  private void clicked(MouseEvent e) {
    if (e.getButton() == MouseButton.PRIMARY && day != null) {
      dates.open(this, day.date());
    }
  }

  /** Says where the list stands now, if somebody just moved it. */
  void follow(VirtualFlow<?> flow, IndexedCell<?> first) {
    if (System.nanoTime() - touched > BY_HAND_NANOS) {
      return;
    }
    ChatItem.Day now = lineIsThere(flow, first) ? null : dayOf(first.getIndex());
    if (now == null) {
      hide();
    } else {
      show(now);
    }
  }

  /** Whether the line of a day lies where this would lie. */
  private boolean lineIsThere(VirtualFlow<?> flow, IndexedCell<?> first) {
    double bottom = Math.max(LEAST, TOP + getHeight() + APART);
    IndexedCell<?> cell = first;
    while (cell != null && cell.getBoundsInParent().getMinY() < bottom) {
      if (cell.getItem() instanceof ChatItem.Day) {
        return true;
      }
      cell = flow.getVisibleCell(cell.getIndex() + 1);
    }
    return false;
  }

  private ChatItem.@Nullable Day dayOf(int index) {
    List<ChatItem> items = list.getItems();
    for (int i = Math.min(index, items.size() - 1); i >= 0; i--) {
      if (items.get(i) instanceof ChatItem.Day above) {
        return above;
      }
    }
    return null;
  }

  private void show(ChatItem.Day now) {
    boolean other = !now.equals(day) || !isVisible();
    day = now;
    fade.stop();
    setOpacity(1);
    setVisible(true);
    if (other) {
      setText(words.times().day(now.start()));
      applyCss();
      autosize();
    }
    double x = snapPositionX((list.getWidth() - getWidth()) / 2);
    if (x != getLayoutX()) {
      relocate(x, TOP);
    }
    rest.playFromStart();
  }

  private void leave() {
    if (Motion.isLess(getScene())) {
      hide();
    } else {
      fade.playFromStart();
    }
  }

  /** Another list is shown, which nobody has moved yet. */
  void begin() {
    touched = System.nanoTime() - 2 * BY_HAND_NANOS;
    hide();
  }

  private void hide() {
    rest.stop();
    fade.stop();
    setVisible(false);
  }
}
