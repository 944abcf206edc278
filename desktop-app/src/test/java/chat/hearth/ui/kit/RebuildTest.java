package chat.hearth.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

class RebuildTest extends InWindow {

  @Test
  void the_focus_stays_with_the_id_and_falls_to_the_next_best() {
    VBox part = new VBox();
    Button apart = new Button("apart");
    apart.setId("apart");
    show(() -> new VBox(apart, part));
    interact(() -> part.getChildren().setAll(button("one"), button("two"), button("three")));
    interact(() -> part.lookup("#two").requestFocus());
    interact(() -> Rebuild.of(part, () -> fill(part, "one", "two", "three")));
    assertEquals("two", focused().getId());
    interact(() -> Rebuild.of(part, () -> fill(part, "one", "three"), "none", "three"));
    assertEquals("three", focused().getId());
    interact(apart::requestFocus);
    interact(() -> Rebuild.of(part, () -> fill(part, "one"), "one"));
    assertEquals("apart", focused().getId(), "who is elsewhere stays there");
  }

  private static void fill(VBox part, String... ids) {
    part.getChildren().clear();
    for (String id : ids) {
      part.getChildren().add(button(id));
    }
  }

  private static Button button(String id) {
    Button button = new Button(id);
    button.setId(id);
    return button;
  }
}
