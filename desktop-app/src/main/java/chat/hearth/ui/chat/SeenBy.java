package chat.hearth.ui.chat;

import chat.hearth.client.Client;
import chat.hearth.client.MessageRow;
import chat.hearth.model.UserId;
import chat.hearth.ui.kit.Background;
import chat.hearth.ui.kit.Window;
import java.util.function.Consumer;

/** Tells who has read what the owner said in the open group. On the FX thread. */
final class SeenBy {

  private final Client client;
  private final Window window;
  private final Words words;
  private final ChatModel model;
  private final Background background;
  private final Consumer<UserId> showPerson;

  /**
   * About the thread that is shown.
   *
   * @param showPerson leads to one of those who are named
   */
  SeenBy(
      Client client,
      Window window,
      Words words,
      ChatModel model,
      Background background,
      Consumer<UserId> showPerson) {
    this.client = client;
    this.window = window;
    this.words = words;
    this.model = model;
    this.background = background;
    this.showPerson = showPerson;
  }

  /** Whether there is something to tell: it is an own message in a group, and the relay has it. */
  boolean knows(MessageRow row) {
    Shown shown = model.shown.get();
    boolean group = shown != null && !shown.thread().direct();
    return group && row.own() && row.seq() > 0 && row.isThere();
  }

  /** Gives how many have read it, in a few words, once that is known; nobody asked aloud. */
  void say(MessageRow row, Consumer<String> ready) {
    ask(
        row,
        seen -> {
          if (seen.all() > 0) {
            ready.accept(words.get("seen.count", seen.read().size(), seen.all()));
          }
        },
        _ -> {});
  }

  /** What {@link #say} may give, where it is longest. */
  String most() {
    Shown shown = model.shown.get();
    int others = shown == null ? 0 : shown.thread().others().size();
    return words.get("seen.count", others, others);
  }

  /** Shows their names, and what changes while they show. */
  void show(MessageRow row) {
    ask(
        row,
        seen -> {
          if (!isShown(row) || window.overlay().hasDialog()) {
            return; // somebody has gone on meanwhile
          }
          SeenDialog dialog = new SeenDialog(words, row, window.theme().scale(), showPerson);
          dialog.show(seen);
          dialog.follow(client, again -> background.submit(() -> read(row), again, _ -> {}));
          window.overlay().open(dialog.dialog());
        },
        _ -> window.overlay().toast(words.get("failed")));
  }

  private boolean isShown(MessageRow row) {
    Shown shown = model.shown.get();
    return shown != null && shown.thread().threadId().equals(row.threadId());
  }

  private void ask(MessageRow row, Consumer<Seen> ready, Consumer<Throwable> failed) {
    background.submit(() -> read(row), ready, failed);
  }

  private Seen read(MessageRow row) {
    return Seen.of(row, client.threads().members(row.threadId()));
  }
}
