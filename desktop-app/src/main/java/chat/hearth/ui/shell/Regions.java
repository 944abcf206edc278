package chat.hearth.ui.shell;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;

/** F6 walks from region to region: rail, list, chat. */
record Regions(Runnable rail, Runnable list, Runnable chat) {

  void move(Scene scene, int step) {
    List<Runnable> order = List.of(rail, list, chat);
    int next = Math.floorMod(here(scene.getFocusOwner()) + step, order.size());
    order.get(next).run();
  }

  private static int here(Node focused) {
    for (Node node = focused; node != null; node = node.getParent()) {
      if (node.getStyleClass().contains("shell-rail")
          || node.getStyleClass().contains("shell-bar")) {
        return 0;
      }
      if (node.getStyleClass().contains("composer") || node.getStyleClass().contains("canvas")) {
        return 2;
      }
    }
    return 1;
  }
}
