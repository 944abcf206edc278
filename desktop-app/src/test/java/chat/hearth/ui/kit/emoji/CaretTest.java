package chat.hearth.ui.kit.emoji;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.hearth.hand.Screen;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The caret is seen where one writes; it blinks when it was moved, and rests. */
class CaretTest {

  @TempDir private Path folder;

  private Screen screen;
  private EmojiArea area;

  @BeforeEach
  void open() {
    screen = Screen.open(400, 200, folder);
    area = screen.show(_ -> new EmojiArea(), made -> made);
    screen.until("its look", () -> screen.ask(() -> area.getSkin() != null));
  }

  @AfterEach
  void close() {
    screen.close();
  }

  @Test
  void it_is_seen_where_one_writes_and_nothing_is_selected() {
    Node caret = screen.ask(this::drawn);
    screen.run(() -> screen.stage().getScene().getRoot().requestFocus());
    assertEquals(0, opacity(caret));
    screen.run(area::requestFocus);
    screen.type("Hello");
    assertEquals(1, opacity(caret));
    screen.run(area::selectAll);
    boolean windows = System.getProperty("os.name", "").startsWith("Windows");
    assertEquals(windows ? 1 : 0, opacity(caret));
    screen.run(area::deselect);
    assertEquals(1, opacity(caret));
  }

  @Test
  void it_blinks_and_then_stays() {
    Region drawing = new Region();
    List<Double> seen = new CopyOnWriteArrayList<>();
    screen.run(
        () -> {
          area.requestFocus();
          Caret caret = new Caret(area, drawing, 2);
          drawing.opacityProperty().subscribe(now -> seen.add(now.doubleValue()));
          caret.blink();
        });
    screen.until("two blinks", () -> seen.size() >= 5);
    LockSupport.parkNanos(700_000_000); // there is no third
    assertEquals(List.of(1.0, 0.0, 1.0, 0.0, 1.0), seen);
  }

  private double opacity(Node caret) {
    return screen.ask(caret::getOpacity);
  }

  private Node drawn() {
    return area.lookupAll("*").stream()
        .filter(javafx.scene.shape.Path.class::isInstance)
        .findFirst()
        .orElseThrow();
  }
}
