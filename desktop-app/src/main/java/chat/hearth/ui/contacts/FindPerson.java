package chat.hearth.ui.contacts;

import chat.hearth.client.Client;
import chat.hearth.client.PersonRow;
import chat.hearth.model.UserId;
import chat.hearth.ui.kit.Background;
import chat.hearth.ui.kit.Buttons;
import chat.hearth.ui.kit.Dialog;
import chat.hearth.ui.kit.Field;
import chat.hearth.ui.kit.PersonPicker;
import chat.hearth.ui.kit.PresenceDot;
import chat.hearth.ui.kit.Texts;
import chat.hearth.ui.kit.Window;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The dialog that finds people on the relay and puts them into the book. */
final class FindPerson {

  private static final double LIST_HEIGHT = 280;

  private final Client client;
  private final Texts texts;
  private final Window window;
  private final Background background = new Background("find-person");
  private final Dialog dialog;
  private final Field field;
  private final PersonPicker picker;
  private final Set<UserId> listed = new HashSet<>();
  private List<PersonRow> found = List.of();

  FindPerson(Client client, Texts texts, Window window) {
    this.client = client;
    this.texts = texts;
    this.window = window;
    field =
        Field.text(texts.get("find.label"))
            .prompt(texts.get("find.prompt"))
            .hint(texts.get("find.hint", client.account().team()));
    field.control().setId("find-person");
    picker = new PersonPicker(texts.get("find.list"), c -> toggle(c.id()));
    picker.setMinHeight(LIST_HEIGHT);
    picker.setPrefHeight(LIST_HEIGHT);
    dialog = new Dialog(texts.get("find.title")).closable().ruled();
    dialog
        .body(field, picker)
        .buttons(Buttons.primary(texts.get("find.close"), dialog::cancel))
        .onCancel(background::close)
        .focusFirst(field.control());
    field
        .control()
        .addEventFilter(
            KeyEvent.KEY_PRESSED,
            e -> {
              if (e.getCode() == KeyCode.DOWN) {
                picker.focusFirst();
                e.consume();
              } else if (e.getCode() == KeyCode.ENTER && !field.text().isBlank()) {
                picker.chooseFirst();
                e.consume();
              }
            });
  }

  void open(Node anywhere) {
    dialog.open(anywhere);
    field.textProperty().subscribe(this::find);
  }

  private void find(String query) {
    background.submit(
        () -> client.people().directory(query),
        people -> {
          if (query.equals(field.text())) {
            found = people;
            people.stream().filter(PersonRow::contact).forEach(p -> listed.add(p.userId()));
            show();
          }
        },
        _ -> {
          found = List.of();
          picker.show(List.of());
          picker.say(texts.get("find.offline"));
        });
  }

  private void show() {
    picker.show(
        found.stream()
            .map(
                p ->
                    new PersonPicker.Choice(
                        p.userId().toString(),
                        p.displayName(),
                        "@" + p.userName() + "  " + window.times().presence(p.presence()),
                        PresenceDot.of(p.presence()),
                        listed.contains(p.userId())))
            .toList());
    if (!found.isEmpty()) {
      picker.say("");
    } else {
      picker.say(
          field.text().isBlank()
              ? texts.get("find.alone")
              : texts.get("find.nobody", field.text().strip()));
    }
  }

  private void toggle(String id) {
    found.stream()
        .filter(p -> p.userId().toString().equals(id))
        .findFirst()
        .ifPresent(
            p -> {
              boolean adding = listed.add(p.userId());
              if (!adding) {
                listed.remove(p.userId());
              }
              show();
              background.submit(
                  () -> {
                    if (adding) {
                      client.people().add(p.userId());
                    } else {
                      client.people().remove(p.userId());
                    }
                    return true;
                  },
                  _ -> {},
                  _ -> {});
            });
  }
}
