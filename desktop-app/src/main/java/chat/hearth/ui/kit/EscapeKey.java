package chat.hearth.ui.kit;

import javafx.event.Event;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Esc belongs to what a list stands in: a dialog that it closes, the window. */
public final class EscapeKey {

  private EscapeKey() {}

  /** Hands Esc on; the list itself would take it for the end of an edit that it does not have. */
  public static void passOn(ListView<?> list) {
    list.addEventFilter(
        KeyEvent.KEY_PRESSED,
        key -> {
          Parent above = list.getParent();
          if (key.getCode() == KeyCode.ESCAPE && above != null) {
            key.consume();
            Event.fireEvent(above, key.copyFor(above, above));
          }
        });
  }
}
