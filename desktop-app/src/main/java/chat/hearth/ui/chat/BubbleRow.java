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

  private static final double ABOVE_FIRST = 8;
  private static final double ABOVE_NEXT = 1;

  /** Room for the ring of the focus, also in the last row. */
  private static final double BELOW = 2;

  private static final double AVATAR = 32;
  private static final double AVATAR_APART = 8;
  private static final double ASIDE_APART = 4;
  private static final double REACTIONS_INSET = 10;
  private static final double REACTIONS_OVER = 9;
  private static final double HOVER_APART = 8;

  private final Words words;
  private final Avatar avatar = new Avatar(AVATAR);
  private final Bubble bubble;
  private final Reactions reactions;
  private final ChatActions.Said said;
  private final ChatActions.Reading actions;
  private final Menu menu;
  private @Nullable HoverBar hover;

  /** Below the bubble; there only while it has something to say, as hardly ever. */
  private @Nullable Aside aside;

  private @Nullable SendState told;
  private boolean atHand;
  private ChatItem.@Nullable Bubble item;

  /** What opens at a message. */
  interface Menu {
    void open(MessageRow row, Node at);

    void reactions(MessageRow row, Node at);
  }

  BubbleRow(Words words, ChatActions.Reading actions, Menu menu) {
    this.words = words;
    this.actions = actions;
    this.said = actions.said();
    this.menu = menu;
    this.bubble = new Bubble(words, actions);
    this.reactions = new Reactions(words, said.react(), said.reacted());
    getChildren().addAll(avatar, bubble, reactions);
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

  /** Its text. */
  MessageBody body() {
    return bubble.body();
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
    tell(row);
    requestLayout();
  }

  private void tell(MessageRow row) {
    if (row.state() != told) {
      told = row.state();
      getChildren().removeIf(Aside.class::isInstance);
      aside = aside(told);
      if (aside != null) {
        getChildren().add(aside);
      }
    }
    if (aside != null) {
      aside.tell(
          told == SendState.REFUSED
              ? words.refusal(row, actions.files().allowance())
              : words.get("lost"),
          row.own());
    }
  }

  private @Nullable Aside aside(SendState state) {
    return switch (state) {
      case REFUSED ->
          new Aside(
              "refused-line",
              Buttons.link(words.get("edit"), () -> act(actions.edit())),
              Buttons.link(words.get("discard"), () -> act(actions.discard())));
      case LOST ->
          new Aside(
              "lost-line",
              Buttons.link(words.get("again"), () -> act(actions.again())),
              Buttons.link(words.get("remove"), () -> act(actions.discard())));
      case QUEUED, ACCEPTED, DELIVERED, READ -> null;
    };
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    return above()
        + bubbleHeight(bubbleWidth(width))
        + reactionsHeight(width)
        + asideHeight(width)
        + BELOW;
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
    double below = above() + high + reactionsHeight(getWidth());
    placeAside(isOwn() ? left : left + avatarRoom(), below);
  }

  private boolean isOwn() {
    return item != null && item.row().own();
  }

  private void placeReactions(double x, double wide, double bottom) {
    if (reactions.isVisible()) {
      double room = reactionsWidth(getWidth());
      double left = isOwn() ? x + wide - REACTIONS_INSET - room : x + REACTIONS_INSET;
      reactions.resizeRelocate(
          left, bottom - REACTIONS_OVER, room, snapSizeY(reactions.prefHeight(room)));
    }
  }

  private double reactionsWidth(double column) {
    double most = column - 2 * Column.inset(column) - avatarRoom() - REACTIONS_INSET;
    return Math.min(most, snapSizeX(reactions.prefWidth(-1)));
  }

  private double reactionsHeight(double column) {
    return reactions.isVisible()
        ? snapSizeY(reactions.prefHeight(reactionsWidth(column))) - REACTIONS_OVER + 2
        : 0;
  }

  private void placeHover(double x, double wide) {
    if (hover != null && hover.isVisible()) {
      double room = snapSizeX(hover.prefWidth(-1));
      double left = isOwn() ? x - HOVER_APART - room : x + wide + HOVER_APART;
      double most = Math.max(HOVER_APART, getWidth() - room - HOVER_APART);
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

  private void placeAside(double x, double y) {
    if (aside != null) {
      double room = getWidth() - x - Column.inset(getWidth());
      aside.resizeRelocate(x, y + ASIDE_APART, room, asideHeight(getWidth()) - ASIDE_APART);
    }
  }

  private double asideHeight(double column) {
    double room = column - 2 * Column.inset(column) - avatarRoom();
    return aside == null ? 0 : ASIDE_APART + snapSizeY(aside.prefHeight(room));
  }
}
