package chat.hearth.ui.kit;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** One line across a column that says how things stand; in a narrow one the button goes below. */
public final class Banner extends HBox {

  /** How things stand, the worst first. */
  public enum Kind {
    DANGER(Feather.ALERT_TRIANGLE),
    WARN(Feather.WIFI_OFF),
    INFO(Feather.REFRESH_CW),
    OK(Feather.CHECK_CIRCLE),
    NEWS(Feather.DOWNLOAD);

    private final Feather icon;

    Kind(Feather icon) {
      this.icon = icon;
    }
  }

  private static final double NARROW = 560;

  private final Text lead = new Text();
  private final Text rest = new Text();
  private final TextFlow words = new TextFlow(lead, rest);
  private final Label note = Labels.whole("", "note");
  private final Node icon;
  private @Nullable ActionButton button;
  private @Nullable Node dismissal;

  /** A banner with what happened and what it means. */
  public Banner(Kind kind, String first, String second) {
    getStyleClass().addAll("banner", kind.name().toLowerCase(Locale.ROOT));
    icon = Icons.of(kind.icon, 18);
    lead.getStyleClass().add("lead");
    rest.getStyleClass().add("words");
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMinWidth(0);
    words.setMaxHeight(USE_PREF_SIZE);
    say(first, second);
    note("");
    arrange();
    widthProperty().subscribe((was, is) -> resized(was.doubleValue(), is.doubleValue()));
  }

  /** Says something else from now on. */
  public void say(String first, String second) {
    lead.setText(first);
    rest.setText(second.isEmpty() ? "" : "  " + second);
    setAccessibleText((first + " " + second).strip());
  }

  /** A short note before the button, such as when the next try is; the empty string for none. */
  public void note(String text) {
    note.setText(text);
    note.setVisible(!text.isEmpty());
    note.setManaged(!text.isEmpty());
  }

  /** The one thing that can be done. */
  public Banner button(String text, Runnable onAction) {
    button = Buttons.small(Buttons.secondary(text, onAction));
    arrange();
    return this;
  }

  /**
   * A cross at the end.
   *
   * @param words what it does, for screen readers
   */
  public Banner dismiss(String words, Runnable onAction) {
    dismissal = new IconButton(Feather.X, words, onAction);
    arrange();
    return this;
  }

  private void resized(double was, double is) {
    if ((was < NARROW) != (is < NARROW)) {
      arrange();
    }
  }

  private void arrange() {
    HBox action = new HBox(10, note);
    action.setAlignment(Pos.CENTER_RIGHT);
    if (button != null) {
      action.getChildren().add(button);
    }
    if (getWidth() > 0 && getWidth() < NARROW && button != null) {
      action.setAlignment(Pos.CENTER_LEFT);
      VBox column = new VBox(8, words, action);
      HBox.setHgrow(column, Priority.ALWAYS);
      getChildren().setAll(icon, column);
      setAlignment(Pos.TOP_LEFT);
    } else {
      getChildren().setAll(icon, words, action);
      setAlignment(Pos.CENTER_LEFT);
    }
    if (dismissal != null) {
      getChildren().add(dismissal);
    }
  }
}
