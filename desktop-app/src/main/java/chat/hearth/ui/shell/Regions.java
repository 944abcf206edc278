package chat.hearth.ui.shell;

import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.TraversalDirection;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * F6 walks through the panes that show.
 *
 * @param panes in their order
 * @param doors where the focus goes in some of them; in the others it goes to the first control
 */
record Regions(List<Region> panes, Map<Region, Runnable> doors) {

  /** Takes the focus to the next pane that has something to focus, or with -1 to the one before. */
  void move(Scene scene, int step) {
    int from = here(scene.getFocusOwner());
    int start = from < 0 && step < 0 ? 0 : from;
    for (int i = 1; i <= panes.size(); i++) {
      Region next = panes.get(Math.floorMod(start + i * step, panes.size()));
      if (entered(next, scene)) {
        return;
      }
    }
  }

  private boolean entered(Region pane, Scene scene) {
    doors.getOrDefault(pane, () -> {}).run();
    if (!contains(pane, scene.getFocusOwner())) { // no door, or one that leads nowhere now
      boolean _ = pane.requestFocusTraversal(TraversalDirection.NEXT);
    }
    return contains(pane, scene.getFocusOwner());
  }

  private int here(@Nullable Node focused) {
    int at = panes.size() - 1;
    while (at >= 0 && !contains(panes.get(at), focused)) {
      at--;
    }
    return at;
  }

  private static boolean contains(Region pane, @Nullable Node node) {
    Node at = node;
    while (at != null && !at.equals(pane)) {
      at = at.getParent();
    }
    return at != null;
  }
}
