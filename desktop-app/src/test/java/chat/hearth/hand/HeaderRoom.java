package chat.hearth.hand;

import chat.hearth.ui.kit.Avatar;
import chat.hearth.ui.kit.SearchField;
import chat.hearth.ui.kit.emoji.EmojiLine;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.shape.Shape;

/**
 * Looks whether the parts of a header lie side by side and each of them shows. On the FX thread.
 */
final class HeaderRoom {

  private static final double ROUNDING = 1;

  /** Words that have less room than two letters say nothing. */
  private static final double LEAST = 20;

  private HeaderRoom() {}

  /** One sentence for each part that does not show, or lies on another. */
  static List<String> faults(Parent header) {
    List<Node> parts = new ArrayList<>();
    collect(header, parts);
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Node part = parts.get(i);
      if (hasWords(part) && bounds(part).getWidth() < Math.min(LEAST, part.prefWidth(-1))) {
        faults.add(name(part) + " has no room in a header");
      }
      for (Node other : parts.subList(0, i)) {
        if (overlap(bounds(part), bounds(other))) {
          faults.add(name(part) + " lies on " + name(other));
        }
      }
    }
    return faults;
  }

  private static void collect(Node node, List<Node> parts) {
    if (!node.isVisible() || !node.isManaged()) {
      return;
    }
    boolean part =
        node instanceof Control
            || node instanceof EmojiLine
            || node instanceof Avatar
            || node instanceof SearchField
            || node instanceof Shape;
    if (part) {
      parts.add(node);
    } else if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, parts));
    }
  }

  private static boolean hasWords(Node node) {
    return (node instanceof EmojiLine || node instanceof Labeled) && !Finder.words(node).isEmpty();
  }

  private static Bounds bounds(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }

  private static boolean overlap(Bounds one, Bounds other) {
    double wide =
        Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX());
    double high =
        Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY());
    return wide > ROUNDING && high > ROUNDING;
  }

  private static String name(Node node) {
    String words = Finder.words(node);
    String spoken = node.getAccessibleText();
    return words.isEmpty() ? (spoken == null ? node.toString() : spoken) : "“" + words + "”";
  }
}
