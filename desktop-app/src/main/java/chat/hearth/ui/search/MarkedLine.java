package chat.hearth.ui.search;

import chat.hearth.client.Marked;
import chat.hearth.ui.kit.Labels;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** One line of text in which parts stand out; what does not fit ends in an ellipsis. */
final class MarkedLine extends Region {

  private static final double LEAST = 14;

  private final String[] styles;
  private final List<Label> parts = new ArrayList<>();

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
      plain(before + text.substring(at, span.from()));
      Label match = Labels.of(text.substring(span.from(), span.to()), styles);
      match.getStyleClass().add("found-match");
      parts.add(match);
      before = "";
      at = span.to();
    }
    plain(before + text.substring(at));
    getChildren().setAll(parts);
  }

  private void plain(String text) {
    if (!text.isEmpty()) {
      parts.add(Labels.of(text, styles));
    }
  }

  @Override
  protected double computePrefWidth(double height) {
    return parts.stream().mapToDouble(p -> p.prefWidth(-1)).sum();
  }

  @Override
  protected double computePrefHeight(double width) {
    return parts.stream().mapToDouble(p -> p.prefHeight(-1)).max().orElse(0);
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
    for (Label part : parts) {
      double left = getWidth() - x;
      double wide = Math.min(snapSizeX(part.prefWidth(-1)), left);
      part.setVisible(left >= LEAST || wide >= part.prefWidth(-1));
      part.resizeRelocate(x, 0, Math.max(0, wide), getHeight());
      x += Math.max(0, wide);
    }
  }
}
