package chat.hearth.ui.search;

import chat.hearth.client.Marked;
import chat.hearth.ui.kit.Labels;
import chat.hearth.ui.kit.emoji.EmojiView;
import chat.hearth.ui.kit.emoji.Piece;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** One line of text in which parts stand out; what does not fit ends in an ellipsis. */
final class MarkedLine extends Region {

  private static final double LEAST = 14;

  private final String[] styles;
  private final List<Region> parts = new ArrayList<>();

  MarkedLine(String... styles) {
    this.styles = styles.clone();
    setMinWidth(0);
  }

  /** Shows a text after what leads to it. */
  void show(String lead, Marked marked) {
    parts.clear();
    String text = marked.text();
    int at = 0;
    String before = lead;
    for (Marked.Span span : marked.spans()) {
      add(before + text.substring(at, span.from()), false);
      add(text.substring(span.from(), span.to()), true);
      before = "";
      at = span.to();
    }
    add(before + text.substring(at), false);
    getChildren().setAll(parts);
  }

  private void add(String text, boolean stands) {
    for (Piece piece : Piece.of(text)) {
      Region part =
          switch (piece) {
            case Piece.Words words -> Labels.of(words.text(), styles);
            case Piece.Picture picture -> new EmojiView(picture.emoji(), styles);
          };
      if (stands) {
        part.getStyleClass().add("found-match");
      }
      parts.add(part);
    }
  }

  @Override
  protected double computePrefWidth(double height) {
    return parts.stream().mapToDouble(p -> p.prefWidth(-1)).sum();
  }

  @Override
  protected double computePrefHeight(double width) {
    return parts.stream()
        .filter(p -> p instanceof Label || parts.size() == 1)
        .mapToDouble(p -> p.prefHeight(-1))
        .max()
        .orElse(0);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computeMaxWidth(double height) {
    return Double.MAX_VALUE;
  }

  @Override
  protected void layoutChildren() {
    double x = 0;
    for (Region part : parts) {
      double left = getWidth() - x;
      double wide = Math.min(snapSizeX(part.prefWidth(-1)), left);
      boolean whole = wide >= part.prefWidth(-1);
      part.setVisible(whole || (part instanceof Label && left >= LEAST));
      double high = part instanceof Label ? getHeight() : part.prefHeight(-1);
      double y = snapPositionY((getHeight() - high) / 2);
      part.resizeRelocate(x, y, Math.max(0, wide), high);
      x += Math.max(0, wide);
    }
  }
}
