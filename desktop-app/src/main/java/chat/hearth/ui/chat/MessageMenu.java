package chat.hearth.ui.chat;

import chat.hearth.client.MessageLink;
import chat.hearth.client.MessageRow;
import chat.hearth.client.Quote;
import chat.hearth.model.Attachment;
import chat.hearth.ui.kit.FileWords;
import chat.hearth.ui.kit.IconButton;
import chat.hearth.ui.kit.Icons;
import chat.hearth.ui.kit.Keys;
import chat.hearth.ui.kit.Menus;
import chat.hearth.ui.kit.markup.Markup;
import chat.hearth.ui.kit.markup.Span;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import org.kordamp.ikonli.feather.Feather;

/** What can be done with a message. */
final class MessageMenu {

  private static final int PIN = 16;
  private static final int NAME_LETTERS = 22;
  private static final int CALLED = 4;
  private static final int LINKS = 3;
  private static final int CODES = 3;
  private static final int CODE_LETTERS = 16;
  private static final int LINK_LETTERS = 32;

  private final Words words;
  private final ChatActions.Said actions;
  private final Consumer<MessageRow> copy;
  private final Consumer<MessageRow> more;
  private final Function<MessageRow, String> selected;
  private final FileDesk files;
  private final ChatActions.Links links;
  private final Runnable copied;

  /**
   * Menus of messages.
   *
   * @param more shows all emoji to react with
   * @param selected what is selected of a message, or the empty string
   */
  MessageMenu(
      Words words,
      ChatActions.Reading actions,
      Consumer<MessageRow> copy,
      Consumer<MessageRow> more,
      Function<MessageRow, String> selected) {
    this.more = more;
    this.selected = selected;
    this.words = words;
    this.actions = actions.said();
    this.links = actions.links();
    this.copied = actions.copied();
    this.files = actions.files();
    this.copy = copy;
  }

  /** All of it; without items where nothing can be done. */
  ContextMenu of(MessageRow row) {
    ContextMenu menu = Menus.of();
    menu.getItems().setAll(items(row, menu));
    return menu;
  }

  /** The emoji alone. */
  ContextMenu reactions(MessageRow row) {
    ContextMenu menu = Menus.of();
    menu.getStyleClass().add("quick-menu");
    menu.getItems().setAll(quick(row, menu));
    return menu;
  }

  private List<MenuItem> items(MessageRow row, ContextMenu menu) {
    List<MenuItem> items = new ArrayList<>();
    boolean there = row.isThere() && actions.writable().getAsBoolean();
    if (there) {
      items.add(quick(row, menu));
      items.add(Menus.line());
      items.add(
          Menus.item(
              words.get("reply"), Feather.CORNER_UP_LEFT, "R", () -> actions.reply().accept(row)));
    }
    items.addAll(take(row));
    if (row.isThere()) {
      items.addAll(link(row));
      items.add(star(row));
    }
    if (there) {
      items.add(pin(row));
    }
    if (row.extras().edited()) {
      items.add(
          Menus.item(words.get("versions"), Feather.CLOCK, () -> actions.versions().accept(row)));
    }
    if (row.isThere() && !row.extras().reactions().isEmpty()) {
      items.add(
          Menus.item(words.get("reacted"), Feather.SMILE, () -> actions.reacted().accept(row)));
    }
    if (actions.seen().knows(row)) {
      items.add(seen(row, menu));
    }
    if (there && row.own()) {
      items.add(Menus.item(words.get("edit"), Feather.EDIT_2, () -> actions.edit().accept(row)));
    }
    items.addAll(delete(row, there && row.own()));
    return items;
  }

  /** What is deleted for all can still be deleted for oneself. */
  private List<MenuItem> delete(MessageRow row, boolean forAll) {
    List<MenuItem> items = new ArrayList<>();
    if (row.isThere() || row.extras().deleted()) {
      items.add(Menus.line());
      items.add(
          Menus.danger(
              words.get("hide"),
              Feather.EYE_OFF,
              forAll ? "" : Keys.of("Del"),
              () -> actions.own().hide().accept(row)));
    }
    if (forAll) {
      items.add(
          Menus.danger(
              words.get("delete"),
              Feather.TRASH_2,
              Keys.of("Del"),
              () -> actions.delete().accept(row)));
    }
    return items;
  }

  /** Says how many have read it as soon as that is known, which is before one has found it. */
  private MenuItem seen(MessageRow row, ContextMenu menu) {
    MenuItem item = Menus.item(words.get("seen"), Feather.EYE, () -> actions.seen().show(row));
    Menus.keepRoom(menu, item, actions.seen().most());
    actions.seen().say(row, item::setText);
    return item;
  }

  private MenuItem star(MessageRow row) {
    boolean starred = row.extras().starred();
    return Menus.item(
        words.get(starred ? "unstar" : "star"),
        Feather.STAR,
        "S",
        () -> actions.own().star().accept(row, !starred));
  }

