package chat.hearth.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/** A button that is only an icon; its words are the tooltip and what a screen reader says. */
public final class IconButton extends Button {

  private static final Duration TOOLTIP_AFTER = Duration.millis(500);

  private final Feather icon;

  /** A 36-px button with an 18-px icon. */
  public IconButton(Feather icon, String words, Runnable onAction) {
    this(icon, words, "", onAction);
  }

  /**
   * A 36-px button with an 18-px icon.
   *
   * @param keys the shortcut as {@link Keys#of} writes it, or the empty string
   */
  public IconButton(Feather icon, String words, String keys, Runnable onAction) {
    this.icon = icon;
    getStyleClass().add("icon-button");
    setGraphic(Icons.of(icon, 18));
    words(words, keys);
    setOnAction(e -> onAction.run());
  }

  /** Says something else from now on. */
  public IconButton words(String words, String keys) {
    setAccessibleText(words);
    Tooltip tooltip = new Tooltip(keys.isEmpty() ? words : words + "   " + keys);
    tooltip.setShowDelay(TOOLTIP_AFTER);
    setTooltip(tooltip);
    return this;
  }

  /** A 32-px button with a 16-px icon. */
  public IconButton small() {
    getStyleClass().add("size-32");
    return iconSize(16);
  }

  /** Another size of the icon, as {@link Icons#of} takes it. */
  public IconButton iconSize(int size) {
    setGraphic(Icons.of(icon, size));
    return this;
  }

  /** Shows another drawing, such as the pin. */
  public IconButton drawing(Node drawing) {
    setGraphic(drawing);
    return this;
  }

  /** The one button of a pane that begins something: on a ground of accent tint. */
  public IconButton tonal() {
    getStyleClass().add("tonal");
    return this;
  }

  /** Shows whether what it opens is open. */
  public IconButton on(boolean on) {
    getStyleClass().remove("on");
    if (on) {
      getStyleClass().add("on");
    }
    return this;
  }
}
