package chat.hearth.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.gallery.Shots;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Background;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Circle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rows in a list draw their states themselves; the cells around them stay quiet. */
class ListsTest extends InWindow {

  private static final Color SELECTED = Color.web("#FBE8DC");
  private static final Color HOVER = Color.web("#F6F1ED");
  private static final Color ACCENT = Color.web("#C2410C");

  @Test
  void rows_are_68_high_and_show_their_state() {
    ListView<String> list = show(ListsTest::list);
    clickOn(row(list, 1));
    moveTo(row(list, 2));
    assertEquals(68, row(list, 1).getHeight(), 0.5);
    assertEquals(List.of(Color.TRANSPARENT), fills(row(list, 0)));
    assertEquals(List.of(SELECTED), fills(row(list, 1)), "selected by mouse: no ring");
    assertEquals(List.of(HOVER), fills(row(list, 2)));
    type(KeyCode.TAB);
    press(KeyCode.SHIFT).type(KeyCode.TAB).release(KeyCode.SHIFT);
    type(KeyCode.DOWN, KeyCode.UP);
    assertEquals(List.of(ACCENT, SELECTED), fills(row(list, 1)), "moved by keyboard: ring");
    interact(() -> Shots.write("kit-list", stage.getScene().snapshot(null)));
  }

  @Test
  void cells_have_no_ground_of_their_own() {
    ListView<String> list = show(ListsTest::list);
    clickOn(row(list, 0));
    for (Node cell : list.lookupAll(".list-cell")) {
      assertEquals(List.of(Color.TRANSPARENT), fills((Region) cell));
    }
  }

  @Test
  void a_presence_dot_stands_on_its_rows_colour() {
    ListView<String> list = show(ListsTest::list);
    clickOn(row(list, 0));
    Circle ring = (Circle) row(list, 0).lookup(".presence > .ring");
    assertEquals(SELECTED, ring.getFill());
  }

  @Test
  void scroll_bars_are_thin_and_only_there_when_needed() {
    ListView<String> list = show(ListsTest::list);
    ScrollBar bar =
        (ScrollBar)
            list.lookupAll(".scroll-bar").stream()
                .filter(b -> b.isVisible())
                .findFirst()
                .orElseThrow();
    assertEquals(10, bar.getWidth(), 0.5);
    interact(() -> list.getItems().remove(2, 20));
    interact(() -> overlay.layout());
    assertTrue(list.lookupAll(".scroll-bar").stream().noneMatch(Node::isVisible));
  }

  @Test
  void the_composer_lights_up_when_written_in() {
    TextArea text = on(TextArea::new);
    HBox composer = on(() -> new HBox(text));
    TextArea other = on(TextArea::new);
    show(() -> new HBox(other, composer));
    interact(() -> composer.getStyleClass().add("composer"));
    clickOn(other);
    assertEquals(Color.web("#E7DFD8"), fills(composer).getFirst());
    clickOn(text);
    assertEquals(ACCENT, fills(composer).getFirst());
    assertEquals(List.of(Color.TRANSPARENT), fills(text));
  }

  private static ListView<String> list() {
    ListView<String> list = new ListView<>();
    for (int i = 0; i < 20; i++) {
      list.getItems().add("Person " + i);
    }
    list.setCellFactory(view -> new Cell());
    return list;
  }

  private HBox row(ListView<String> list, int index) {
    return on(
        () ->
            list.lookupAll(".thread-row").stream()
                .map(HBox.class::cast)
                .filter(row -> ("Person " + index).equals(row.getUserData()))
                .findFirst()
                .orElseThrow());
  }

  private List<Paint> fills(Region region) {
    return on(
        () -> {
          region.applyCss();
          Background ground = region.getBackground();
          return ground == null
              ? List.of(Color.TRANSPARENT)
              : ground.getFills().stream().map(fill -> fill.getFill()).toList();
        });
  }

  private static final class Cell extends ListCell<String> {

    private final Avatar avatar = new Avatar(44);
    private final HBox row = new HBox(avatar);

    Cell() {
      row.getStyleClass().add("thread-row");
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable String name, boolean empty) {
      super.updateItem(name, empty);
      if (name == null || empty) {
        setGraphic(null);
        return;
      }
      avatar.person(name, name).presence(PresenceDot.State.ONLINE);
      row.setUserData(name);
      setGraphic(row);
    }
  }
}
