package chat.hearth.ui.threads;

import chat.hearth.client.PersonRow;
import chat.hearth.client.ThreadRow;
import chat.hearth.model.Limits;
import chat.hearth.ui.kit.ActionButton;
import chat.hearth.ui.kit.Buttons;
import chat.hearth.ui.kit.Card;
import chat.hearth.ui.kit.Dialog;
import chat.hearth.ui.kit.Field;
import chat.hearth.ui.kit.Icons;
import chat.hearth.ui.kit.Labels;
import chat.hearth.ui.kit.PersonPicker;
import chat.hearth.ui.kit.PresenceDot;
import chat.hearth.ui.kit.Texts;
import chat.hearth.ui.kit.Token;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The dialog that starts a thread. */
final class NewThreadView {

  private static final double LIST_HEIGHT = 232;
  private static final double WRITE_WIDTH = 96;
  private static final double TOKEN_EDGES = 16;

  private final Texts texts;
  private final NewThreadModel model;
  private final NewThreadActions actions;
  private final Dialog dialog;
  private final FlowPane tokens = new FlowPane();
  private final TextField write = new TextField();
  private final PersonPicker picker;
  private final VBox shared = new VBox();

  NewThreadView(Texts texts, NewThreadModel model, NewThreadActions actions) {
    this.texts = texts;
    this.model = model;
    this.actions = actions;
    this.picker = new PersonPicker(texts.get("start.people"), c -> toggle(c.id()));
    this.dialog = new Dialog(texts.get("start.title")).closable().ruled();
    Field topic =
        Field.text(texts.get("start.topic"))
            .prompt(texts.get("start.topic.prompt"))
            .check(
                t ->
                    t.strip().length() > Limits.NAME_LENGTH
                        ? texts.get("start.topic.long", Limits.NAME_LENGTH)
                        : null);
    topic.textProperty().bindBidirectional(model.topic);
    topic.control().setId("topic");
    picker.setMinHeight(LIST_HEIGHT);
    picker.setPrefHeight(LIST_HEIGHT);
    ActionButton start = Buttons.primary(texts.get("start.do"), actions.start());
    start.setId("start-thread");
    start.disableProperty().bind(Bindings.isEmpty(model.chosen));
    start.setDefaultButton(true);
    model.starting.subscribe(start::setBusy);
    dialog
        .body(with(), topic, shared, picker)
        .buttons(Buttons.secondary(texts.get("cancel"), dialog::cancel), start)
        .onCancel(actions.close())
        .focusFirst(write);
    model.chosen.addListener((ListChangeListener<PersonRow>) _ -> showTokens());
    model.choices.addListener(
        (ListChangeListener<NewThreadModel.Choice>) _ -> picker.show(choices()));
    model.nobody.subscribe(picker::say);
    model.shared.subscribe(this::showShared);
    showTokens();
  }

  void open(Node anywhere) {
    dialog.open(anywhere);
  }

  void close() {
    dialog.close();
  }

  private Node with() {
    Label label = Labels.of(texts.get("start.with"), "field-label");
    label.setLabelFor(write);
    write.setPromptText(texts.get("start.with.prompt"));
    write.setAccessibleText(texts.get("start.with"));
    write.setId("with");
    write.getStyleClass().add("token-text");
    write.setPrefWidth(WRITE_WIDTH);
    write.textProperty().subscribe(actions.find());
    write.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    tokens.getStyleClass().addAll("field-box", "token-box");
    tokens.setMinWidth(0); // else it is as wide as the longest name
    VBox field = new VBox(label, tokens);
    field.getStyleClass().add("field");
    return field;
  }

  private void key(KeyEvent e) {
    switch (e.getCode()) {
      case DOWN -> picker.focusFirst();
      case ENTER -> {
        if (write.getText().isBlank()) {
          return;
        }
        picker.chooseFirst();
      }
      case BACK_SPACE -> {
        if (!write.getText().isEmpty() || model.chosen.isEmpty()) {
          return;
        }
        actions.toggle().accept(model.chosen.getLast());
      }
      default -> {
        return;
      }
    }
    e.consume();
  }

  private void toggle(String id) {
    model.choices.stream()
        .map(NewThreadModel.Choice::person)
        .filter(p -> p.userId().toString().equals(id))
        .findFirst()
        .ifPresent(
            p -> {
              actions.toggle().accept(p);
              write.clear();
            });
  }

  private void showTokens() {
    tokens.getChildren().clear();
    for (PersonRow p : model.chosen) {
      Token token = new Token(p.userId().toString(), p.name(), () -> actions.toggle().accept(p));
      token.maxWidthProperty().bind(tokens.widthProperty().subtract(TOKEN_EDGES));
      tokens.getChildren().add(token);
    }
    tokens.getChildren().add(write);
    write.setPromptText(model.chosen.isEmpty() ? texts.get("start.with.prompt") : "");
    write.requestFocus();
  }

  private List<PersonPicker.Choice> choices() {
    return model.choices.stream()
        .map(
            c ->
                new PersonPicker.Choice(
                    c.person().userId().toString(),
                    c.person().name(),
                    c.about(),
                    PresenceDot.of(c.person().presence()),
                    c.chosen()))
        .toList();
  }

  private void showShared(@Nullable ThreadRow thread) {
    shared.getChildren().clear();
    shared.setManaged(thread != null);
    if (thread == null) {
      return;
    }
    String title =
        switch (model.chosen.size()) {
          case 1 -> texts.get("start.shared.pair");
          case 2 -> texts.get("start.shared.three");
          default -> texts.get("start.shared.many");
        };
    ActionButton name =
        Buttons.link(texts.get("start.open.name", thread.name()), actions.openShared());
    name.setId("open-shared");
    name.setMinWidth(0); // a name may be long
    Label rest = Labels.wrapped(texts.get("start.open.rest"), "second", "text-muted");
    FlowPane open =
        new FlowPane(
            4, 0, Labels.whole(texts.get("start.open"), "second", "text-muted"), name, rest);
    name.maxWidthProperty().bind(open.widthProperty());
    rest.maxWidthProperty().bind(open.widthProperty());
    open.getStyleClass().add("shared-open");
    open.setMinWidth(0);
    VBox words = new VBox(Labels.wrapped(title, "strong"), open);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox row = new HBox(8, Icons.of(Feather.INFO, 16), words);
    row.getStyleClass().add("shared-row");
    shared.getChildren().add(Card.of(row).kind("sunken"));
  }
}
