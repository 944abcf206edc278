package chat.hearth.ui.chat;

import chat.hearth.client.MessageRow;
import chat.hearth.model.ClientId;
import chat.hearth.ui.kit.Badge;
import chat.hearth.ui.kit.EscapeKey;
import chat.hearth.ui.kit.Fx;
import chat.hearth.ui.kit.IconButton;
import chat.hearth.ui.kit.Motion;
import chat.hearth.ui.kit.picker.EmojiPicker;
import java.util.List;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * The messages of the open thread. Stays at the bottom when it is there, and keeps what is being
 * read in its place when older rows come or the list changes above.
 */
final class MessageListView extends StackPane {

  private static final int NEAR = 12;
  private static final double ABOVE_LINE = 48;
  private static final double ROUNDING = 8;
  private static final int TRIES = 6;
  private static final PseudoClass FADING = PseudoClass.getPseudoClass("fading");
  private static final Duration STAND_OUT = Duration.seconds(1.2);

  private final ObservableList<ChatItem> items = FXCollections.observableArrayList();
  private final ListView<ChatItem> list = new ListView<>(items);
  private final IconButton latest;
  private final Badge news = new Badge();
  private final StackPane jump;
  private final ChatActions.Reading actions;
  private final MessageHand hand;
  private final FloatingDay floating;
  private final TextSelection selection;
  private Shown.@Nullable Begin begin;
  private boolean atEnd = true;
  private boolean newer;
  private boolean settling;
  private boolean ending;
  private @Nullable Anchor held;
  private boolean maybeEnd;
  private int missed;
  private final ObjectProperty<@Nullable Object> target = new SimpleObjectProperty<>();
  private final PauseTransition standOut = new PauseTransition(STAND_OUT);

  MessageListView(Words words, ChatActions.Reading actions, EmojiPicker picker) {
    this.actions = actions;
    getStyleClass().add("messages");
    list.getStyleClass().add("message-list");
    selection = new TextSelection(list);
    hand = new MessageHand(list, words, actions, picker, selection);
    list.setCellFactory(l -> new MessageCell(l, words, actions, hand, target, selection));
    standOut.setOnFinished(_ -> target.set(null));
    list.setAccessibleText(words.get("messages"));
    EscapeKey.passOn(list);
    latest = new IconButton(Feather.CHEVRON_DOWN, words.get("latest"), this::toEnd);
    latest.getStyleClass().addAll("round", "floating");
    news.setMouseTransparent(true);
    jump = new StackPane(latest, news);
    jump.getStyleClass().add("jump");
    jump.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    StackPane.setAlignment(news, Pos.TOP_RIGHT);
    StackPane.setAlignment(jump, Pos.BOTTOM_RIGHT);
    jump.setVisible(false);
    floating = new FloatingDay(list, words, actions.dates());
    getChildren().addAll(list, floating, jump);
    list.skinProperty().subscribe(_ -> Fx.later(this::watchScrolling));
    heightProperty().addListener(_ -> Fx.later(this::keepEnd));
    widthProperty().addListener(_ -> Fx.later(this::keepEnd));
    sceneProperty().subscribe(scene -> backInSight(scene != null));
  }

  /** Shows a thread as it is now. */
  void show(Shown shown) {
    newer = shown.newer();
    if (!shown.begin().equals(begin)) {
      begin = shown.begin();
      missed = 0;
      ending = false; // what was still to settle concerned another list
      held = null;
      maybeEnd = false;
      jump.setVisible(false);
      floating.begin();
      items.setAll(shown.items());
      list.getSelectionModel().clearSelection();
      selection.clear();
      list.pseudoClassStateChanged(FADING, false);
      atEnd = true;
      boolean placed =
          switch (shown.start()) {
            case UNREAD -> scrollToUnread();
            case END -> false;
            case TARGET -> scrollToTarget(shown.target());
          };
      if (!placed) {
        scrollToEnd();
      }
      settleSoon();
      return;
    }
    long known = newest();
    Anchor anchor = held != null ? held : atEnd || ending ? null : anchor();
    Patch.apply(items, shown.items());
    if (anchor == null) {
      scrollToEnd();
    } else {
      restore(anchor);
      missed += (int) others().filter(row -> row.seq() > known).count();
    }
    settleSoon();
  }

  private Stream<MessageRow> others() {
    return items.stream()
        .filter(ChatItem.Bubble.class::isInstance)
        .map(item -> ((ChatItem.Bubble) item).row())
        .filter(row -> !row.own());
  }

  private long newest() {
    return others().mapToLong(MessageRow::seq).max().orElse(0);
  }

  /** Whether the newest message is in sight. */
  boolean isAtEnd() {
    return atEnd && !newer;
  }

  /** Goes to the newest message. */
  void toEnd() {
    missed = 0;
    if (newer) {
      actions.latest().run();
    } else {
      scrollToEnd();
      settleSoon();
    }
  }

  /** Looks where the list stands once its cells are where they belong. */
  private void settleSoon() {
    if (!settling) {
      settling = true;
      Fx.later(this::settle);
    }
  }

  private void settle() {
    settling = false;
    VirtualFlow<?> flow = flow();
    if (flow == null) {
      return;
    }
    list.layout();
    flow.layout();
    if (held != null) {
      hold(held);
      held = null;
      ending = maybeEnd && showsEnd(flow); // all that is new fits below its line
      maybeEnd = false;
    }
    if (ending) {
      ending = false;
      jumpToEnd(); // the first jump only guessed how high the rows are
      flow.layout();
      jumpToEnd();
      flow.layout();
    }
    scrolled();
  }

