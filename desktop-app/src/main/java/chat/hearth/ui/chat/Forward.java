package chat.hearth.ui.chat;

import chat.hearth.client.Client;
import chat.hearth.client.MessageRow;
import chat.hearth.client.PersonRow;
import chat.hearth.client.ThreadRow;
import chat.hearth.model.ClientId;
import chat.hearth.model.ThreadId;
import chat.hearth.ui.kit.ActionButton;
import chat.hearth.ui.kit.Background;
import chat.hearth.ui.kit.Buttons;
import chat.hearth.ui.kit.Dialog;
import chat.hearth.ui.kit.PersonPicker;
import chat.hearth.ui.kit.PresenceDot;
import chat.hearth.ui.kit.SearchField;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The dialog that says what somebody has said once more, in other threads. */
final class Forward {

  private static final double LIST_HEIGHT = 320;

  private final Words words;
  private final SearchField search;
  private final PersonPicker picker;
  private final Dialog dialog;
  private final ActionButton send;
  private final Set<ThreadId> chosen = new LinkedHashSet<>();
  private List<ThreadRow> threads = List.of();

  /**
   * Not shown yet.
   *
   * @param done takes the chosen threads, at least one
   */
  Forward(Words words, Consumer<List<ThreadId>> done) {
    this.words = words;
    search = new SearchField(words.get("forward.search"), "");
    search.control().setId("forward-search");
    search.control().addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    picker = new PersonPicker(words.get("forward.threads"), c -> toggle(c.id()));
    picker.setMinHeight(LIST_HEIGHT);
    picker.setPrefHeight(LIST_HEIGHT);
    dialog = new Dialog(words.get("forward.title")).closable().ruled();
    send =
        Buttons.primary(
            words.get("forward.do"),
            () -> {
              dialog.close();
              done.accept(List.copyOf(chosen));
            });
    send.setId("forward-do");
    dialog
        .body(search, picker)
        .buttons(Buttons.secondary(words.kit("cancel"), dialog::cancel), send)
        .focusFirst(search.control());
    search.textProperty().subscribe(_ -> show());
  }

  /** Asks where a message is to go, and sends it there. */
  static void ask(
      Client client,
      Words words,
      Background background,
      MessageRow row,
      Consumer<Dialog> open,
      Consumer<List<ThreadId>> done,
      Consumer<Throwable> failed) {
    background.submit(
        () -> client.threads().list().stream().filter(ThreadRow::writable).toList(),
        threads -> {
          Forward forward =
              new Forward(
                  words,
                  chosen ->
                      background.submit(
                          () -> {
                            chosen.forEach(id -> send(client, id, row));
                            return chosen;
                          },
                          done,
                          failed));
          forward.among(threads);
          open.accept(forward.dialog);
        },
        failed);
  }

  private static void send(Client client, ThreadId thread, MessageRow row) {
    ClientId _ = client.messages().forward(thread, row);
  }

  private void among(List<ThreadRow> all) {
    threads = all;
    show();
  }

  private void pressed(KeyEvent e) {
    if (e.getCode() == KeyCode.DOWN) {
      picker.focusFirst();
      e.consume();
    } else if (e.getCode() == KeyCode.ENTER && !search.text().isBlank()) {
      picker.chooseFirst();
      search.control().selectAll();
      e.consume();
    }
  }

  private void show() {
    String part = search.text().strip().toLowerCase(Locale.ROOT);
    List<PersonPicker.Choice> found =
        threads.stream()
            .filter(t -> fits(t, part))
            .sorted(Comparator.comparing(t -> !isNamed(t, part)))
            .map(this::choice)
            .toList();
    picker.show(found);
    picker.say(found.isEmpty() ? words.get("forward.none") : "");
    send.setDisable(chosen.isEmpty());
  }

  private static boolean isNamed(ThreadRow thread, String part) {
    return thread.name().toLowerCase(Locale.ROOT).contains(part);
  }

  private static boolean fits(ThreadRow thread, String part) {
    return isNamed(thread, part)
        || thread.others().stream().anyMatch(p -> p.name().toLowerCase(Locale.ROOT).contains(part));
  }

  private PersonPicker.Choice choice(ThreadRow t) {
    PersonRow other = t.direct() && !t.others().isEmpty() ? t.others().getFirst() : null;
    return other == null
        ? new PersonPicker.Choice(
            t.threadId().toString(),
            t.name(),
            words.members(t.others().size() + 1),
            PresenceDot.State.NONE,
            true,
            chosen.contains(t.threadId()))
        : new PersonPicker.Choice(
            t.threadId().toString(),
            t.name(),
            t.name().equals(other.name()) ? "" : other.name(),
            PresenceDot.of(t.presence()),
            chosen.contains(t.threadId()));
  }

  private void toggle(String id) {
    threads.stream()
        .map(ThreadRow::threadId)
        .filter(t -> t.toString().equals(id))
        .findFirst()
        .ifPresent(
            t -> {
              if (!chosen.remove(t)) {
                chosen.add(t);
              }
              show();
            });
  }
}
