package chat.hearth.ui.kit;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** Ties a node to a value that outlives it, such as a setting. */
public final class Follow {

  private Follow() {}

  /**
   * Tells the value now and whenever it changes while the node is in a window; what changed
   * meanwhile is told when the node comes back. The value never keeps a node that is gone.
   */
  public static <T> void value(Node node, ObservableValue<T> value, Consumer<? super T> told) {
    value.when(node.sceneProperty().map(_ -> true)).subscribe(told);
  }
}
