package chat.hearth.ui.kit;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway.Init") // The fields are set by open().
class OverlayTest extends InWindow {

  private final int[] cancelled = {0};
  private TextField below;
  private Field field;
  private Button cancel;
  private Button start;

  private Dialog open() {
    below = show(TextField::new);
    clickOn(below);
    Dialog dialog =
        on(
            () -> {
              Dialog made = new Dialog("New thread").closable().onCancel(() -> cancelled[0]++);
              field = Field.text("What is it about?");
              cancel = Buttons.secondary("Cancel", made::cancel);
              start = Buttons.primary("Start thread", made::close);
              return made.body(field).buttons(cancel, start);
            });
    interact(() -> dialog.open(below));
    return dialog;
  }

  @Test
  void the_focus_goes_in_and_round_and_back() {
    open();
    assertSame(field.control(), focused());
    type(KeyCode.TAB);
    assertSame(cancel, focused());
    type(KeyCode.TAB);
    assertSame(start, focused());
    type(KeyCode.TAB);
    Node x = focused();
    assertTrue(x instanceof IconButton, "from the last to the first, not out");
    press(KeyCode.SHIFT).type(KeyCode.TAB).release(KeyCode.SHIFT);
    assertSame(start, focused(), "and backwards");
    type(KeyCode.ESCAPE);
    assertSame(below, focused());
  }

  @Test
  void the_focus_cannot_be_pulled_out() {
    open();
    interact(below::requestFocus);
    interact(() -> {});
    assertSame(field.control(), focused());
  }

  @Test
  void escape_cancels_and_the_primary_button_does_not() {
    Dialog dialog = open();
    type(KeyCode.ESCAPE);
    assertEquals(1, cancelled[0]);
    assertFalse(overlay.hasDialog());
    interact(() -> dialog.open(below));
    clickOn(start);
    assertEquals(1, cancelled[0]);
    assertFalse(overlay.hasDialog());
  }

  @Test
  void a_question_above_a_dialog_gives_back_to_the_dialog() {
    open();
    int[] answered = {0};
    interact(
        () ->
            Dialog.confirm(
                    "Throw it away?", "It is lost then.", "Throw away", true, () -> answered[0]++)
                .open(below));
    interact(() -> {});
    assertEquals(Texts.kit().get("cancel"), ((Button) focused()).getText(), "the harmless one");
    type(KeyCode.ESCAPE);
    assertTrue(overlay.hasDialog());
    assertSame(field.control(), focused());
    assertEquals(0, answered[0]);
  }

  @Test
  void a_confirmed_question_closes_before_it_acts() {
    below = show(TextField::new);
    boolean[] open = {true};
    interact(
        () ->
            Dialog.confirm(
                    "Leave?",
                    "You keep what you have.",
                    "Leave",
                    false,
                    () -> open[0] = overlay.hasDialog())
                .open(below));
    type(KeyCode.ENTER);
    assertFalse(open[0]);
  }

  @Test
  void a_dialog_keeps_to_its_width_and_to_the_window() {
    Dialog dialog = open();
    assertEquals(480, dialog.getWidth(), 0.5);
    interact(
        () -> {
          stage.setWidth(380);
          stage.setHeight(480);
        });
    await().atMost(20, SECONDS).until(() -> dialog.getWidth() < 380);
    assertEquals(380 - 24, dialog.getWidth(), 1);
    assertTrue(start.localToScene(start.getBoundsInLocal()).getMaxX() <= 380);
  }

  @Test
  void a_dialog_needs_a_window_with_an_overlay() {
    Region lonely = new Region();
    Dialog dialog = on(() -> new Dialog("Hello"));
    assertThrows(IllegalStateException.class, () -> dialog.open(lonely));
  }

  @Test
  void a_toast_can_be_answered_and_a_new_one_takes_its_place() {
    boolean[] undone = {false};
    below = show(TextField::new);
    interact(() -> overlay.toast("Link copied"));
    interact(() -> overlay.toast("Thread archived", "Undo", () -> undone[0] = true));
    assertEquals(1, overlay.lookupAll(".toast").size());
    assertEquals("Link copied", overlay.live().getAccessibleText(), "the rest follows in a second");
    await()
        .atMost(20, SECONDS)
        .until(() -> "Thread archived".equals(overlay.live().getAccessibleText()));
    clickOn("Undo");
    assertTrue(undone[0]);
    assertNull(overlay.lookup(".toast"));
  }

  @Test
  void what_is_said_once_more_stays_one_toast() {
    below = show(TextField::new);
    interact(() -> overlay.toast("Not allowed"));
    Node first = overlay.lookup(".toast");
    interact(() -> overlay.toast("Not allowed"));
    assertSame(first, overlay.lookup(".toast"));
    int[] undone = {0};
    interact(() -> overlay.toast("Archived", "Undo", () -> undone[0] = 1));
    interact(() -> overlay.toast("Archived", "Undo", () -> undone[0] = 2));
    clickOn("Undo");
    assertEquals(2, undone[0], "what can be answered is about the last");
  }

  @Test
  void a_toast_goes_by_itself() {
    below = show(TextField::new);
    interact(() -> overlay.toast("Link copied"));
    await().atMost(30, SECONDS).until(() -> overlay.lookup(".toast") == null);
  }

  @Test
  void news_of_one_second_is_said_together() {
    interact(
        () -> {
          overlay.live().say("One.");
          overlay.live().say("Two.");
          overlay.live().say("Three.");
        });
    assertEquals("One.", overlay.live().getAccessibleText());
    await()
        .atMost(20, SECONDS)
        .until(() -> "Two. Three.".equals(overlay.live().getAccessibleText()));
  }

  @Test
  void clicks_reach_the_content_where_no_toast_lies() {
    int[] clicks = {0};
    Button button = on(() -> Buttons.primary("Press", () -> clicks[0]++));
    show(() -> new VBox(button));
    interact(() -> overlay.toast("Link copied"));
    clickOn(button);
    assertEquals(1, clicks[0]);
  }
}
