package chat.hearth.ui.chat;

import chat.hearth.client.Client;
import chat.hearth.client.Extras;
import chat.hearth.client.MessageRow;
import chat.hearth.model.ClientId;
import chat.hearth.model.UserId;
import chat.hearth.ui.kit.Background;
import chat.hearth.ui.kit.Dialog;
import chat.hearth.ui.kit.Window;
import java.util.function.Consumer;

/** What is done to messages that were said: they are answered, edited, deleted, reacted to. */
final class Deeds {

  private final Client client;
  private final Window window;
  private final Words words;
  private final ChatModel model;
  private final Background background;
  private final Background writes;
  private final ChatActions.Links links;

  Deeds(
      Client client,
      Window window,
      Words words,
      ChatModel model,
      Background background,
      Background writes,
      ChatActions.Links links) {
    this.client = client;
    this.window = window;
    this.words = words;
    this.model = model;
    this.background = background;
    this.writes = writes;
    this.links = links;
  }

  /**
   * The deeds, for the list of messages.
   *
   * @param compose puts the cursor into the composer, which has taken over a message
   * @param go shows a message of the open thread in its place
   */
  ChatActions.Said actions(Pen pen, Runnable compose, Consumer<ClientId> go) {
    Consumer<MessageRow> reply = pen::reply;
    Consumer<MessageRow> edit = pen::edit;
    return new ChatActions.Said(
        reply.andThen(_ -> compose.run()),
        edit.andThen(_ -> compose.run()),
        row -> askToDelete(row, pen),
        this::react,
        (row, on) -> write(() -> client.messages().pin(row.threadId(), row.clientId(), on)),
        go,
        this::forward,
        this::showVersions,
        this::showReactions,
        new SeenBy(client, window, words, model, background, links.person()),
        quote -> go.accept(quote.message()),
        new ChatActions.Own(this::star, row -> hide(row, pen)),
        this::isWritable);
  }

  /** Whoever the thread is with may write again. */
  void unblock() {
    Shown shown = model.shown.get();
    UserId other = shown == null ? null : shown.thread().other();
    if (other != null) {
      write(() -> client.people().block(other, false));
    }
  }

  /** Says that something is on the clipboard. */
  void copied() {
    window.overlay().toast(words.get("copied"));
  }

  private boolean isWritable() {
    Shown shown = model.shown.get();
    return shown != null && shown.thread().writable();
  }

  private void askToDelete(MessageRow row, Pen pen) {
    Shown shown = model.shown.get();
    if (shown != null) {
      Dialog dialog =
          Dialog.confirm(
              words.get("delete.title"),
              words.get("delete.text", shown.thread().name()),
              words.get("delete.do"),
              true,
              () -> {
                pen.gone(row.clientId());
                write(() -> client.messages().delete(row.threadId(), row.clientId()));
              });
      window.overlay().open(dialog);
    }
  }

  private void star(MessageRow row, boolean on) {
    write(() -> client.messages().star(row.threadId(), row.clientId(), on));
  }

  private void hide(MessageRow row, Pen pen) {
    pen.gone(row.clientId());
    write(() -> client.messages().hide(row.threadId(), row.clientId(), true));
    window
        .overlay()
        .toast(
            words.get("hidden"),
            words.get("hidden.undo"),
            () -> write(() -> client.messages().hide(row.threadId(), row.clientId(), false)));
  }

  private void react(MessageRow row, String emoji) {
    boolean mine =
        row.extras().reactions().stream()
            .filter(Extras.Reaction::mine)
            .anyMatch(r -> r.emoji().equals(emoji));
    write(() -> client.messages().react(row.threadId(), row.clientId(), emoji, !mine));
  }

  private void forward(MessageRow row) {
    Forward.ask(
        client,
        words,
        writes,
        row,
        window.overlay()::open,
        threads -> window.overlay().toast(words.get("forward.done", threads.size())),
        this::failed);
  }

  private void showVersions(MessageRow row) {
    background.submit(
        () -> client.messages().versions(row.threadId(), row.clientId()),
        versions -> {
          if (!versions.isEmpty()) {
            TextBlocks blocks = new TextBlocks(words, links, this::copied);
            window.overlay().open(Versions.dialog(words, blocks, versions));
          }
        },
        this::failed);
  }

  private void showReactions(MessageRow row) {
    window.overlay().open(Reacted.dialog(words, row.extras().reactions()));
  }

  private void write(Runnable work) {
    writes.submit(
        () -> {
          work.run();
          return true;
        },
        _ -> {},
        this::failed);
  }

  private void failed(Throwable problem) {
    window.overlay().toast(words.get("failed"));
  }
}
