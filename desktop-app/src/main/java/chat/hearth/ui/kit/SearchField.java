package chat.hearth.ui.kit;

import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/** Where one searches: Esc and the x empty it. */
public final class SearchField extends HBox {

  private final TextField control = new TextField();

  /**
   * An empty search field.
   *
   * @param prompt what stands there while nothing is written, and what a screen reader says
   * @param keys the keys that lead here as {@link Keys#of} writes them, or the empty string
   */
  public SearchField(String prompt, String keys) {
    getStyleClass().add("search-field");
    control.setPromptText(prompt);
    control.setAccessibleText(prompt);
    control.setPrefColumnCount(1); // it takes what the others leave
    HBox.setHgrow(control, Priority.ALWAYS);
    Label hint = Keys.hint(keys);
    IconButton clear = new IconButton(Feather.X, Texts.kit().get("clear"), this::clear).small();
    clear.setFocusTraversable(false);
    hint.visibleProperty().bind(control.textProperty().isEmpty());
    hint.managedProperty().bind(hint.visibleProperty());
    clear.visibleProperty().bind(control.textProperty().isNotEmpty());
    clear.managedProperty().bind(clear.visibleProperty());
    getChildren().addAll(Icons.of(Feather.SEARCH, 16), control);
    if (!keys.isEmpty()) {
      getChildren().add(hint);
    }
    getChildren().add(clear);
    control.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /** What is written. */
  public StringProperty textProperty() {
    return control.textProperty();
  }

  /** What is written. */
  public String text() {
    return control.getText();
  }

  /** Where it is written. */
  public TextField control() {
    return control;
  }

  /** Empties the field and stays in it. */
  public void clear() {
    control.clear();
    control.requestFocus();
  }

  @Override
  public void requestFocus() {
    control.requestFocus();
    control.selectAll();
  }

  private void pressed(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE && !text().isEmpty()) {
      clear();
      key.consume();
    }
  }
}
