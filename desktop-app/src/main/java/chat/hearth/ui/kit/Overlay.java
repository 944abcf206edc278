package chat.hearth.ui.kit;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * The root of a window: its content, above it dialogs, above them toasts, and the place from which
 * screen readers are told what happened.
 */
public final class Overlay extends StackPane {

  private static final double TOAST_ABOVE = 96;

  private final Deque<DialogLayer> dialogs = new ArrayDeque<>();
  private final LiveRegion live = new LiveRegion();
  private final StackPane content = new StackPane();
  private final Pane glass = new StackPane();
  private @Nullable Toast toast;

  /** An overlay over the content. */
  public Overlay(Node first) {
    setAlignment(Pos.TOP_LEFT);
    content.getChildren().add(first);
    glass.setPickOnBounds(false);
    getChildren().addAll(live, content, glass);
  }

  /**
   * The overlay of the window that the node is in.
   *
   * @throws IllegalStateException if the node is in no window with an overlay
   */
  public static Overlay of(Node anywhere) {
    for (Node node = anywhere; node != null; node = node.getParent()) {
      if (node instanceof Overlay overlay) {
        return overlay;
      }
    }
    Parent root = anywhere.getScene() == null ? null : anywhere.getScene().getRoot();
    if (root instanceof Overlay overlay) {
      return overlay;
    }
    throw new IllegalStateException("the node is in no window with an overlay");
  }

  /** Shows another content. */
  public void content(Node wanted) {
    content.getChildren().setAll(wanted);
  }

  /** Shows the dialog over all that is there and keeps the focus in it. */
  public void open(Dialog dialog) {
    DialogLayer layer = new DialogLayer(dialog, getScene());
    dialogs.push(layer);
    dialog.shownIn(this);
    getChildren().add(getChildren().indexOf(glass), layer);
    layer.opened();
  }

  void open(Popover popover) {
    getChildren().add(getChildren().indexOf(glass), popover);
  }

  void close(Popover popover) {
    getChildren().remove(popover);
  }

  void open(FullView view) {
    getChildren().add(getChildren().indexOf(glass), view);
  }

  void close(FullView view) {
    getChildren().remove(view);
  }

  /** Whether a dialog, or something that fills the window, is open and has the keyboard. */
  public boolean hasDialog() {
    return !dialogs.isEmpty() || getChildren().stream().anyMatch(FullView.class::isInstance);
  }

  void close(Dialog dialog) {
    dialogs.stream()
        .filter(layer -> layer.holds(dialog))
        .findFirst()
        .ifPresent(
            layer -> {
              dialogs.remove(layer);
              dialog.shownIn(null);
              layer.closing();
              getChildren().remove(layer);
              layer.giveFocusBack();
            });
  }

  /** Says something for 4 s. */
  public void toast(String words) {
    show(new Toast(words, this::gone));
  }

  /** Says something for 10 s that can be answered. */
  public void toast(String words, String action, Runnable onAction) {
    show(new Toast(words, action, onAction, this::gone));
  }

  /** Where screen readers are told what happened. */
  public LiveRegion live() {
    return live;
  }

  private void show(Toast wanted) {
    if (toast != null) {
      if (toast.says(wanted)) {
        toast.again();
        return;
      }
      toast.cancel();
    }
    toast = wanted;
    StackPane.setAlignment(wanted, Pos.BOTTOM_CENTER);
    StackPane.setMargin(wanted, new Insets(0, 12, TOAST_ABOVE, 12));
    glass.getChildren().setAll(wanted);
    wanted.start();
    live.say(wanted.words());
  }

  private void gone(Toast old) {
    glass.getChildren().remove(old);
    if (toast == old) {
      toast = null;
    }
  }
}
