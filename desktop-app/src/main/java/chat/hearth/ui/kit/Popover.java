package chat.hearth.ui.kit;

import javafx.beans.value.ChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * A card above a part of the window that it belongs to: at its right end, or at its left one if it
 * goes with what one writes there. Lies in the window itself, so that one writes in it as anywhere.
 * A click elsewhere closes it, and so does Esc.
 */
public final class Popover extends Pane {

  private static final double APART = 5;
  private static final double EDGE = 8;

  private final Region card;
  private final Node anchor;
  private final boolean takesFocus;
  private final ChangeListener<@Nullable Node> leaver = (_, _, is) -> left(is);
  private Runnable onClosed = () -> {};
  private @Nullable Overlay overlay;
  private @Nullable Node before;
  private boolean under;

  /** Where the anchor was when this came: one in a list may go its way meanwhile. */
  private @Nullable Bounds stood;

  /**
   * A card that is not shown yet.
   *
   * @param anchor what it stands above
   * @param takesFocus whether keys go to it; else they stay where they are
   */
  public Popover(Region card, Node anchor, boolean takesFocus) {
    this.card = card;
    this.anchor = anchor;
    this.takesFocus = takesFocus;
    getChildren().add(card);
    setPickOnBounds(takesFocus);
    setId("popover");
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    widthProperty().addListener(_ -> stood = null);
    heightProperty().addListener(_ -> stood = null);
  }

  /**
   * Stands below what it belongs to, in its middle; moved up as far as it must to be all inside.
   */
  public Popover under() {
    under = true;
    return this;
  }

  /** What to do after it closed. */
  public Popover onClosed(Runnable wanted) {
    onClosed = wanted;
    return this;
  }

  /** Whether it is shown. */
  public boolean isOpen() {
    return overlay != null;
  }

  /** Shows it; who takes the focus in it is for the card to say. */
  public void open() {
    if (overlay == null) {
      overlay = Overlay.of(anchor);
      before = overlay.getScene().getFocusOwner();
      overlay.open(this);
      Motion.appear(card, Motion.QUICK);
      if (takesFocus) {
        applyCss();
        card.requestFocus();
        overlay.getScene().focusOwnerProperty().addListener(leaver);
      }
    }
  }

  /** Closes it and gives the focus back. */
  public void close() {
    Node back = before;
    hide();
    if (takesFocus && back != null) {
      back.requestFocus();
    }
  }

  private void hide() {
    Overlay shown = overlay;
    if (shown != null) {
      Scene scene = shown.getScene();
      scene.focusOwnerProperty().removeListener(leaver);
      overlay = null;
      before = null;
      shown.close(this);
      onClosed.run();
    }
  }

  /** Who takes the focus elsewhere, as by the keys of the window, has left. */
  private void left(@Nullable Node is) {
    for (Node at = is; at != null; at = at.getParent()) {
      if (at == this) {
        return;
      }
    }
    if (is != null) {
      hide();
    }
  }

  private void pressed(MouseEvent e) {
    if (e.getTarget() == this) {
      close();
      e.consume();
    }
  }

  private void key(KeyEvent e) {
    if (e.getCode() == KeyCode.ESCAPE) {
      close();
      e.consume();
    }
  }

  @Override
  protected void layoutChildren() {
    Bounds place = place();
    double wide = Math.min(card.prefWidth(-1), getWidth() - 2 * EDGE);
    if (under) {
      double high = Math.min(card.prefHeight(wide), getHeight() - 2 * EDGE);
      double lowest = Math.max(EDGE, getHeight() - EDGE - high);
      double y = Math.clamp(place.getMaxY() + APART, EDGE, lowest);
      put(place.getCenterX() - wide / 2, y, wide, high);
      return;
    }
    double room = place.getMinY() - APART - EDGE;
    double high = Math.min(card.prefHeight(wide), Math.max(card.minHeight(wide), room));
    double wanted = takesFocus ? place.getMaxX() - wide : place.getMinX();
    put(wanted, Math.max(EDGE, place.getMinY() - APART - high), wide, high);
  }

  private Bounds place() {
    Bounds now = stood;
    if (now == null || !under) {
      now = sceneToLocal(anchor.localToScene(anchor.getLayoutBounds()));
      stood = now;
    }
    return now;
  }

  private void put(double wanted, double y, double wide, double high) {
    double x = Math.clamp(wanted, EDGE, Math.max(EDGE, getWidth() - wide - EDGE));
    card.resizeRelocate(snapPositionX(x), snapPositionY(y), wide, high);
  }
}
