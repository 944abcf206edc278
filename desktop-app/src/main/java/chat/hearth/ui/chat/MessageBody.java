package chat.hearth.ui.chat;

import chat.hearth.model.Mention;
import chat.hearth.ui.kit.Ticks;
import chat.hearth.ui.kit.emoji.Direction;
import chat.hearth.ui.kit.emoji.Emoji;
import chat.hearth.ui.kit.emoji.EmojiView;
import chat.hearth.ui.kit.emoji.Piece;
import chat.hearth.ui.kit.markup.Block;
import chat.hearth.ui.kit.markup.Markup;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Orientation;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/**
 * A text with its time at the bottom of the last line. The text ends with an invisible place as
 * wide as the time, so that the time gets a line of its own exactly when it needs one.
 */
final class MessageBody extends Region {

  private static final double APART = 8;
  private static final double TICK_APART = 4;
  private static final double LOWER = 1;
  private static final int MOST_ALONE = 3;

  private final TextBlocks blocks;
  private final TextFlow flow = new TextFlow();
  private final Label time = new Label();
  private final HBox foot = new HBox(TICK_APART, time);
  private final Place place = new Place();
  private Region content = flow;
  private String text = "";
  private List<Mention> mentions = List.of();
  private boolean bare;
  private boolean below;
  private Ticks.@Nullable State tick;
  private @Nullable Node sign;
  private @Nullable BodyText read;
  private final Consumer<Node> explain;

  /**
   * Without a text.
   *
   * @param explain gets the tick when the mouse has come to it
   */
  MessageBody(TextBlocks blocks, Consumer<Node> explain) {
    this.blocks = blocks;
    this.explain = explain;
    flow.getStyleClass().add("message-text");
    time.getStyleClass().add("time");
    time.setMinWidth(Label.USE_PREF_SIZE);
    foot.getStyleClass().add("message-foot");
    foot.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    foot.setPickOnBounds(false);
    time.setMouseTransparent(true);
    getChildren().addAll(flow, foot);
  }

  /**
   * Shows a message.
   *
   * @param calls whom its text calls
   */
  void fill(String newText, List<Mention> calls, String newTime, Ticks.@Nullable State newTick) {
    if (!newText.equals(text) || !calls.equals(mentions) || flow.getChildren().isEmpty()) {
      text = newText;
      mentions = calls;
      show(newText);
      setNodeOrientation(Direction.of(newText));
    }
    time.setText(newTime);
    if (newTick != tick) {
      tick = newTick;
      fillFoot();
    }
    requestLayout();
  }

  /** Shows a sign before the time, or none. */
  void sign(@Nullable Node wanted) {
    if (!Objects.equals(wanted, sign)) {
      sign = wanted;
      fillFoot();
      requestLayout();
    }
  }

  private void fillFoot() {
    foot.getChildren().setAll(time);
    if (sign != null) {
      foot.getChildren().addFirst(sign);
    }
    if (tick != null) {
      Node drawn = Ticks.of(tick);
      drawn.setMouseTransparent(false);
      drawn.setOnMouseEntered(_ -> explain.accept(drawn));
      foot.getChildren().add(drawn);
    }
  }

  /** Whether it is a few emoji alone, which stand large and without a ground. */
  boolean isBare() {
    return bare;
  }

  /** The time has its size only when it is styled, which is after the text was made. */
  private void measure() {
    double wide = snapSizeX(foot.prefWidth(-1)) + APART;
    if (place.wide != wide) {
      place.wide = wide;
      place.requestLayout();
    }
  }

  /** What it says, for one who selects. */
  BodyText text() {
    BodyText now = read;
    if (now == null) {
      now = new BodyText(content);
      read = now;
    }
    return now;
  }

  /** Shows nothing as selected. */
  void unmark() {
    if (read != null) {
      read.clear();
    }
  }

  private void show(String said) {
    unmark();
    read = null;
    flow.setCursor(said.isEmpty() ? null : Cursor.TEXT);
    if (said.isEmpty()) { // a file alone: only the time stands below it
      bare = false;
      below = false;
      flow.getChildren().setAll(List.of(place));
      contain(flow);
      return;
    }
    List<Emoji> alone = Piece.alone(said, MOST_ALONE);
    bare = !alone.isEmpty();
    below = bare;
    if (bare) {
      flow.getChildren().setAll(alone.stream().map(e -> new EmojiView(e, "large")).toList());
      contain(flow);
      return;
    }
    List<Block> parts = Markup.of(said, mentions);
    List<Node> last = List.of();
    if (parts.getLast() instanceof Block.Paragraph p) {
      last = blocks.letters(p.spans());
    } else {
      below = true;
    }
    flow.getChildren().setAll(last);
    flow.getChildren().add(place);
    if (parts.size() == 1 && !below) {
      contain(flow);
    } else {
      VBox column = blocks.column(below ? parts : parts.subList(0, parts.size() - 1));
      if (!below) {
        column.getChildren().add(flow);
      }
      contain(column);
    }
  }

  private void contain(Region wanted) {
    content = wanted;
    getChildren().setAll(wanted, foot);
  }

  /**
   * The width in at most so much room: that of text and time if they fit one line, else that of the
   * text, else all.
   */
  double widthFor(double room) {
    measure();
    double whole = snapSizeX(content.prefWidth(-1));
    if (below) {
      return Math.min(room, Math.max(whole, snapSizeX(foot.prefWidth(-1))));
    }
    if (whole <= room) {
      return whole;
    }
    double alone = whole - place.wide;
    return content.equals(flow) && text.indexOf('\n') < 0 && alone <= room
        ? snapSizeX(alone)
        : room;
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefWidth(double height) {
    return widthFor(Double.MAX_VALUE);
  }

  @Override
  protected double computePrefHeight(double width) {
    measure();
    return snapSizeY(content.prefHeight(width)) + (below ? snapSizeY(foot.prefHeight(-1)) : 0);
  }

  @Override
  protected void layoutChildren() {
    double wide = foot.prefWidth(-1);
    double high = foot.prefHeight(-1);
    if (bare) {
      double pictures = snapSizeX(flow.prefWidth(-1));
      double left = tick == null ? 0 : 1; // own ones end at the right
      flow.resizeRelocate((getWidth() - pictures) * left, 0, pictures, getHeight() - high);
      foot.resizeRelocate((getWidth() - wide) * left, getHeight() - high, wide, high);
    } else {
      content.resizeRelocate(0, 0, getWidth(), getHeight() - (below ? high : 0));
      foot.resizeRelocate(getWidth() - wide, getHeight() - high + LOWER, wide, high);
    }
  }

  /** The room that the time takes in the last line; as high as its letters, not to stretch it. */
  private final class Place extends Region {

    private double wide;

    @Override
    protected double computePrefWidth(double height) {
      return wide;
    }

    @Override
    protected double computePrefHeight(double width) {
      return time.prefHeight(-1);
    }

    @Override
    public double getBaselineOffset() {
      return time.getBaselineOffset();
    }
  }
}
