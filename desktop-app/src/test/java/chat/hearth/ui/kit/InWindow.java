package chat.hearth.ui.kit;

import chat.hearth.gallery.Shots;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.testfx.api.FxRobot;

/** A test in a real, headless window of 700 by 500 with an overlay and the light theme. */
abstract class InWindow extends FxRobot {

  Stage stage;
  Overlay overlay;
  Theme theme;

  @BeforeEach
  void openWindow() {
    stage = on(Stage::new);
    overlay = on(() -> new Overlay(new StackPane()));
    theme = on(Theme::new);
    interact(
        () -> {
          theme.modeProperty().set(Theme.Mode.LIGHT);
          theme.lessMotionProperty().set(Theme.LessMotion.ON);
          Scene scene = new Scene(overlay, 700, 500);
          theme.apply(scene);
          stage.setScene(scene);
          stage.setX(0);
          stage.setY(0);
          stage.show();
          stage.requestFocus();
        });
  }

  @AfterEach
  void closeWindow() {
    interact(overlay::requestFocus); // else the caret of a field blinks on
    interact(stage::hide);
  }

  /** Shows what is built on the FX thread. */
  <N extends Node> N show(Supplier<N> build) {
    N node = on(build);
    interact(
        () -> {
          overlay.content(new StackPane(node));
          overlay.applyCss();
          overlay.layout();
        });
    return node;
  }

  /** Asks something on the FX thread. */
  <T> T on(Supplier<T> question) {
    return Shots.onFx(question);
  }

  /** What has the focus. */
  Node focused() {
    return on(() -> stage.getScene().getFocusOwner());
  }
}
