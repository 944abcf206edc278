package chat.hearth.ui.chat;

import chat.hearth.client.PersonRow;
import chat.hearth.client.ThreadRow;
import chat.hearth.ui.kit.Avatar;
import chat.hearth.ui.kit.Dialog;
import chat.hearth.ui.kit.IconButton;
import chat.hearth.ui.kit.Icons;
import chat.hearth.ui.kit.Keys;
import chat.hearth.ui.kit.Labels;
import chat.hearth.ui.kit.Menus;
import chat.hearth.ui.kit.PresenceDot;
import chat.hearth.ui.kit.emoji.EmojiLine;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Whose thread it is, who is there, and what can be done with it. */
final class ChatHeader extends HBox {

  private static final double AVATAR = 40;
  private static final KeyCombination DATE_KEY =
      new KeyCodeCombination(KeyCode.G, KeyCombination.SHORTCUT_DOWN);
  private static final double APART = 12;

  /** What a title needs to say something, in widths of a button, which grow with the text. */
  private static final double TITLE = 1.65;

  private final Words words;
  private final ChatModel model;
  private final ChatActions.Header actions;
  private final GoToDate dates;
  private final IconButton back;
  private final IconButton search;
  private final Avatar avatar = new Avatar(AVATAR);
  private final EmojiLine name = new EmojiLine("", "head");
  private final Node bell = Icons.of(Feather.BELL_OFF, 14);
  private final Label about = Labels.of("", "caption", "text-muted");
  private final IconButton info;
  private final IconButton more;

  ChatHeader(Words words, ChatModel model, ChatActions.Header actions, GoToDate dates) {
    this.words = words;
    this.model = model;
    this.actions = actions;
    this.dates = dates;
    getStyleClass().addAll("pane-header", "surface", "lined", "chat-header");
    back = new IconButton(Feather.ARROW_LEFT, words.get("back"), actions.back());
    back.setId("chat-back");
    back.visibleProperty().bind(model.narrow);
    back.managedProperty().bind(model.narrow);
    search =
        new IconButton(Feather.SEARCH, words.get("search"), Keys.of("Ctrl", "F"), actions.search());
    search.setId("chat-search");
    model.searchOpen.subscribe(search::on);
    info =
        new IconButton(Feather.INFO, words.get("details"), Keys.of("Ctrl", "I"), actions.details());
    info.setId("chat-info");
    more = new IconButton(Feather.MORE_VERTICAL, words.get("more"), this::menu);
    more.setId("chat-more");
    getChildren().addAll(back, title(), search, info, more);
    sceneProperty().subscribe(this::arrived);
    model.detailsOpen.subscribe(info::on);
    model.shown.subscribe(shown -> show(shown == null ? null : shown.thread()));
    model.cutSince.subscribe(
        _ -> {
          Shown shown = model.shown.get();
          show(shown == null ? null : shown.thread());
        });
  }

  private HBox title() {
    HBox one = new HBox(6, name, bell);
    one.setAlignment(Pos.CENTER_LEFT);
    one.setMinWidth(0);
    VBox lines = new VBox(one, about);
    lines.setMinWidth(0);
    lines.setAlignment(Pos.CENTER_LEFT);
    HBox title = new HBox(APART, avatar, lines);
    title.setAlignment(Pos.CENTER_LEFT);
    title.setMinWidth(0);
    title.setCursor(Cursor.HAND);
    title.setOnMouseClicked(_ -> actions.details().run());
    HBox.setHgrow(title, Priority.ALWAYS);
    return title;
  }

  private void arrived(@Nullable Scene was, @Nullable Scene scene) {
    if (was != null) {
      was.getAccelerators().remove(DATE_KEY);
    }
    if (scene != null) {
      scene.getAccelerators().put(DATE_KEY, () -> dates.open(more));
    }
  }

