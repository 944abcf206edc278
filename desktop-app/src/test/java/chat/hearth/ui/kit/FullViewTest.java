package chat.hearth.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway.Init") // The fields are set by open().
class FullViewTest extends InWindow {

  private TextField below;
  private Button save;
  private Button close;
  private FullView view;

  @BeforeEach
  void open() {
    below = show(TextField::new);
    clickOn(below);
    interact(
        () -> {
          save = Buttons.secondary("Save", () -> {});
          close = Buttons.secondary("Close", () -> view.close());
          view = new FullView(new HBox(save, close), "Photo");
          view.open(overlay);
        });
  }

  @Test
  void the_keyboard_stays_in_it() {
    assertEquals("Photo", focused().getAccessibleText());
    type(KeyCode.TAB);
    assertSame(save, focused());
    type(KeyCode.TAB);
    assertSame(close, focused());
    type(KeyCode.TAB);
    assertEquals("Photo", focused().getAccessibleText(), "round, not out");
    press(KeyCode.SHIFT).type(KeyCode.TAB).release(KeyCode.SHIFT);
    assertSame(close, focused(), "and backwards");
    interact(below::requestFocus);
    interact(() -> {});
    assertEquals("Photo", focused().getAccessibleText());
  }

  @Test
  void it_counts_as_a_dialog_until_escape_closes_it_from_anywhere_in_it() {
    assertTrue(overlay.hasDialog());
    type(KeyCode.TAB);
    type(KeyCode.ESCAPE);
    assertFalse(overlay.hasDialog());
    assertNull(view.getParent());
    assertSame(below, focused());
  }

  @Test
  void it_can_be_opened_again() {
    interact(view::close);
    interact(() -> view.open(overlay));
    type(KeyCode.TAB);
    assertSame(save, focused());
    clickOn(close);
    assertNull(view.getParent());
  }
}
