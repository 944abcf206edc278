package chat.hearth.ui.chat;

import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.ui.kit.Theme;
import chat.hearth.ui.sample.SampleTeam;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderStroke;
import javafx.scene.layout.Region;
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

  @Test
  void it_leaves_the_time_below_large_emoji_whole() {
    show(SampleTeam.STUDIO);
    screen.click("composer");
    screen.type("\uD83C\uDF89");
    screen.press(KeyCode.ENTER);
    screen.until("bare", () -> screen.ask(() -> flow().lookup(".bubble.bare") != null));
    choose("\uD83C\uDF89");
    screen.until("the ring", () -> screen.ask(() -> bare().getBorder() != null));
    screen.picture("ring-emoji");
    screen.run(() -> screen.window().theme().modeProperty().set(Theme.Mode.DARK));
    screen.picture("ring-emoji-dark");
    assertTrue(screen.ask(() -> isWithinRing(bare(), bare().lookup(".message-foot"))));
    assertTrue(screen.ask(() -> isWithinRing(bare(), bare().lookup(".message-text"))));
  }

  /** On the FX thread. */
  private Region bare() {
    return (Region) flow().lookup(".list-cell:selected .bubble.bare");
  }

  /** Whether all corners of what is inside lie in what the round corners of the ring leave. */
  private static boolean isWithinRing(Region bubble, Node inside) {
    BorderStroke ring = bubble.getBorder().getStrokes().getFirst();
    double radius = ring.getRadii().getTopLeftHorizontalRadius() - RING;
    Bounds all = bubble.getLayoutBounds();
    double left = all.getMinX() + ring.getInsets().getLeft() + RING;
    double top = all.getMinY() + ring.getInsets().getTop() + RING;
    double right = all.getMaxX() - ring.getInsets().getRight() - RING;
    double bottom = all.getMaxY() - ring.getInsets().getBottom() - RING;
    Bounds in = bubble.sceneToLocal(inScene(inside));
    for (double x : new double[] {in.getMinX(), in.getMaxX()}) {
      for (double y : new double[] {in.getMinY(), in.getMaxY()}) {
        double aside = Math.max(0, Math.max(left + radius - x, x - (right - radius)));
        double above = Math.max(0, Math.max(top + radius - y, y - (bottom - radius)));
        if (Math.hypot(aside, above) > radius + 0.5) {
          return false;
        }
      }
    }
    return true;
  }

  private static Bounds inScene(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }
}