  private void show(@Nullable ThreadRow thread) {
    setVisible(thread != null);
    if (thread == null) {
      return;
    }
    name.setText(thread.name());
    if (thread.direct() && !thread.others().isEmpty()) {
      PersonRow other = thread.others().getFirst();
      avatar
          .person(other.userId().toString(), other.name())
          .presence(PresenceDot.of(thread.presence()));
    } else {
      avatar.group(thread.threadId().toString(), thread.name()).presence(PresenceDot.State.NONE);
    }
    about.setText(words.presence(thread, model.cutSince.get()));
    about.setManaged(!about.getText().isEmpty());
    bell.setVisible(thread.muted());
    bell.setManaged(thread.muted());
    name.setAccessibleText(thread.name() + ", " + about.getText());
  }

  @Override
  protected void layoutChildren() {
    fit();
    super.layoutChildren();
  }

  /** Where the title would have no room, first the search and then the details are in the menu. */
  private void fit() {
    double one = snapSizeX(more.prefWidth(-1)) + getSpacing();
    double sides = getInsets().getLeft() + getInsets().getRight();
    double buttons = back.isManaged() ? 2 * one : one;
    double room = getWidth() - sides - buttons - AVATAR - APART - TITLE * more.prefWidth(-1);
    shown(info, room >= one);
    shown(search, room >= 2 * one);
  }

  private static void shown(IconButton button, boolean wanted) {
    if (button.isVisible() != wanted) {
      button.setVisible(wanted);
      button.setManaged(wanted);
      button.applyCss(); // what was hidden has no size yet
    }
  }

  private List<MenuItem> displaced() {
    List<MenuItem> items = new ArrayList<>();
    if (!search.isVisible()) {
      items.add(
          Menus.item(words.get("search"), Feather.SEARCH, Keys.of("Ctrl", "F"), actions.search()));
    }
    if (!info.isVisible()) {
      items.add(
          Menus.item(words.get("details"), Feather.INFO, Keys.of("Ctrl", "I"), actions.details()));
    }
    if (!items.isEmpty()) {
      items.add(Menus.line());
    }
    return items;
  }

  private void menu() {
    Shown shown = model.shown.get();
    if (shown != null) {
      ContextMenu menu = Menus.of(items(shown.thread()).toArray(MenuItem[]::new));
      Menus.showBelow(menu, more);
    }
  }

  private List<MenuItem> items(ThreadRow t) {
    List<MenuItem> items = displaced();
    items.add(
        Menus.item(
            words.get("date.go"), Feather.CALENDAR, Keys.of("Ctrl", "G"), () -> dates.open(more)));
    items.add(
        Menus.item(
            words.get(t.muted() ? "menu.unmute" : "menu.mute"),
            t.muted() ? Feather.BELL : Feather.BELL_OFF,
            Keys.of("Ctrl", "Shift", "M"),
            () -> actions.mute().accept(t.threadId(), !t.muted())));
    items.add(
        Menus.item(
            words.get(t.pinned() ? "menu.unpin" : "menu.pin"),
            Feather.MAP_PIN,
            () -> actions.pin().accept(t.threadId(), !t.pinned())));
    boolean unread = t.isUnread();
    items.add(
        Menus.item(
            words.get(unread ? "menu.read" : "menu.unread"),
            unread ? Feather.CHECK : Feather.CIRCLE,
            () -> actions.markRead().accept(t.threadId(), unread)));
    items.add(
        Menus.item(words.get("menu.export"), Feather.SHARE, () -> actions.export().accept(t)));
    items.add(
        Menus.item(
            words.get(t.archived() ? "menu.unarchive" : "menu.archive"),
            Feather.ARCHIVE,
            Keys.of("Ctrl", "Shift", "A"),
            () -> actions.archive().accept(t.threadId())));
    if (!t.direct() && t.writable()) {
      items.add(Menus.line());
      items.add(Menus.danger(words.get("menu.leave"), Feather.LOG_OUT, "", () -> confirmLeave(t)));
    }
    return items;
  }

  private void confirmLeave(ThreadRow thread) {
    Dialog.confirm(
            words.get("leave.title", thread.name()),
            words.get("leave.text"),
            words.get("leave.do"),
            true,
            () -> actions.leave().accept(thread.threadId()))
        .open(this);
  }
}