  /** What takes something of a message elsewhere. */
  private List<MenuItem> take(MessageRow row) {
    List<MenuItem> items = new ArrayList<>();
    String taken = selected.apply(row);
    String key = Keys.of("Ctrl", "C");
    if (!taken.isEmpty()) {
      items.add(Menus.item(words.get("copy.selection"), Feather.COPY, key, () -> copy(taken)));
    }
    if (MessageHand.canCopy(row)) {
      items.add(
          Menus.item(
              words.get(row.text().isEmpty() ? "copy.picture" : "copy"),
              Feather.COPY,
              taken.isEmpty() ? key : "",
              () -> copy.accept(row)));
    }
    items.addAll(code(row));
    if (MessageHand.hasContent(row)) {
      items.add(
          Menus.item(
              words.get("forward"),
              Feather.CORNER_UP_RIGHT,
              "F",
              () -> actions.forward().accept(row)));
    }
    row.files().forEach(file -> items.addAll(take(row, file)));
    items.addAll(leads(row));
    items.addAll(called(row));
    return items;
  }

  private List<MenuItem> take(MessageRow row, Attachment file) {
    String name = FileWords.middle(file.name(), NAME_LETTERS);
    List<MenuItem> items = new ArrayList<>();
    if (files.moving(file).isPresent()) {
      items.add(
          Menus.item(words.get("file.stop.named", name), Feather.X, () -> files.stop(row, file)));
    }
    items.add(use(row, file, name));
    items.add(
        Menus.item(words.get("file.save.named", name), Feather.DOWNLOAD, () -> files.save(file)));
    if (files.isHere(file)) {
      items.add(
          Menus.item(
              words.get("file.folder.named", name),
              Feather.FOLDER,
              () -> files.showInFolder(file)));
    }
    return items;
  }

  /** One block is copied as it is; of several each says how it begins. */
  private List<MenuItem> code(MessageRow row) {
    List<String> codes = row.extras().deleted() ? List.of() : Markup.codes(row.text());
    return codes.stream()
        .limit(CODES)
        .map(
            code ->
                Menus.item(
                    codes.size() == 1
                        ? words.get("copy.code")
                        : words.get("copy.code.named", firstLine(code)),
                    Feather.CODE,
                    () -> copy(code)))
        .toList();
  }

  private static String firstLine(String code) {
    return FileWords.middle(code.strip().lines().findFirst().orElse(""), CODE_LETTERS);
  }

  private MenuItem use(MessageRow row, Attachment file, String name) {
    if (files.isMissed(file)) {
      return Menus.item(
          words.get("file.again.named", name), Feather.REFRESH_CW, () -> files.fetch(file));
    }
    return Menus.item(
        words.get("file.open.named", name),
        file.isPicture() ? Feather.IMAGE : Feather.FILE_TEXT,
        () -> files.use(row, file));
  }

  /** To what it leads, as a click on its links and its quote does. */
  private List<MenuItem> leads(MessageRow row) {
    List<MenuItem> items = new ArrayList<>();
    Quote quote = row.extras().quote();
    if (quote != null && !row.extras().deleted()) {
      items.add(
          Menus.item(
              words.get("quote.show"),
              Feather.CORNER_LEFT_UP,
              () -> actions.quoted().accept(quote)));
    }
    for (Span link : Markup.links(row.text(), row.mentions()).stream().limit(LINKS).toList()) {
      URI target = Objects.requireNonNull(link.target());
      String name = FileWords.middle(target.toString(), LINK_LETTERS);
      Consumer<URI> open = link.isDeceptive() ? links.ask() : links.open();
      items.add(
          Menus.item(
              words.get("link.open", name), Feather.EXTERNAL_LINK, () -> open.accept(target)));
      items.add(
          Menus.item(words.get("link.copy", name), Feather.LINK, () -> copy(target.toString())));
    }
    return items;
  }

  /** Leads others to it; one that still waits is nowhere but here. */
  private List<MenuItem> link(MessageRow row) {
    String link = new MessageLink(row.threadId(), row.clientId()).link();
    return row.seq() == 0
        ? List.of()
        : List.of(Menus.item(words.get("link.message"), Feather.LINK, () -> copy(link)));
  }

  private void copy(String text) {
    Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
    copied.run();
  }

  /** Leads to those whom it calls. */
  private List<MenuItem> called(MessageRow row) {
    return row.mentions().stream()
        .filter(m -> m.userId() != null && !m.userId().equals(links.me()))
        .limit(CALLED)
        .map(
            m ->
                Menus.item(
                    words.get("mention.show", FileWords.middle(m.name(), NAME_LETTERS)),
                    Feather.USER,
                    () -> links.person().accept(Objects.requireNonNull(m.userId()))))
        .toList();
  }

  private MenuItem pin(MessageRow row) {
    boolean pinned = row.extras().pinned();
    MenuItem item =
        Menus.item(
            words.get(pinned ? "unpin" : "pin"), null, () -> actions.pin().accept(row, !pinned));
    item.setGraphic(Icons.pin(PIN));
    return item;
  }

  private MenuItem quick(MessageRow row, ContextMenu menu) {
    QuickReactions emoji =
        new QuickReactions(
            row,
            chosen -> {
              menu.hide();
              actions.react().accept(row, chosen);
            },
            new IconButton(
                Feather.PLUS,
                words.get("react.more"),
                () -> {
                  menu.hide();
                  more.accept(row);
                }));
    CustomMenuItem item = new CustomMenuItem(emoji, false);
    item.getStyleClass().add("quick-item");
    return item;
  }
}
