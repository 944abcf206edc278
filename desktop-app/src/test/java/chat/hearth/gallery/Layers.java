package chat.hearth.gallery;

import chat.hearth.ui.kit.Theme;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;

/** A window and the menus and tooltips that lie over it, each in a window of its own. */
public final class Layers {

  private Layers() {}

  /** What a window opened and what that opened again, the last one on top. For the FX thread. */
  public static List<PopupWindow> above(Stage stage) {
    return Window.getWindows().stream()
        .filter(PopupWindow.class::isInstance)
        .map(PopupWindow.class::cast)
        .filter(popup -> popup.isShowing() && stage.equals(root(popup)))
        .toList();
  }

  private static Window root(PopupWindow popup) {
    Window owner = popup.getOwnerWindow();
    while (owner instanceof PopupWindow above) {
      owner = above.getOwnerWindow();
    }
    return owner;
  }

  /** What a person would see within the frame of the window. For the FX thread. */
  public static WritableImage picture(Stage stage) {
    Scene scene = stage.getScene();
    WritableImage ground = scene.snapshot(null);
    List<PopupWindow> popups = above(stage);
    if (popups.isEmpty()) {
      return ground;
    }
    Group layers = new Group(new ImageView(ground));
    for (PopupWindow popup : popups) {
      ImageView layer = new ImageView(picture(popup, scene));
      layer.setX(Math.rint(popup.getX() - stage.getX() - scene.getX()));
      layer.setY(Math.rint(popup.getY() - stage.getY() - scene.getY()));
      layers.getChildren().add(layer);
    }
    SnapshotParameters whole = new SnapshotParameters();
    whole.setViewport(new Rectangle2D(0, 0, ground.getWidth(), ground.getHeight()));
    return layers.snapshot(whole, null);
  }

  /** What a menu or a tooltip looks like, which has to have a window. For the FX thread. */
  static WritableImage picture(PopupWindow popup, Theme theme) {
    Stage stage = new Stage();
    Scene scene = new Scene(new Group(), 1, 1);
    theme.apply(scene);
    stage.setScene(scene);
    stage.show();
    popup.show(stage, 0, 0);
    WritableImage image = picture(popup, scene);
    popup.hide();
    stage.hide();
    return image;
  }

  /** A popup took over the colours when it opened; those of its window may be others now. */
  private static WritableImage picture(PopupWindow popup, Scene owner) {
    Scene scene = popup.getScene();
    scene.setUserAgentStylesheet(owner.getUserAgentStylesheet());
    scene.getStylesheets().setAll(owner.getStylesheets());
    scene.setFill(Color.TRANSPARENT); // around its shadow, too
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    return scene.snapshot(null);
  }
}
