package chat.hearth.desktop;

import chat.hearth.ui.kit.Buttons;
import chat.hearth.ui.kit.Labels;
import chat.hearth.ui.kit.Mark;
import chat.hearth.ui.kit.Overlay;
import chat.hearth.ui.kit.Theme;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/** Says in one sentence why the app can't start. */
final class FailureWindow {

  private static final double WIDTH = 480;
  private static final double HEIGHT = 280;

  private FailureWindow() {}

  static Stage show(FailureWords words, Runnable closed) {
    Stage stage = new Stage();
    VBox box =
        new VBox(
            20,
            new Mark(48),
            Labels.wrapped(words.sentence(), "body"),
            Buttons.primary(words.close(), stage::close));
    box.setAlignment(Pos.CENTER);
    box.setPadding(new Insets(32));
    box.getStyleClass().add("surface");
    Scene scene = new Scene(new Overlay(box), WIDTH, HEIGHT);
    new Theme().apply(scene);
    stage.setScene(scene);
    stage.setTitle("Hearth");
    stage.getIcons().setAll(Mark.windowIcons());
    stage.setOnHidden(_ -> closed.run());
    stage.show();
    return stage;
  }
}
