package chat.hearth.ui.kit;

import org.kordamp.ikonli.feather.Feather;

/** Buttons with words. A view has one primary button. */
public final class Buttons {

  private Buttons() {}

  /** What the view is for. */
  public static ActionButton primary(String words, Runnable onAction) {
    return button(words, onAction, "primary");
  }

  /** What else can be done. */
  public static ActionButton secondary(String words, Runnable onAction) {
    return button(words, onAction, "secondary");
  }

  /** What can be done beside, without a ground of its own. */
  public static ActionButton ghost(String words, Runnable onAction) {
    return button(words, onAction, "ghost");
  }

  /** What takes something away for good. */
  public static ActionButton danger(String words, Runnable onAction) {
    return button(words, onAction, "danger");
  }

  /** Words in a line of text that do something. */
  public static ActionButton link(String words, Runnable onAction) {
    return small(button(words, onAction, "link"));
  }

  /** Quiet words, such as the way back. */
  public static ActionButton quiet(String words, Runnable onAction) {
    return button(words, onAction, "quiet");
  }

  /** 32 high. */
  public static ActionButton small(ActionButton button) {
    button.getStyleClass().add("small");
    return button;
  }

  /** 44 high and as wide as the form it ends. */
  public static ActionButton form(ActionButton button) {
    button.getStyleClass().addAll("form", "wide");
    button.setMaxWidth(Double.MAX_VALUE);
    return button;
  }

  /** With an icon before the words. */
  public static ActionButton icon(ActionButton button, Feather icon) {
    button.setGraphic(Icons.of(icon, button.getStyleClass().contains("small") ? 16 : 18));
    return button;
  }

  private static ActionButton button(String words, Runnable onAction, String kind) {
    ActionButton button = new ActionButton(words, onAction);
    button.getStyleClass().add(kind);
    return button;
  }
}
