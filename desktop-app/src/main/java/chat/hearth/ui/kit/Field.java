package chat.hearth.ui.kit;

import java.util.function.Function;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * A field to write in: label above, hint or error below. An error comes on leaving the field or on
 * {@link #validate()}, never while somebody writes there for the first time.
 */
public final class Field extends VBox {

  private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

  private final Label label;
  private final TextField control;
  private final HBox box;
  private final Label hint = Labels.wrapped("", "field-hint");
  private final Label error = Labels.wrapped("", "field-error");
  private Function<String, @Nullable String> check = text -> null;

  private Field(String words, TextField control) {
    this.control = control;
    this.label = new Label(words);
    this.box = new HBox(control);
    getStyleClass().add("field");
    label.getStyleClass().add("field-label");
    label.setLabelFor(control);
    box.getStyleClass().add("field-box");
    HBox.setHgrow(control, Priority.ALWAYS);
    error.setGraphic(Icons.of(Feather.ALERT_CIRCLE, 14));
    control.setAccessibleText(words);
    getChildren().addAll(label, box, hint, error);
    show(hint, "");
    show(error, "");
    box.focusWithinProperty().subscribe((was, is) -> left(was, is));
    control.textProperty().subscribe((was, is) -> written());
  }

  /** A field for one line of text. */
  public static Field text(String label) {
    return new Field(label, new TextField());
  }

  /** A field for a password, with an eye that shows it. */
  public static Field password(String label) {
    PasswordField control = new PasswordField();
    control.setSkin(new DotsSkin(control));
    Field field = new Field(label, control);
    new PasswordEye(field.box, field.control);
    return field;
  }

  /** What is written. */
  public StringProperty textProperty() {
    return control.textProperty();
  }

  /** What is written. */
  public String text() {
    return control.getText();
  }

  /** Where it is written; of a password field the one with dots. */
  public TextField control() {
    return control;
  }

  /** What stands there while nothing is written. */
  public Field prompt(String words) {
    control.setPromptText(words);
    return this;
  }

  /** What stands below while there is no error. */
  public Field hint(String words) {
    show(hint, words);
    return this;
  }

  /** A small sign behind the label, such as a lock. */
  public Field sign(Feather icon) {
    label.setGraphic(Icons.of(icon, 14));
    label.setContentDisplay(ContentDisplay.RIGHT);
    return this;
  }

  /** What is wrong with a text in plain words, or null if nothing is. */
  public Field check(Function<String, @Nullable String> wanted) {
    check = wanted;
    return this;
  }

  /** Checks and shows what is wrong; true if nothing is. */
  public boolean validate() {
    error(check.apply(control.getText()));
    return !isWrong();
  }

  /** Shows an error that was found elsewhere, or none. */
  public void error(@Nullable String words) {
    show(error, words == null ? "" : words);
    boolean wrong = words != null;
    box.pseudoClassStateChanged(ERROR, wrong);
    control.setAccessibleHelp(wrong ? words : hint.getText());
    hint.setVisible(!wrong && !hint.getText().isEmpty());
    hint.setManaged(hint.isVisible());
  }

  /** Whether an error shows. */
  public boolean isWrong() {
    return error.isVisible();
  }

  private void left(boolean was, boolean is) {
    if (was && !is && !control.getText().isEmpty()) {
      validate();
    }
  }

  private void written() {
    if (isWrong()) {
      validate();
    }
  }

  private static void show(Label line, String words) {
    line.setText(words);
    line.setVisible(!words.isEmpty());
    line.setManaged(!words.isEmpty());
  }
}