  private void scrollToEnd() {
    held = null;
    maybeEnd = false;
    ending = true;
    jumpToEnd();
  }

  private void jumpToEnd() {
    if (!items.isEmpty()) {
      list.scrollTo(items.size() - 1);
      list.layout();
      VirtualFlow<?> flow = flow();
      if (flow != null) {
        flow.scrollTo(items.size() - 1);
        flow.setPosition(1);
      }
    }
  }

  /** To the line of new messages, near the top so that what led to them is in sight too. */
  private boolean scrollToUnread() {
    int line = indexOf(ChatItem.Unread.class);
    if (line < 0) {
      return false;
    }
    atEnd = false;
    maybeEnd = true;
    list.scrollTo(Math.max(0, line - 1));
    restore(new Anchor(ChatItem.Unread.class, ABOVE_LINE));
    return true;
  }

  private boolean showsEnd(VirtualFlow<?> flow) {
    IndexedCell<?> last = flow.getLastVisibleCell();
    return last != null
        && last.getIndex() >= items.size() - 1
        && last.getBoundsInParent().getMaxY() <= list.getHeight() + ROUNDING;
  }

  /** A third down, so that what led to it is in sight too. */
  private boolean scrollToTarget(@Nullable ClientId message) {
    int index = message == null ? -1 : indexOf(message);
    if (message == null || index < 0) {
      return false;
    }
    atEnd = false;
    list.scrollTo(Math.max(0, index - 1));
    restore(new Anchor(message, list.getHeight() / 3));
    list.pseudoClassStateChanged(FADING, !Motion.isLess(getScene()));
    target.set(message);
    standOut.playFromStart();
    return true;
  }

  private void backInSight(boolean is) {
    if (is) {
      Fx.later(this::look);
    }
  }

  private void look() {
    keepEnd();
    settleSoon();
  }

  private void keepEnd() {
    if (atEnd && !newer) {
      scrollToEnd();
      settleSoon();
    }
  }

  private record Anchor(Object key, double minY) {}

  /** The first message in sight; rows of days move when older messages come before them. */
  private @Nullable Anchor anchor() {
    VirtualFlow<?> flow = flow();
    if (flow == null) {
      return null;
    }
    flow.layout();
    IndexedCell<?> cell = flow.getFirstVisibleCell();
    while (cell != null && !(cell.getItem() instanceof ChatItem.Bubble)) {
      cell = flow.getVisibleCell(cell.getIndex() + 1);
    }
    return cell != null && cell.getItem() instanceof ChatItem item
        ? new Anchor(item.key(), cell.getBoundsInParent().getMinY())
        : null;
  }

  private void restore(Anchor anchor) {
    held = anchor;
    list.layout(); // before it the flow counts the rows as they were
    hold(anchor);
  }

  /** Puts a row back where it was; the first tries only guess how high the rows above it are. */
  private void hold(Anchor anchor) {
    VirtualFlow<?> flow = flow();
    int index = indexOf(anchor.key());
    for (int i = 0; flow != null && index >= 0 && i < TRIES; i++) {
      IndexedCell<?> cell = flow.getVisibleCell(index);
      if (cell == null) {
        flow.scrollToTop(index);
      } else {
        double off = cell.getBoundsInParent().getMinY() - anchor.minY();
        if (Math.abs(off) < 1) {
          return;
        }
        flow.scrollPixels(off);
      }
      flow.layout();
    }
  }

  private int indexOf(Object key) {
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).key().equals(key)) {
        return i;
      }
    }
    return -1;
  }

  private void watchScrolling() {
    VirtualFlow<?> flow = flow();
    if (flow != null) {
      flow.positionProperty().addListener(_ -> settleSoon());
      look();
    }
  }

  private void scrolled() {
    VirtualFlow<?> flow = flow();
    IndexedCell<?> first = flow == null ? null : flow.getFirstVisibleCell();
    IndexedCell<?> last = flow == null ? null : flow.getLastVisibleCell();
    if (flow == null || first == null || last == null || items.isEmpty()) {
      return;
    }
    boolean end = showsEnd(flow);
    if (end != atEnd) {
      atEnd = end;
      missed = end ? 0 : missed;
    }
    actions.atEnd().accept(end && !newer);
    if (first.getIndex() < NEAR && items.getFirst() instanceof ChatItem.Earlier) {
      actions.older().run();
    }
    if (newer && last.getIndex() > items.size() - NEAR) {
      actions.newer().run();
    }
    int rows = Math.max(1, last.getIndex() - first.getIndex());
    jump.setVisible(newer || items.size() - 1 - last.getIndex() > rows / 2);
    news.show(missed, false);
    floating.follow(flow, first);
  }

  private @Nullable VirtualFlow<?> flow() {
    return list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow ? flow : null;
  }

  /** Selects no text any more. Returns whether some was selected. */
  boolean unselect() {
    boolean was = !selection.text().isEmpty();
    selection.clear();
    return was;
  }

  /** Takes a letter that means something for the message that has the focus. */
  boolean typed(String letter) {
    return hand.typed(letter);
  }

  /** What is shown, for tests. */
  List<ChatItem> items() {
    return List.copyOf(items);
  }
}
