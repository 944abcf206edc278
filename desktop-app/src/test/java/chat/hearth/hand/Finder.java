package chat.hearth.hand;

import chat.hearth.gallery.Layers;
import chat.hearth.ui.kit.emoji.EmojiArea;
import chat.hearth.ui.kit.emoji.EmojiLine;
import chat.hearth.ui.kit.emoji.EmojiView;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** Finds what a person would see in a window and in the menus that it opened. For the FX thread. */
final class Finder {

  private final Stage stage;

  Finder(Stage stage) {
    this.stage = stage;
  }

  /** The first visible node, menus before the window, children before their parents. */
  Optional<Node> first(Predicate<Node> wanted) {
    for (Scene scene : scenes()) {
      Node found = search(scene.getRoot(), wanted, true);
      if (found != null) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  /** All visible nodes of this kind. */
  List<Node> all(Predicate<Node> wanted) {
    List<Node> found = new ArrayList<>();
    scenes().forEach(scene -> collect(scene.getRoot(), wanted, found));
    return found;
  }

  private static void collect(Node node, Predicate<Node> wanted, List<Node> found) {
    if (!node.isVisible()) {
      return;
    }
    if (wanted.test(node) && shows(node)) {
      found.add(node);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, wanted, found));
    }
  }

  /** As {@link #first}, also where it is scrolled out of sight. */
  Optional<Node> anywhere(Predicate<Node> wanted) {
    return scenes().stream()
        .map(scene -> search(scene.getRoot(), wanted, false))
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .findFirst();
  }

  /** The visible part of a node in the coordinates of its scene; empty if nothing shows. */
  static Bounds visibleBounds(Node node) {
    Bounds all = node.localToScene(node.getLayoutBounds());
    Scene scene = node.getScene();
    double left = Math.max(0, all.getMinX());
    double top = Math.max(0, all.getMinY());
    double right = Math.min(scene.getWidth(), all.getMaxX());
    double bottom = Math.min(scene.getHeight(), all.getMaxY());
    return new BoundingBox(left, top, right - left, bottom - top);
  }

  /** What stands on a node, or the empty string. */
  static String words(Node node) {
    return switch (node) {
      case Labeled l when l.getText() != null -> l.getText();
      case EmojiArea a -> a.getPlainText();
      case TextInputControl t when t.getText() != null -> t.getText();
      case TextFlow f -> {
        StringBuilder all = new StringBuilder();
        f.getChildren().forEach(c -> all.append(part(c)));
        yield all.toString();
      }
      case EmojiLine l -> l.getText();
      case EmojiView e -> e.emoji().text();
      case Text t when !(t.getParent() instanceof Labeled) -> t.getText(); // there it may be cut
      default -> "";
    };
  }

  private static String part(Node node) {
    return switch (node) {
      case Text t -> t.getText();
      case EmojiView e -> e.emoji().text();
      default -> "";
    };
  }

  private List<Scene> scenes() {
    List<Scene> scenes = new ArrayList<>();
    Layers.above(stage).forEach(popup -> scenes.add(popup.getScene()));
    scenes.add(stage.getScene());
    return scenes;
  }

  private static @Nullable Node search(Node node, Predicate<Node> wanted, boolean inSight) {
    if (!node.isVisible()) {
      return null;
    }
    if (node instanceof Parent parent) {
      // What lies on top comes last among children.
      List<Node> children = parent.getChildrenUnmodifiable();
      for (int i = children.size() - 1; i >= 0; i--) {
        Node found = search(children.get(i), wanted, inSight);
        if (found != null) {
          return found;
        }
      }
    }
    return wanted.test(node) && (!inSight || shows(node)) ? node : null;
  }

  private static boolean shows(Node node) {
    Bounds bounds = visibleBounds(node);
    return bounds.getWidth() > 0 && bounds.getHeight() > 0;
  }
}
