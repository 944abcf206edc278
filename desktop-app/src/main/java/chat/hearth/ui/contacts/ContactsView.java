package chat.hearth.ui.contacts;

import chat.hearth.client.PersonRow;
import chat.hearth.ui.kit.Avatar;
import chat.hearth.ui.kit.Buttons;
import chat.hearth.ui.kit.EmptyState;
import chat.hearth.ui.kit.Gap;
import chat.hearth.ui.kit.IconButton;
import chat.hearth.ui.kit.Labels;
import chat.hearth.ui.kit.PresenceDot;
import chat.hearth.ui.kit.RowList;
import chat.hearth.ui.kit.SearchField;
import chat.hearth.ui.kit.Texts;
import chat.hearth.ui.kit.emoji.EmojiLine;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The list of contacts. */
final class ContactsView extends VBox {

  private final Texts texts;
  private final SearchField search;
  private final RowList<Entry> list;
  private final StackPane empty = new StackPane();
  private final ContactsActions actions;

  ContactsView(Texts texts, ContactsModel model, ContactsActions actions) {
    this.texts = texts;
    this.actions = actions;
    this.search = new SearchField(texts.get("search"), "");
    this.list = new RowList<>(texts.get("list"), ContactsView::key);
    getStyleClass().addAll("surface", "pane-right-line");
    IconButton add =
        new IconButton(Feather.USER_PLUS, texts.get("add"), actions.addPerson()).tonal();
    add.setId("add-person");
    HBox header = new HBox(Labels.of(texts.get("title"), "title"), Gap.grow(), add);
    header.getStyleClass().add("pane-header");
    VBox searchRow = new VBox(search);
    searchRow.getStyleClass().add("contacts-search");
    list.getStyleClass().add("contact-list");
    list.setCellFactory(_ -> new Cell(model));
    list.opens(e -> e instanceof Entry.Contact)
        .onOpen(
            e -> {
              if (e instanceof Entry.Contact c) {
                actions.choose().accept(c.person());
              }
            })
        .onAboveFirst(search::requestFocus);
    bindSearch();
    empty.setAlignment(Pos.TOP_CENTER);
    empty.setMouseTransparent(false);
    StackPane body = new StackPane(list, empty);
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(header, searchRow, body);
    model.opened.subscribe(this::show);
  }

  void focusSearch() {
    search.requestFocus();
  }

  private void bindSearch() {
    search.textProperty().subscribe(actions.find());
    search
        .control()
        .addEventFilter(
            KeyEvent.KEY_PRESSED,
            e -> {
              if (e.getCode() == KeyCode.DOWN) {
                list.focusFirst();
                e.consume();
              }
            });
  }

  private void show(Book.@Nullable Opened opened) {
    List<Entry> entries = opened == null ? List.of() : opened.entries();
    list.show(entries);
    boolean nobody = opened != null && entries.isEmpty();
    empty.setVisible(nobody);
    empty.getChildren().clear();
    if (nobody && opened != null) {
      EmptyState words =
          opened.alone() && search.text().isBlank()
              ? EmptyState.list(texts.get("empty.title"), texts.get("empty.text"))
                  .buttons(
                      Buttons.small(Buttons.primary(texts.get("empty.add"), actions.addPerson())),
                      Buttons.small(Buttons.secondary(texts.get("empty.invite"), actions.invite())))
              : EmptyState.list(
                  texts.get("empty.found", search.text().strip()), texts.get("empty.found.text"));
      empty.getChildren().add(words);
    }
    list.refresh();
  }

  private static Object key(Entry entry) {
    return switch (entry) {
      case Entry.Heading h -> h.text();
      case Entry.Contact c -> c.person().userId();
    };
  }

  private static final class Cell extends ListCell<Entry> {

    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
    private static final double AVATAR = 40;

    private final ContactsModel model;
    private final Avatar avatar = new Avatar(AVATAR);
    private final EmojiLine name = new EmojiLine("", "strong");
    private final Label about = Labels.of("", "second", "text-muted");
    private final Label heading = Labels.of("", "section");
    private final HBox row;
    private final HBox headingRow = new HBox(heading);

    Cell(ContactsModel model) {
      this.model = model;
      VBox words = new VBox(name, about);
      words.setMinWidth(0);
      words.setAlignment(Pos.CENTER_LEFT);
      row = new HBox(avatar, words);
      row.getStyleClass().add("contact-row");
      headingRow.getStyleClass().add("contact-heading");
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Entry entry, boolean empty) {
      super.updateItem(entry, empty);
      if (empty || entry == null) {
        setGraphic(null);
        return;
      }
      switch (entry) {
        case Entry.Heading h -> {
          heading.setText(h.text());
          setAccessibleText(h.text());
          setGraphic(headingRow);
        }
        case Entry.Contact c -> {
          fill(c);
          setGraphic(row);
        }
      }
    }

    private void fill(Entry.Contact contact) {
      PersonRow person = contact.person();
      avatar
          .person(person.userId().toString(), person.name())
          .presence(PresenceDot.of(person.presence()));
      name.setText(person.name());
      about.setText(contact.about());
      about.setManaged(!contact.about().isEmpty());
      setAccessibleText(person.name() + ", " + contact.about());
      Book.Opened opened = model.opened.get();
      boolean chosen =
          opened != null
              && opened.card() != null
              && opened.card().person().userId().equals(person.userId());
      row.getStyleClass().remove("selected");
      if (chosen) {
        row.getStyleClass().add("selected");
      }
      pseudoClassStateChanged(OPEN, chosen);
    }
  }
}
