package chat.hearth.ui.contacts;

import chat.hearth.client.PersonRow;
import chat.hearth.client.ThreadRow;
import chat.hearth.model.Limits;
import chat.hearth.model.Presence;
import chat.hearth.ui.kit.ActionButton;
import chat.hearth.ui.kit.Avatar;
import chat.hearth.ui.kit.Buttons;
import chat.hearth.ui.kit.Dialog;
import chat.hearth.ui.kit.EmptyState;
import chat.hearth.ui.kit.Field;
import chat.hearth.ui.kit.Fx;
import chat.hearth.ui.kit.Gap;
import chat.hearth.ui.kit.Icons;
import chat.hearth.ui.kit.Labels;
import chat.hearth.ui.kit.PresenceDot;
import chat.hearth.ui.kit.Rebuild;
import chat.hearth.ui.kit.Texts;
import chat.hearth.ui.kit.emoji.EmojiLine;
import chat.hearth.ui.kit.emoji.EmojiText;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Everything about the chosen person. */
final class CardView extends VBox {

  private static final double AVATAR = 96;

  private final Texts texts;
  private final ContactsActions actions;
  private final StackPane holder = new StackPane();
  private @Nullable Card shown;
  private boolean editing;

  CardView(Texts texts, ContactsModel model, ContactsActions actions) {
    this.texts = texts;
    this.actions = actions;
    getStyleClass().add("canvas");
    HBox bar =
        new HBox(
            Buttons.icon(Buttons.quiet(texts.get("back"), actions.back()), Feather.ARROW_LEFT));
    bar.getStyleClass().addAll("pane-header", "surface", "lined");
    bar.visibleProperty().bind(model.narrow);
    bar.managedProperty().bind(bar.visibleProperty());
    holder.getStyleClass().add("card-holder");
    ScrollPane scroll = new ScrollPane(holder);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(bar, scroll);
    model.opened.subscribe(o -> show(o == null ? null : o.card()));
  }

  private void show(@Nullable Card card) {
    if (editing && card != null && shown != null && samePerson(card, shown)) {
      return; // what is being written is not swept away by news
    }
    if (card != null && card.equals(shown)) {
      return;
    }
    shown = card;
    editing = false;
    fill(
        card == null
            ? EmptyState.page(texts.get("none.title"), texts.get("none.text"))
            : page(card));
  }

  private void fill(Node page) {
    Rebuild.of(holder, () -> holder.getChildren().setAll(page), "nickname-edit", "card-message");
  }

  private VBox page(Card card) {
    PersonRow person = card.person();
    VBox page = new VBox();
    page.getStyleClass().add("card-page");
    Label about = Labels.of(card.about(), "body", online(person) ? "text-ok" : "text-muted");
    Avatar avatar =
        new Avatar(AVATAR)
            .person(person.userId().toString(), person.name())
            .presence(PresenceDot.of(person.presence()));
    VBox head = new VBox(avatar, new EmojiText(person.name(), "title"), about, buttons(person));
    head.getStyleClass().add("card-head");
    page.getChildren().addAll(head, facts(card));
    page.getChildren().add(Labels.of(texts.get("card.shared"), "section"));
    page.getChildren().add(shared(card));
    page.getChildren().add(ends(card));
    return page;
  }

  private Node buttons(PersonRow person) {
    ActionButton message =
        Buttons.icon(
            Buttons.primary(
                texts.get("card.message"), () -> actions.card().message().accept(person)),
            Feather.MESSAGE_CIRCLE);
    message.setId("card-message");
    message.setDisable(person.blocked());
    ActionButton thread =
        Buttons.icon(
            Buttons.secondary(
                texts.get("card.thread"), () -> actions.card().newThread().accept(person)),
            Feather.EDIT);
    thread.setId("card-thread");
    thread.setDisable(person.blocked());
    FlowPane buttons = new FlowPane(12, 12, message, thread);
    buttons.setMinWidth(0);
    buttons.setAlignment(Pos.CENTER);
    return buttons;
  }

  private Node facts(Card card) {
    PersonRow person = card.person();
    List<Node> rows = new ArrayList<>();
    rows.add(fact(Feather.AT_SIGN, texts.get("card.user"), person.userName(), null));
    if (person.nickname() != null) {
      rows.add(fact(Feather.USER, texts.get("card.name"), person.displayName(), null));
    }
    rows.add(editing ? editor(card) : nickname(card));
    return chat.hearth.ui.kit.Card.rows(rows.toArray(Node[]::new));
  }

  private Node nickname(Card card) {
    PersonRow person = card.person();
    String given = person.nickname();
    ActionButton edit =
        Buttons.link(
            texts.get(given == null ? "card.nickname.add" : "card.nickname.edit"),
            () -> edit(card));
    edit.setId("nickname-edit");
    return fact(
        Feather.TAG,
        texts.get("card.nickname", card.first()),
        given == null ? texts.get("card.nickname.none") : given,
        edit);
  }

  private void edit(Card card) {
    editing = true;
    holder.getChildren().setAll(page(card)); // the editor takes the focus by itself
  }

