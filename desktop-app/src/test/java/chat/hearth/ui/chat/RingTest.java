package chat.hearth.ui.chat;

import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.ui.sample.SampleTeam;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The ring of the focus around messages. */
class RingTest extends OpenChat {

  private static final double RING = 2;

  @Test
  void it_is_whole_around_the_last_message_too() {
    show(SampleTeam.STUDIO);
    choose("Keys are with");
    screen.press(KeyCode.END);
    screen.until("at the end", () -> screen.ask(this::atEnd));
    Bounds list = screen.ask(() -> inScene(flow()));
    Bounds bubble =
        screen.ask(() -> inScene(flow().lookup(".list-cell:selected").lookup(".bubble")));
    screen.picture("ring-last");
    assertTrue(bubble.getMaxY() + RING <= list.getMaxY(), bubble + " in " + list);
  }

  private static Bounds inScene(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }
}
