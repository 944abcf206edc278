package chat.hearth.ui.kit;

import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/** Builds a part of a window anew without taking the keyboard away from who is in it. */
public final class Rebuild {

  private Rebuild() {}

  /**
   * Builds it. The focus goes to what then has the id of what had it.
   *
   * @param otherwise the ids that get it instead where that is gone or can't have it, the best
   *     first
   */
  public static void of(Parent part, Runnable build, String... otherwise) {
    Scene scene = part.getScene();
    Node before = scene == null ? null : scene.getFocusOwner();
    boolean here = isIn(before, part);
    build.run();
    if (here && before != null && !isIn(before, part)) {
      Stream.concat(Stream.ofNullable(before.getId()), Stream.of(otherwise))
          .map(id -> find(part, id))
          .filter(Objects::nonNull)
          .map(Objects::requireNonNull)
          .findFirst()
          .ifPresent(Node::requestFocus);
    }
  }

  private static boolean isIn(@Nullable Node node, Parent part) {
    Node at = node;
    while (at != null && !at.equals(part)) {
      at = at.getParent();
    }
    return at != null;
  }

  private static @Nullable Node find(Node node, String id) {
    if (id.equals(node.getId()) && node.isFocusTraversable() && !node.isDisabled()) {
      return node;
    }
    if (node instanceof Parent parent) {
      for (Node child : parent.getChildrenUnmodifiable()) {
        Node found = find(child, id);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }
}
