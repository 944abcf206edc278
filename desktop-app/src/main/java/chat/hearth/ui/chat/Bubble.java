package chat.hearth.ui.chat;

import chat.hearth.client.MessageRow;
import chat.hearth.client.SendState;
import chat.hearth.model.EventBody;
import chat.hearth.ui.kit.PersonColour;
import chat.hearth.ui.kit.Ticks;
import chat.hearth.ui.kit.emoji.EmojiLine;
import java.net.URI;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/** The ground of a message with its sender, its text and its time. Built once, filled often. */
final class Bubble extends Region {

  private final Words words;
  private final EmojiLine sender = new EmojiLine("", "sender");
  private final MessageBody body;
  private String colour = "";

  Bubble(Words words, Consumer<URI> open) {
    this.words = words;
    this.body = new MessageBody(open);
    getStyleClass().add("bubble");
    getChildren().addAll(sender, body);
  }

  void fill(ChatItem.Bubble item) {
    MessageRow row = item.row();
    boolean named = item.first() && !item.direct() && !row.own();
    sender.setVisible(named);
    sender.setManaged(named);
    sender.setText(named ? row.author().name() : "");
    colour(PersonColour.styleClass(row.author().userId().toString()));
    style("own", row.own());
    style("other", !row.own());
    style("first", item.first());
    style("refused", row.state() == SendState.REFUSED);
    style("lost", row.state() == SendState.LOST);
    Ticks.State tick = row.own() ? Words.tick(row.state()) : null;
    body.fill(text(row), words.times().time(row.at()), tick);
    style("bare", body.isBare());
    requestLayout();
  }

  static String text(MessageRow row) {
    return row.body() instanceof EventBody.Message message ? message.text() : "";
  }

  /** How wide it is where it may be at most this wide. */
  double widthFor(double most) {
    Insets in = getInsets();
    double room = most - in.getLeft() - in.getRight();
    double wanted = Math.max(body.widthFor(room), sender.isManaged() ? sender.prefWidth(-1) : 0);
    return snapSizeX(Math.min(wanted, room)) + in.getLeft() + in.getRight();
  }

  private void colour(String wanted) {
    if (!wanted.equals(colour)) {
      getStyleClass().remove(colour);
      getStyleClass().add(wanted);
      colour = wanted;
    }
  }

  private void style(String name, boolean on) {
    if (getStyleClass().contains(name) != on) {
      if (on) {
        getStyleClass().add(name);
      } else {
        getStyleClass().remove(name);
      }
    }
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    Insets in = getInsets();
    return in.getTop() + senderHeight() + body.prefHeight(inner(width)) + in.getBottom();
  }

  @Override
  protected void layoutChildren() {
    Insets in = getInsets();
    double inner = inner(getWidth());
    double high = senderHeight();
    sender.resizeRelocate(in.getLeft(), in.getTop(), inner, high);
    double bodyHeight = getHeight() - in.getTop() - in.getBottom() - high;
    body.resizeRelocate(in.getLeft(), in.getTop() + high, inner, bodyHeight);
  }

  private double inner(double width) {
    return width - getInsets().getLeft() - getInsets().getRight();
  }

  private double senderHeight() {
    return sender.isManaged() ? snapSizeY(sender.prefHeight(-1)) : 0;
  }
}