  private Field nicknameField(Card card) {
    PersonRow person = card.person();
    Field field =
        Field.text(texts.get("card.nickname", card.first()))
            .prompt(texts.get("card.nickname.prompt"))
            .check(
                name ->
                    name.strip().length() > Limits.NAME_LENGTH
                        ? texts.get("card.nickname.long", Limits.NAME_LENGTH)
                        : null);
    field.textProperty().set(person.nickname() == null ? "" : person.nickname());
    field.control().setId("nickname");
    return field;
  }

  private Node editor(Card card) {
    PersonRow person = card.person();
    Field field = nicknameField(card);
    Runnable save =
        () -> {
          if (field.validate()) {
            editing = false;
            shown = null;
            actions.card().nickname().accept(person, field.text().strip());
          }
        };
    Runnable cancel =
        () -> {
          editing = false;
          fill(page(card));
        };
    field.control().setOnAction(_ -> save.run());
    FlowPane buttons =
        new FlowPane(
            8,
            8,
            Buttons.small(Buttons.primary(texts.get("card.nickname.save"), save)),
            Buttons.small(Buttons.secondary(texts.get("card.nickname.cancel"), cancel)));
    buttons.setMinWidth(0);
    VBox words = new VBox(12, field, buttons);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox row = chat.hearth.ui.kit.Card.row(words);
    row.getStyleClass().add("card-fact");
    row.addEventFilter(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (e.getCode() == KeyCode.ESCAPE) {
            cancel.run();
            e.consume();
          }
        });
    Fx.later(field.control()::requestFocus);
    return row;
  }

  private static Node fact(Feather icon, String name, String value, @Nullable Node action) {
    VBox words = new VBox(Labels.of(name, "caption", "text-muted"), Labels.wrapped(value, "body"));
    words.setMinWidth(0);
    words.setAlignment(Pos.CENTER_LEFT);
    HBox row = chat.hearth.ui.kit.Card.row(Icons.of(icon, 18), words, Gap.grow());
    row.getStyleClass().add("card-fact");
    if (action != null) {
      row.getChildren().add(action);
    }
    return row;
  }

  private Node shared(Card card) {
    if (card.shared().isEmpty()) {
      return Labels.of(texts.get("card.shared.none"), "second", "text-muted");
    }
    return chat.hearth.ui.kit.Card.rows(
        card.shared().stream().map(this::sharedRow).toArray(Node[]::new));
  }

  private Node sharedRow(Card.Shared shared) {
    ThreadRow row = shared.row();
    String id =
        row.direct() ? row.others().getFirst().userId().toString() : row.threadId().toString();
    Avatar avatar = new Avatar(36);
    avatar = row.direct() ? avatar.person(id, row.name()) : avatar.group(id, row.name());
    VBox words =
        new VBox(
            new EmojiLine(row.name(), "body", "medium"),
            Labels.of(shared.about(), "caption", "text-muted"));
    words.setMinWidth(0);
    words.setAlignment(Pos.CENTER_LEFT);
    HBox line =
        new HBox(
            12, avatar, words, Gap.grow(), Labels.whole(shared.time(), "caption", "text-muted"));
    line.setAlignment(Pos.CENTER_LEFT);
    Button button = new Button();
    button.setGraphic(line);
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.getStyleClass().add("shared-thread");
    button.setId("shared-" + row.threadId());
    button.setMaxWidth(Double.MAX_VALUE);
    button.setAccessibleText(row.name() + ", " + shared.about());
    line.prefWidthProperty().bind(button.widthProperty().subtract(32));
    button.setOnAction(_ -> actions.card().open().accept(row.threadId()));
    return new StackPane(button);
  }

  private Node ends(Card card) {
    PersonRow person = card.person();
    ActionButton book =
        Buttons.ghost(
            texts.get(person.contact() ? "card.remove" : "card.add"),
            () ->
                (person.contact() ? actions.card().remove() : actions.card().add()).accept(person));
    book.setId("card-book");
    book.setWrapText(true);
    book.setTextAlignment(TextAlignment.CENTER);
    book.setMinSize(0, Region.USE_PREF_SIZE);
    ActionButton block =
        Buttons.icon(
            Buttons.ghost(
                texts.get(person.blocked() ? "card.unblock" : "card.block", card.first()),
                () -> block(card)),
            Feather.SLASH);
    block.setId("card-block");
    block.setMinWidth(0); // the name may be long
    block.getStyleClass().add("danger-text");
    VBox ends = new VBox(4, book, block);
    ends.setAlignment(Pos.CENTER);
    return ends;
  }

  private void block(Card card) {
    if (card.person().blocked()) {
      actions.card().block().accept(card.person());
      return;
    }
    Dialog.confirm(
            texts.get("block.title", card.first()),
            texts.get("block.text", card.first()),
            texts.get("block.do"),
            true,
            () -> actions.card().block().accept(card.person()))
        .open(this);
  }

  private static boolean samePerson(Card one, Card other) {
    return one.person().userId().equals(other.person().userId());
  }

  private static boolean online(PersonRow person) {
    Presence presence = person.presence();
    return presence != null && presence.state() == Presence.State.ONLINE && !person.blocked();
  }
}
