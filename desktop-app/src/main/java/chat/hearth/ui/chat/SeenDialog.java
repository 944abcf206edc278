package chat.hearth.ui.chat;

import chat.hearth.client.Change;
import chat.hearth.client.Client;
import chat.hearth.client.MessageRow;
import chat.hearth.client.PersonRow;
import chat.hearth.client.Subscription;
import chat.hearth.model.UserId;
import chat.hearth.ui.kit.Avatar;
import chat.hearth.ui.kit.Buttons;
import chat.hearth.ui.kit.Dialog;
import chat.hearth.ui.kit.FileWords;
import chat.hearth.ui.kit.Labels;
import chat.hearth.ui.kit.RowList;
import chat.hearth.ui.kit.Ticks;
import chat.hearth.ui.kit.emoji.EmojiLine;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The names of those who have read a message, who have it, and who do not. */
final class SeenDialog {

  private static final double AVATAR = 32;

  /** At 100 % text size. */
  private static final double ROW = 42;

  private static final double MOST = 378;

  /** A row of the list. */
  private sealed interface Line {

    /**
     * Somebody.
     *
     * @param state how far the message came with them, for whoever does not see the headings
     */
    record Somebody(PersonRow person, String state) implements Line {}

    record Heading(String words) implements Line {}

    record Remark(String words) implements Line {}

    /** What it is known by when names and places change. */
    default Object key() {
      return this instanceof Somebody s ? s.person().userId() : this;
    }
  }

  private final Words words;
  private final MessageRow row;
  private final double scale;
  private final RowList<Line> list;
  private final Dialog dialog;
  private @Nullable Subscription subscription;

  /**
   * Not shown yet, about nobody.
   *
   * @param scale of the text, 1.0 at 100 %
   * @param showPerson leads to somebody, after the dialog is gone
   */
  SeenDialog(Words words, MessageRow row, double scale, Consumer<UserId> showPerson) {
    this.words = words;
    this.row = row;
    this.scale = scale;
    dialog = new Dialog(words.get("seen.title")).closable();
    list = new RowList<>(words.get("seen.title"), Line::key);
    list.setId("seen-list");
    list.getStyleClass().addAll("person-picker", "seen-list");
    list.setCellFactory(_ -> new Cell());
    list.opens(Line.Somebody.class::isInstance);
    list.onOpen(
        line -> {
          if (line instanceof Line.Somebody s) {
            dialog.cancel();
            showPerson.accept(s.person().userId());
          }
        });
    String said = FileWords.line(words.plain(row.text()), row.files());
    VBox about =
        new VBox(
            new EmojiLine(said.strip().replaceAll("\\s+", " "), "body"),
            Labels.of(words.times().moment(row.at()), "caption", "text-muted"));
    about.setMinWidth(0);
    dialog
        .body(about, list)
        .buttons(Buttons.primary(words.kit("close"), dialog::cancel))
        .focusFirst(list);
  }

  Dialog dialog() {
    return dialog;
  }

  /** As it is now. */
  void show(Seen seen) {
    List<Line> lines = new ArrayList<>();
    if (seen.all() == 0) {
      lines.add(new Line.Remark(words.get("seen.nobody")));
    } else {
      add("seen.read", Ticks.State.READ, seen.read(), lines);
      if (seen.read().isEmpty()) {
        lines.add(new Line.Remark(words.get("seen.unread")));
      }
      add("seen.delivered", Ticks.State.DELIVERED, seen.delivered(), lines);
      add("seen.waiting", Ticks.State.WAITING, seen.waiting(), lines);
    }
    list.show(lines);
    double high = Math.min(MOST, lines.size() * ROW * scale);
    list.setMinHeight(Math.min(high, 3 * ROW * scale));
    list.setPrefHeight(Math.max(high, list.getPrefHeight())); // a dialog does not shrink
  }

  private void add(String heading, Ticks.State state, List<PersonRow> people, List<Line> lines) {
    if (!people.isEmpty()) {
      lines.add(new Line.Heading(words.get(heading, people.size())));
      people.forEach(p -> lines.add(new Line.Somebody(p, words.state(state))));
    }
  }

  /**
   * Shows what changes for as long as it is in a window.
   *
   * @param ask reads it anew
   */
  void follow(Client client, Consumer<Consumer<Seen>> ask) {
    dialog
        .sceneProperty()
        .subscribe(
            scene -> {
              if (subscription != null) {
                subscription.close();
                subscription = null;
              }
              if (scene != null) {
                subscription =
                    client.onChange(
                        change -> {
                          if (concerns(change)) {
                            ask.accept(this::show);
                          }
                        });
              }
            });
  }

  private boolean concerns(Change change) {
    return change instanceof Change.PeopleChanged
        || (change instanceof Change.MembersChanged c && c.threadId().equals(row.threadId()));
  }

  private static final class Cell extends ListCell<Line> {

    private final Avatar avatar = new Avatar(AVATAR);
    private final EmojiLine name = new EmojiLine("", "body", "medium");
    private final HBox person = new HBox(avatar, name);
    private final Label heading = Labels.of("", "section");
    private final HBox headed = new HBox(heading);
    private final Label remark = Labels.wrapped("", "second", "text-muted");

    Cell() {
      name.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(name, Priority.ALWAYS);
      person.getStyleClass().addAll("row", "clickable", "seen-row");
      headed.getStyleClass().add("seen-heading");
      headed.setAlignment(Pos.BOTTOM_LEFT);
      remark.getStyleClass().add("seen-remark");
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Line line, boolean empty) {
      super.updateItem(line, empty);
      switch (line) {
        case null -> {
          setGraphic(null);
          setAccessibleText("");
        }
        case Line.Somebody s -> {
          avatar.person(s.person().userId().toString(), s.person().name());
          name.setText(s.person().name());
          setAccessibleText(s.person().name() + ", " + s.state());
          setGraphic(person);
        }
        case Line.Heading h -> {
          heading.setText(h.words());
          setAccessibleText(h.words());
          setGraphic(headed);
        }
        case Line.Remark r -> {
          remark.setText(r.words());
          setAccessibleText(r.words());
          setGraphic(remark);
        }
      }
    }
  }
}
