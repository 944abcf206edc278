package chat.hearth.ui.chat;

import chat.hearth.ui.kit.PersonColour;
import chat.hearth.ui.kit.emoji.EmojiLine;
import javafx.geometry.Insets;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** One line of a message with the name above it, beside a bar in the colour of its author. */
final class QuoteView extends Region {

  private static final double BAR = 3;
  private static final double APART = 8;

  private final Region bar = new Region();
  private final EmojiLine name = new EmojiLine("", "quote-name");
  private final EmojiLine line = new EmojiLine("", "quote-text");
  private @Nullable String colour;

  QuoteView() {
    getStyleClass().add("quote");
    bar.getStyleClass().add("quote-bar");
    getChildren().addAll(bar, name, line);
  }

  /**
   * Shows a message.
   *
   * @param authorId whose colour it has; null for none
   * @param text of which the first line is shown
   * @param said whether these are the words of the message, and not words about it
   */
  void fill(@Nullable String authorId, String title, String text, boolean said) {
    name.setText(title);
    line.setText(text.strip().replaceAll("\\s+", " "));
    if (said) {
      line.style("quote-text");
    } else {
      line.style("quote-text", "about");
    }
    if (colour != null) {
      getStyleClass().remove(colour);
    }
    colour = authorId == null ? null : PersonColour.styleClass(authorId);
    if (colour != null) {
      getStyleClass().add(colour);
    }
    requestLayout();
  }

  @Override
  protected double computePrefWidth(double height) {
    Insets in = getInsets();
    double words = Math.max(name.prefWidth(-1), line.prefWidth(-1));
    return in.getLeft() + BAR + APART + snapSizeX(words) + in.getRight();
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefHeight(double width) {
    Insets in = getInsets();
    return in.getTop()
        + snapSizeY(name.prefHeight(-1))
        + snapSizeY(line.prefHeight(-1))
        + in.getBottom();
  }

  @Override
  protected void layoutChildren() {
    Insets in = getInsets();
    double high = getHeight() - in.getTop() - in.getBottom();
    double left = in.getLeft() + BAR + APART;
    double room = Math.max(0, getWidth() - left - in.getRight());
    double first = snapSizeY(name.prefHeight(-1));
    bar.resizeRelocate(in.getLeft(), in.getTop(), BAR, high);
    name.resizeRelocate(left, in.getTop(), room, first);
    line.resizeRelocate(left, in.getTop() + first, room, high - first);
  }
}
