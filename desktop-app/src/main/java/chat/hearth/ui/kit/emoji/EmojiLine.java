package chat.hearth.ui.kit.emoji;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/**
 * One line of text with emoji in colour, which ends in an ellipsis where it does not fit. Stands
 * where a label would.
 */
public final class EmojiLine extends Region {

  /** Letters narrower than this are no use; the ellipsis alone takes as much. */
  private static final double LEAST = 14;

  private static final double SLACK = 0.5;

  private final Label dots = new Label("…");
  private final List<Node> parts = new ArrayList<>();
  private List<String> styles;
  private String text = "";

  /**
   * A line that may be cut down to nothing.
   *
   * @param styles of its words
   */
  public EmojiLine(String text, String... styles) {
    this.styles = List.of(styles);
    setAccessibleRole(AccessibleRole.TEXT);
    setMinWidth(0);
    setText(text);
  }

  /** What it says. */
  public String getText() {
    return text;
  }

  /** Says something else. */
  public void setText(String wanted) {
    if (wanted.equals(text)) {
      return;
    }
    text = wanted;
    setAccessibleText(wanted);
    List<Piece> pieces = Piece.of(wanted);
    boolean left = Direction.of(wanted) == NodeOrientation.LEFT_TO_RIGHT;
    setNodeOrientation(left ? NodeOrientation.INHERIT : NodeOrientation.RIGHT_TO_LEFT);
    if (left
        && pieces.size() == 1
        && pieces.getFirst() instanceof Piece.Words words
        && parts.size() == 1
        && parts.getFirst() instanceof Label label) {
      label.setText(words.text());
      return;
    }
    parts.clear();
    for (Piece piece : pieces) {
      switch (piece) {
        case Piece.Words words -> Direction.inOneLine(words.text()).forEach(this::add);
        case Piece.Picture picture -> parts.add(new EmojiView(picture.emoji()));
      }
    }
    getChildren().setAll(parts);
    if (parts.size() > 1) {
      getChildren().add(dots);
    }
    dress();
  }

  private void add(String words) {
    parts.add(new Label(words));
  }

  /** Gives the words other style classes. */
  public void style(String... wanted) {
    if (!styles.equals(List.of(wanted))) {
      styles = List.of(wanted);
      dress();
    }
  }

  private void dress() {
    for (Node part : getChildren()) {
      List<String> wanted = new ArrayList<>(styles);
      wanted.addFirst(part instanceof Label ? "label" : EmojiView.STYLE);
      if (!part.getStyleClass().equals(wanted)) {
        part.getStyleClass().setAll(wanted);
      }
    }
  }

  @Override
  protected double computePrefWidth(double height) {
    return parts.stream().mapToDouble(this::wide).sum();
  }

  @Override
  protected double computePrefHeight(double width) {
    List<Node> counted = parts.size() == 1 ? parts : words();
    return counted.stream().mapToDouble(p -> p.prefHeight(-1)).max().orElse(0);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computeMaxWidth(double height) {
    return computePrefWidth(height);
  }

  @Override
  public double getBaselineOffset() {
    return words().stream()
        .findFirst()
        .map(Node::getBaselineOffset)
        .orElseGet(super::getBaselineOffset);
  }

  /** The labels, which say how high a line is; the ellipsis is one in a line of many parts. */
  private List<Node> words() {
    return getChildren().stream().filter(Label.class::isInstance).toList();
  }

  private double wide(Node part) {
    return snapSizeX(part.prefWidth(-1));
  }

  @Override
  protected void layoutChildren() {
    boolean all = computePrefWidth(-1) <= getWidth() + SLACK;
    double room = all ? Double.MAX_VALUE : getWidth() - (parts.size() > 1 ? wide(dots) : 0);
    double x = all && isFromRight() ? getWidth() - computePrefWidth(-1) : 0;
    boolean cut = false;
    for (Node part : parts) {
      double whole = wide(part);
      boolean fits = !cut && x + whole <= room;
      boolean shortened = !cut && !fits && part instanceof Label && getWidth() - x >= LEAST;
      part.setVisible(fits || shortened);
      place(part, x, fits ? whole : Math.max(0, getWidth() - x));
      if (!cut && !fits) {
        dots.setVisible(!shortened && getWidth() - x > 0);
        place(dots, x, Math.max(0, Math.min(wide(dots), getWidth() - x)));
      }
      cut |= !fits;
      x += whole;
    }
    if (!cut) {
      dots.setVisible(false);
    }
  }

  /** It begins at the right of its words, which stand at the left all the same. */
  private boolean isFromRight() {
    return getNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
  }

  private void place(Node part, double x, double wide) {
    double high = part instanceof Label ? getHeight() : part.prefHeight(-1);
    double y = (getHeight() - high) / 2;
    part.resizeRelocate(snapPositionX(x), snapPositionY(y), wide, high);
  }
}
