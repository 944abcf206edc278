package chat.hearth.ui.chat;

import chat.hearth.client.MessageRow;
import chat.hearth.client.SendState;
import chat.hearth.ui.kit.Avatar;
import chat.hearth.ui.kit.Buttons;
import chat.hearth.ui.kit.Labels;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A message in the list: own ones at the right, others at the left with an avatar in groups. */
final class BubbleRow extends Region {

  private static final double ABOVE_FIRST = 10;
  private static final double ABOVE_NEXT = 3;
  private static final double AVATAR = 32;
  private static final double AVATAR_APART = 8;
  private static final double REFUSED_APART = 4;

  private final Words words;
  private final Avatar avatar = new Avatar(AVATAR);
  private final Bubble bubble;
  private final Label reason = Labels.wrapped("", "caption");
  private final HBox refused;
  private ChatItem.@Nullable Bubble item;

  BubbleRow(Words words, ChatActions.Reading actions) {
    this.words = words;
    this.bubble = new Bubble(words, actions.open());
    this.refused =
        new HBox(
            reason,
            Buttons.link(words.get("edit"), () -> act(actions.edit())),
            Buttons.link(words.get("discard"), () -> act(actions.discard())));
    refused.getStyleClass().add("refused-line");
    getChildren().addAll(avatar, bubble, refused);
  }

  private void act(Consumer<MessageRow> action) {
    if (item != null) {
      action.accept(item.row());
    }
  }

  void fill(ChatItem.Bubble wanted) {
    item = wanted;
    MessageRow row = wanted.row();
    bubble.fill(wanted);
    boolean face = wanted.first() && !wanted.direct() && !row.own();
    avatar.setVisible(face);
    if (face) {
      avatar.person(row.author().userId().toString(), row.author().name());
    }
    boolean failed = row.state() == SendState.REFUSED;
    refused.setVisible(failed);
    reason.setText(failed ? words.refusal(row) : "");
    requestLayout();
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    return above() + bubbleHeight(bubbleWidth(width)) + refusedHeight(width);
  }

  @Override
  protected void layoutChildren() {
    if (item == null) {
      return;
    }
    double wide = bubbleWidth(getWidth());
    double high = bubbleHeight(wide);
    double left = Column.inset(getWidth());
    avatar.resizeRelocate(left, above(), AVATAR, AVATAR);
    double x = item.row().own() ? getWidth() - left - wide : left + avatarRoom();
    bubble.resizeRelocate(snapPositionX(x), above(), wide, high);
    double room = getWidth() - 2 * left;
    refused.resizeRelocate(
        left, above() + high + REFUSED_APART, room, refusedHeight(getWidth()) - REFUSED_APART);
  }

  private double above() {
    return item != null && item.first() ? ABOVE_FIRST : ABOVE_NEXT;
  }

  private double avatarRoom() {
    return item == null || item.direct() ? 0 : AVATAR + AVATAR_APART;
  }

  private double bubbleWidth(double column) {
    return bubble.widthFor(Column.bubble(column, avatarRoom()));
  }

  private double bubbleHeight(double wide) {
    return snapSizeY(bubble.prefHeight(wide));
  }

  private double refusedHeight(double column) {
    double room = column - 2 * Column.inset(column);
    return refused.isVisible() ? REFUSED_APART + snapSizeY(refused.prefHeight(room)) : 0;
  }
}
