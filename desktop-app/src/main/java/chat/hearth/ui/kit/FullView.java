package chat.hearth.ui.kit;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** Something that fills the window and has the keyboard for a while; Esc closes it. */
public final class FullView extends StackPane {

  private final StackPane place;
  private @Nullable Overlay overlay;
  private @Nullable FocusTrap trap;

  /**
   * Not shown yet.
   *
   * @param words what a screen reader says when it opens
   */
  public FullView(Node content, String words) {
    getStyleClass().add("full-view");
    setAccessibleRole(AccessibleRole.DIALOG);
    setAccessibleText(words);
    place = new StackPane(content);
    place.setFocusTraversable(true);
    place.accessibleTextProperty().bind(accessibleTextProperty());
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  /** Shows it over all that is there, with the focus in it. */
  public void open(Overlay wanted) {
    FocusTrap made = new FocusTrap(this, place, wanted.getScene(), () -> place);
    overlay = wanted;
    trap = made;
    getChildren().setAll(made.start(), place, made.end());
    wanted.open(this);
    Motion.appear(this, Motion.QUICK);
    made.opened();
  }

  /** Takes it away and gives the focus back; does nothing where it is not shown. */
  public void close() {
    Overlay shown = overlay;
    FocusTrap made = trap;
    if (shown != null && made != null) {
      overlay = null;
      trap = null;
      made.closing();
      shown.close(this);
      made.giveFocusBack();
    }
  }

  private void key(KeyEvent e) {
    if (e.getCode() == KeyCode.ESCAPE) {
      close();
      e.consume();
    }
  }
}
