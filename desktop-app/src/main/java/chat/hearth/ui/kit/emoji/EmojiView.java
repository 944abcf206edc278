package chat.hearth.ui.kit.emoji;

import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
import javafx.stage.Window;

/**
 * The picture of an emoji, as wide as a style class says: 18 px in a text of 14 px, with the text's
 * size. To the line it is only as high as letters are, so that lines stay as high as without it.
 */
public final class EmojiView extends Region {

  static final String STYLE = "emoji";

  /** Its width in a text, in letters' sizes. */
  static final double IN_TEXT = 18 / 14.0;

  private static final double ABOVE_BASELINE = 0.8;

  private Emoji emoji;
  private final ImageView view = new ImageView();
  private int pixels;

  /**
   * Shows an emoji.
   *
   * @param styleClasses say another size than that of a text, such as {@code large}
   */
  public EmojiView(Emoji emoji, String... styleClasses) {
    this.emoji = emoji;
    getStyleClass().add(STYLE);
    getStyleClass().addAll(styleClasses);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(emoji.text());
    setMouseTransparent(true);
    view.setPreserveRatio(true);
    getChildren().add(view);
  }

  /** Shows another one. */
  public void show(Emoji wanted) {
    if (!wanted.equals(emoji)) {
      emoji = wanted;
      pixels = 0;
      setAccessibleText(wanted.text());
      requestLayout();
    }
  }

  /** What it shows. */
  public Emoji emoji() {
    return emoji;
  }

  @Override
  public double getBaselineOffset() {
    return (getHeight() > 0 ? getHeight() : prefHeight(-1)) * ABOVE_BASELINE;
  }

  @Override
  protected void layoutChildren() {
    double size = getWidth();
    int wanted = (int) Math.round(size * scale());
    if (wanted > 0 && wanted != pixels) {
      pixels = wanted;
      view.setImage(Pictures.all().get(emoji.picture(), wanted));
    }
    view.setFitWidth(size);
    view.setFitHeight(size);
    view.relocate(0, snapPositionY((getHeight() - size) / 2));
  }

  private double scale() {
    Window window = getScene() == null ? null : getScene().getWindow();
    return window == null ? Screen.getPrimary().getOutputScaleX() : window.getOutputScaleX();
  }
}
