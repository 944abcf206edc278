package chat.hearth.ui.kit;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** Something that fills the window for a while; Esc closes it and gives the focus back. */
public final class FullView extends StackPane {

  private @Nullable Overlay overlay;
  private @Nullable Node before;

  /**
   * Not shown yet.
   *
   * @param words what a screen reader says when it opens
   */
  public FullView(Node content, String words) {
    getStyleClass().add("full-view");
    setAccessibleRole(AccessibleRole.DIALOG);
    setAccessibleText(words);
    setFocusTraversable(true);
    getChildren().add(content);
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  /** Shows it over all that is there. */
  public void open(Overlay wanted) {
    overlay = wanted;
    before = wanted.getScene().getFocusOwner();
    wanted.open(this);
    Motion.appear(this, Motion.QUICK);
    requestFocus();
  }

  /** Takes it away; does nothing where it is not shown. */
  public void close() {
    Overlay shown = overlay;
    if (shown != null) {
      overlay = null;
      shown.close(this);
      if (before != null && before.getScene() != null) {
        before.requestFocus();
      }
    }
  }

  private void key(KeyEvent e) {
    if (e.getCode() == KeyCode.ESCAPE) {
      close();
      e.consume();
    }
  }
}
