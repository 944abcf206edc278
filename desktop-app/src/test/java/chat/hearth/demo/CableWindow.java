package chat.hearth.demo;

import chat.hearth.cable.Cable;
import chat.hearth.ui.kit.Card;
import chat.hearth.ui.kit.SettingRow;
import chat.hearth.ui.kit.Switch;
import chat.hearth.ui.kit.Theme;
import java.time.Duration;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/** Switches for what a bad connection does to Ben. For the FX thread. */
final class CableWindow {

  private static final Duration SLOW = Duration.ofMillis(800);

  private CableWindow() {}

  /** Opens the switches of this cable. */
  static Stage open(Cable cable) {
    Card rows = Card.rows();
    rows.fill(
        row("Cut", "Ben is offline until it is mended.", on -> cutOrMend(cable, on)),
        row(
            "Slow",
            "Every frame takes " + SLOW.toMillis() + " ms.",
            on -> cable.delay(on ? SLOW : Duration.ZERO)),
        row("Twice", "Every frame comes two times.", cable::twice));
    VBox page = new VBox(rows);
    page.setPadding(new Insets(16));
    Stage stage = new Stage();
    stage.setTitle("Ben’s cable");
    stage.setScene(new Scene(page, 400, 280));
    new Theme().apply(stage.getScene());
    stage.show();
    return stage;
  }

  private static void cutOrMend(Cable cable, boolean cut) {
    if (cut) {
      cable.cut();
    } else {
      cable.mend();
    }
  }

  private static SettingRow row(String title, String explanation, Consumer<Boolean> act) {
    Switch control = new Switch(title);
    control.selectedProperty().subscribe(on -> act.accept(on));
    return new SettingRow(title, explanation, control);
  }
}
