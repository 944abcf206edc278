package chat.hearth.ui.kit;

import chat.hearth.ui.kit.emoji.Emoji;
import chat.hearth.ui.kit.emoji.EmojiView;
import chat.hearth.ui.kit.emoji.Piece;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** A person as a circle or a group as a rounded square, with initials in their colour. */
public final class Avatar extends Region {

  private static final double GROUP_CORNER = 0.3;
  private static final double LETTERS = 0.35;
  private static final double EMOJI = 0.5;
  private static final double ONE_LETTER_BELOW = 24;
  private static final double ONE_LETTER = 0.45;
  private static final double DOT_OUTSIDE = 1.5;

  private final double size;
  private final Region face = new Region();
  private final Text initials = new Text();
  private final PresenceDot dot;
  private String colour = "";
  private @Nullable EmojiView sign;

  /** An avatar of 22, 32, 36, 40, 44, 72 or 96 px that shows nobody yet. */
  public Avatar(double size) {
    this.size = size;
    this.dot = new PresenceDot(size < 44 ? 10 : size < 64 ? 12 : 16);
    getStyleClass().add("avatar");
    face.getStyleClass().add("face");
    initials.getStyleClass().add("initials");
    initials.setTextOrigin(VPos.TOP);
    double letters = size < ONE_LETTER_BELOW ? size * ONE_LETTER : size * LETTERS;
    initials.setStyle(
        String.format(
            Locale.ROOT, "-fx-font-family:'Inter Semi Bold';-fx-font-size:%.1fpx", letters));
    getChildren().addAll(face, initials, dot);
    setMinSize(size, size);
    setPrefSize(size, size);
    setMaxSize(size, size);
    setMouseTransparent(true);
  }

  /**
   * Shows a person.
   *
   * @param id what the colour comes from
   * @param name what the initials come from
   */
  public Avatar person(String id, String name) {
    fill(id, size < ONE_LETTER_BELOW ? Initials.one(name) : Initials.two(name), 0.5);
    emoji(null);
    return this;
  }

  /** Shows a group by the emoji that its name begins with, else by its first letter. */
  public Avatar group(String id, String name) {
    fill(id, Initials.one(name), GROUP_CORNER);
    emoji(Piece.first(name));
    return this;
  }

  /** Shows a presence sign, or none. */
  public Avatar presence(PresenceDot.State state) {
    dot.show(state);
    return this;
  }

  /** The letters it shows. */
  public String letters() {
    return initials.getText();
  }

  /** On the colour at a low strength, in the place of letters; null for letters. */
  private void emoji(@Nullable Emoji wanted) {
    if (sign == null ? wanted == null : sign.emoji().equals(wanted)) {
      return;
    }
    getChildren().remove(sign);
    sign = wanted == null ? null : new EmojiView(wanted, "avatar-emoji");
    if (sign != null) {
      getChildren().add(1, sign);
    }
    initials.setVisible(sign == null);
    getStyleClass().remove("with-emoji");
    if (sign != null) {
      getStyleClass().add("with-emoji");
    }
  }

  private void fill(String id, String letters, double corner) {
    String wanted = PersonColour.styleClass(id);
    if (!wanted.equals(colour)) {
      getStyleClass().remove(colour);
      getStyleClass().add(wanted);
      colour = wanted;
    }
    face.setStyle(String.format(Locale.ROOT, "-fx-background-radius:%.1fpx", size * corner));
    initials.setText(letters);
  }

  @Override
  protected void layoutChildren() {
    face.resizeRelocate(0, 0, size, size);
    double width = initials.getLayoutBounds().getWidth();
    double height = initials.getLayoutBounds().getHeight();
    initials.relocate((size - width) / 2, (size - height) / 2);
    if (sign != null) {
      double wide = Math.round(size * EMOJI);
      sign.resizeRelocate((size - wide) / 2, (size - wide) / 2, wide, wide);
    }
    double edge = dot.getPrefWidth();
    double place = size + DOT_OUTSIDE - edge;
    dot.resizeRelocate(place, place, edge, edge);
  }
}
