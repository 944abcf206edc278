package chat.hearth.ui.kit;

import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/** The eye in a password field: swaps the dots for the letters and back. */
final class PasswordEye {

  private final TextField dots;
  private final TextField letters = new TextField();
  private final IconButton eye;

  PasswordEye(HBox box, TextField dots) {
    this.dots = dots;
    this.eye = new IconButton(Feather.EYE_OFF, Texts.kit().get("password.show"), this::swap);
    letters.textProperty().bindBidirectional(dots.textProperty());
    letters.promptTextProperty().bind(dots.promptTextProperty());
    letters.accessibleTextProperty().bind(dots.accessibleTextProperty());
    letters.onActionProperty().bind(dots.onActionProperty());
    letters.setVisible(false);
    dots.visibleProperty().bind(letters.visibleProperty().not());
    dots.managedProperty().bind(dots.visibleProperty());
    letters.managedProperty().bind(letters.visibleProperty());
    HBox.setHgrow(letters, Priority.ALWAYS);
    box.getChildren().addAll(letters, eye);
  }

  private void swap() {
    boolean show = !letters.isVisible();
    letters.setVisible(show);
    eye.setGraphic(Icons.of(show ? Feather.EYE : Feather.EYE_OFF, 18));
    eye.words(Texts.kit().get(show ? "password.hide" : "password.show"), "");
    TextField shown = show ? letters : dots;
    shown.requestFocus();
    shown.end();
  }
}
