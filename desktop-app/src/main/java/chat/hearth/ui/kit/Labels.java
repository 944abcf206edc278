package chat.hearth.ui.kit;

import javafx.scene.control.Label;

/** Labels by style class: a size of the type scale and, if wanted, a colour. */
public final class Labels {

  private Labels() {}

  /** One line that ends in an ellipsis where it does not fit. */
  public static Label of(String text, String... styleClasses) {
    Label label = new Label(text);
    label.getStyleClass().addAll(styleClasses);
    label.setMinWidth(0);
    return label;
  }

  /** As many lines as it needs, never cut. */
  public static Label wrapped(String text, String... styleClasses) {
    Label label = of(text, styleClasses);
    label.setWrapText(true);
    label.setMinHeight(Label.USE_PREF_SIZE);
    return label;
  }

  /** One line that is never shortened. */
  public static Label whole(String text, String... styleClasses) {
    Label label = of(text, styleClasses);
    label.setMinWidth(Label.USE_PREF_SIZE);
    return label;
  }
}
