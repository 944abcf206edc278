package chat.hearth.ui.chat;

import chat.hearth.client.MessageRow;
import chat.hearth.client.SendState;
import chat.hearth.ui.kit.Avatar;
import chat.hearth.ui.kit.Buttons;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A message in the list: own ones at the right, others at the left with an avatar in groups. */
final class BubbleRow extends Region {

  private static final double ABOVE_FIRST = 10;
  private static final double ABOVE_NEXT = 3;
  private static final double AVATAR = 32;
  private static final double AVATAR_APART = 8;
  private static final double ASIDE_APART = 4;
  private static final double REACTIONS_INSET = 10;
  private static final double REACTIONS_OVER = 9;
  private static final double HOVER_APART = 8;

  private final Words words;
  private final Avatar avatar = new Avatar(AVATAR);
  private final Bubble bubble;
  private final Aside refused;
  private final Aside lost;
  private final Reactions reactions;
  private final ChatActions.Said said;
  private final Menu menu;
  private @Nullable HoverBar hover;
  private boolean atHand;
  private ChatItem.@Nullable Bubble item;

  /** What opens at a message. */
  interface Menu {
    void open(MessageRow row, Node at);

    void reactions(MessageRow row, Node at);
  }

  BubbleRow(Words words, ChatActions.Reading actions, Menu menu) {
    this.words = words;
    this.said = actions.said();
    this.menu = menu;
    this.bubble = new Bubble(words, actions);
    this.reactions = new Reactions(words, said.react());
    this.refused =
        new Aside(
            "refused-line",
            Buttons.link(words.get("edit"), () -> act(actions.edit())),
            Buttons.link(words.get("discard"), () -> act(actions.discard())));
    this.lost =
        new Aside(
            "lost-line",
            Buttons.link(words.get("again"), () -> act(actions.again())),
            Buttons.link(words.get("remove"), () -> act(actions.discard())));
    getChildren().addAll(avatar, bubble, reactions, refused, lost);
    hoverProperty().addListener((_, _, now) -> atHand(now));
  }

  /** Shows what is at hand, for the mouse or the focus. */
  void atHand(boolean wanted) {
    atHand = wanted;
    boolean can = wanted && item != null && item.row().isThere() && said.writable().getAsBoolean();
    if (can && hover == null) {
      hover = new HoverBar(words, new Hand());
      getChildren().add(hover);
    }
    if (hover != null) {
      hover.setVisible(can);
      requestLayout();
    }
  }

  private final class Hand implements HoverBar.Deeds {

    @Override
    public void react(Node at) {
      act(row -> menu.reactions(row, at));
    }

    @Override
    public void reply() {
      act(said.reply());
    }

    @Override
    public void more(Node at) {
      act(row -> menu.open(row, at));
    }
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
    reactions.fill(row);
    atHand(atHand);
    boolean face = wanted.first() && !wanted.direct() && !row.own();
    avatar.setVisible(face);
    if (face) {
      avatar.person(row.author().userId().toString(), row.author().name());
    }
    refused.tell(row.state() == SendState.REFUSED ? words.refusal(row) : "");
    lost.tell(row.state() == SendState.LOST ? words.get("lost") : "");
    requestLayout();
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    return above()
        + bubbleHeight(bubbleWidth(width))
        + reactionsHeight()
        + asideHeight(refused, width)
        + asideHeight(lost, width);
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
    placeReactions(x, wide, above() + high);
    placeHover(x, wide);
    double below = above() + high + reactionsHeight();
    place(refused, left, below);
    place(lost, item.row().own() ? left : left + avatarRoom(), below);
  }

  private boolean isOwn() {
    return item != null && item.row().own();
  }

  private void placeReactions(double x, double wide, double bottom) {
    if (reactions.isVisible()) {
      double room = snapSizeX(reactions.prefWidth(-1));
      double left = isOwn() ? x + wide - REACTIONS_INSET - room : x + REACTIONS_INSET;
      reactions.resizeRelocate(
          left, bottom - REACTIONS_OVER, room, snapSizeY(reactions.prefHeight(-1)));
    }
  }

  private double reactionsHeight() {
    return reactions.isVisible() ? snapSizeY(reactions.prefHeight(-1)) - REACTIONS_OVER + 2 : 0;
  }

  private void placeHover(double x, double wide) {
    if (hover != null && hover.isVisible()) {
      double room = snapSizeX(hover.prefWidth(-1));
      double left = isOwn() ? x - HOVER_APART - room : x + wide + HOVER_APART;
      double most = getWidth() - room - HOVER_APART;
      hover.resizeRelocate(
          snapPositionX(Math.clamp(left, HOVER_APART, most)),
          above(),
          room,
          snapSizeY(hover.prefHeight(-1)));
    }
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

  private void place(Aside aside, double x, double y) {
    double room = getWidth() - x - Column.inset(getWidth());
    double high = asideHeight(aside, getWidth()) - ASIDE_APART;
    aside.resizeRelocate(x, y + ASIDE_APART, room, Math.max(0, high));
  }

  private double asideHeight(Aside aside, double column) {
    double room = column - 2 * Column.inset(column) - avatarRoom();
    return aside.isVisible() ? ASIDE_APART + snapSizeY(aside.prefHeight(room)) : 0;
  }
}
