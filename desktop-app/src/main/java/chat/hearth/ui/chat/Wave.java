package chat.hearth.ui.chat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/** How loud something is over its time, as a row of bars; what was heard has another colour. */
final class Wave extends Region {

  private static final double HIGH = 28;
  private static final double STEP = 4;
  private static final double LEAST = 2;

  private final Path rest = new Path();
  private final Path heard = new Path();
  private final Rectangle clip = new Rectangle();
  private List<Double> loudness;
  private double part;

  /** So many bars, all of them low. */
  Wave(int bars) {
    loudness = Collections.nCopies(bars, 0.0);
    getStyleClass().add("wave");
    rest.getStyleClass().add("wave-rest");
    heard.getStyleClass().add("wave-heard");
    heard.setClip(clip);
    rest.setManaged(false);
    heard.setManaged(false);
    getChildren().addAll(rest, heard);
    setMinWidth(0);
  }

  /** Shows other bars, each from 0 to 1. */
  void show(List<Double> bars) {
    loudness = List.copyOf(bars);
    requestLayout();
  }

  /** So much of it was heard, from 0 to 1. */
  void heard(double share) {
    part = Math.clamp(share, 0, 1);
    clip();
  }

  private void clip() {
    clip.setHeight(getHeight());
    clip.setWidth(getWidth() * part);
  }

  @Override
  public @Nullable Orientation getContentBias() {
    return null;
  }

  @Override
  protected double computePrefWidth(double height) {
    return loudness.size() * STEP;
  }

  @Override
  protected double computePrefHeight(double width) {
    return HIGH;
  }

  @Override
  protected double computeMinHeight(double width) {
    return HIGH;
  }

  /** As many bars as there is room for, each for an equal part of the time. */
  @Override
  protected void layoutChildren() {
    int bars = Math.clamp((long) (getWidth() / STEP), 1, Math.max(1, loudness.size()));
    List<PathElement> lines = IntStream.range(0, bars).boxed().flatMap(i -> bar(i, bars)).toList();
    rest.getElements().setAll(lines);
    heard.getElements().setAll(lines);
    clip();
  }

  private Stream<PathElement> bar(int i, int bars) {
    int from = i * loudness.size() / bars;
    int to = Math.max(from + 1, (i + 1) * loudness.size() / bars);
    double loud = loudness.subList(from, to).stream().mapToDouble(d -> d).max().orElse(0);
    double half = Math.max(LEAST, loud * (getHeight() - LEAST)) / 2;
    double x = (i + 0.5) * getWidth() / bars;
    double middle = getHeight() / 2;
    return Stream.of(new MoveTo(x, middle - half), new LineTo(x, middle + half));
  }
}
