package chat.hearth.ui.chat;

import chat.hearth.ui.kit.DayChooser;
import chat.hearth.ui.kit.Labels;
import chat.hearth.ui.kit.Overlay;
import chat.hearth.ui.kit.Popover;
import chat.hearth.ui.kit.Times;
import java.time.LocalDate;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A small calendar over the chat, in which a day of the open thread is chosen to go to. */
final class GoToDate {

  private final Words words;
  private final ChatModel model;
  private final Consumer<LocalDate> go;
  private @Nullable Popover popover;

  /**
   * Not shown yet.
   *
   * @param go goes there
   */
  GoToDate(Words words, ChatModel model, Consumer<LocalDate> go) {
    this.words = words;
    this.model = model;
    this.go = go;
  }

  /** Opens at today. */
  void open(Node anchor) {
    open(anchor, words.times().today());
  }

  /**
   * Opens, or closes where it is open.
   *
   * @param anchor what it belongs to; it stands below that
   * @param at the day that it begins with
   */
  void open(Node anchor, LocalDate at) {
    Shown shown = model.shown.get();
    if (popover != null) {
      popover.close();
    } else if (shown != null && !Overlay.of(anchor).hasDialog()) {
      show(anchor, at, words.times().dayOf(shown.thread().createdAt()));
    }
  }

  private void show(Node anchor, LocalDate at, LocalDate begin) {
    Times times = words.times();
    LocalDate last = times.today();
    LocalDate first = begin.isAfter(last) ? last : begin;
    LocalDate start = at.isBefore(first) ? first : at.isAfter(last) ? last : at;
    DayChooser chooser = new DayChooser(times.texts(), first, last, start, this::chosen);
    VBox card = new VBox(Labels.of(words.get("date.title"), "strong"), chooser);
    card.getStyleClass().addAll("popup-card", "date-card");
    card.setAccessibleText(words.get("date.title"));
    Popover made = new Popover(card, anchor, true).under().onClosed(() -> popover = null);
    popover = made;
    made.open();
    chooser.focus();
  }

  private void chosen(LocalDate day) {
    if (popover != null) {
      popover.close();
    }
    go.accept(day);
  }
}
