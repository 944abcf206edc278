package chat.hearth.ui.details;

import chat.hearth.client.Client;
import chat.hearth.client.PersonRow;
import chat.hearth.client.RelayException;
import chat.hearth.model.UserId;
import chat.hearth.ui.kit.ActionButton;
import chat.hearth.ui.kit.Background;
import chat.hearth.ui.kit.Buttons;
import chat.hearth.ui.kit.Dialog;
import chat.hearth.ui.kit.Field;
import chat.hearth.ui.kit.PersonPicker;
import chat.hearth.ui.kit.PresenceDot;
import chat.hearth.ui.kit.Texts;
import chat.hearth.ui.kit.Times;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;

/** The dialog that takes more people into a thread. */
final class AddMembers {

  private static final double LIST_HEIGHT = 280;

  private final Client client;
  private final Times times;
  private final Texts texts;
  private final Set<UserId> members;
  private final Background background = new Background("add-members");
  private final Dialog dialog;
  private final Field field;
  private final PersonPicker picker;
  private final ActionButton add;
  private final Set<UserId> chosen = new LinkedHashSet<>();
  private List<PersonRow> found = List.of();

  AddMembers(
      Client client, Texts texts, Times times, Set<UserId> members, Consumer<List<UserId>> done) {
    this.client = client;
    this.texts = texts;
    this.times = times;
    this.members = Set.copyOf(members);
    field = Field.text(texts.get("add.label")).hint(texts.get("add.hint"));
    field.control().setId("add-members");
    picker = new PersonPicker(texts.get("add.list"), c -> toggle(c.id()));
    picker.setMinHeight(LIST_HEIGHT);
    picker.setPrefHeight(LIST_HEIGHT);
    dialog = new Dialog(texts.get("add.title")).closable().ruled();
    add =
        Buttons.primary(
            texts.get("add.do"),
            () -> {
              done.accept(List.copyOf(chosen));
              background.close();
              dialog.close();
            });
    add.setId("add-do");
    add.setDisable(true);
    dialog
        .body(field, picker)
        .buttons(Buttons.secondary(texts.get("cancel"), dialog::cancel), add)
        .onCancel(background::close)
        .focusFirst(field.control());
  }

  void open(Node anywhere) {
    dialog.open(anywhere);
    field.textProperty().subscribe(this::find);
  }

  private void find(String query) {
    background.submit(
        () -> candidates(query),
        people -> {
          found = people;
          show();
        },
        _ -> picker.say(texts.get("failed")));
  }

  private List<PersonRow> candidates(String query) {
    String part = query.strip().toLowerCase(Locale.ROOT);
    List<PersonRow> people = new ArrayList<>();
    Set<UserId> seen = new HashSet<>(members);
    client.people().contacts().stream()
        .filter(p -> !p.blocked() && matches(p, part))
        .filter(p -> seen.add(p.userId()))
        .forEach(people::add);
    try {
      client.people().directory(query).stream()
          .filter(p -> !p.blocked() && seen.add(p.userId()))
          .forEach(people::add);
    } catch (RelayException e) {
      return people; // offline: the contacts are what there is
    }
    return people;
  }

  private static boolean matches(PersonRow person, String part) {
    return person.name().toLowerCase(Locale.ROOT).contains(part)
        || person.displayName().toLowerCase(Locale.ROOT).contains(part)
        || person.userName().contains(part);
  }

  private void show() {
    picker.show(
        found.stream()
            .map(
                p ->
                    new PersonPicker.Choice(
                        p.userId().toString(),
                        p.name(),
                        times.presence(p.presence()),
                        PresenceDot.of(p.presence()),
                        chosen.contains(p.userId())))
            .toList());
    picker.say(found.isEmpty() ? texts.get("add.nobody") : "");
    add.setDisable(chosen.isEmpty());
  }

  private void toggle(String id) {
    found.stream()
        .map(PersonRow::userId)
        .filter(u -> u.toString().equals(id))
        .findFirst()
        .ifPresent(
            u -> {
              if (!chosen.remove(u)) {
                chosen.add(u);
              }
              show();
            });
  }
}
