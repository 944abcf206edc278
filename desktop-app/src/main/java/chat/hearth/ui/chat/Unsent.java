package chat.hearth.ui.chat;

import chat.hearth.client.Client;
import chat.hearth.client.MessageRow;
import chat.hearth.model.ThreadId;
import chat.hearth.ui.kit.Background;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** What did not reach the relay, or is no longer there: it is written again, or thrown away. */
final class Unsent {

  private final Client client;
  private final ChatModel model;
  private final Shelf shelf;
  private final Background writes;
  private final Predicate<ThreadId> isOpen;
  private final Runnable compose;
  private final Consumer<Throwable> failed;

  /**
   * Over the draft of the model.
   *
   * @param isOpen whether a thread is the open one
   * @param compose puts the cursor into the composer
   */
  Unsent(
      Client client,
      ChatModel model,
      Shelf shelf,
      Background writes,
      Predicate<ThreadId> isOpen,
      Runnable compose,
      Consumer<Throwable> failed) {
    this.client = client;
    this.model = model;
    this.shelf = shelf;
    this.writes = writes;
    this.isOpen = isOpen;
    this.compose = compose;
    this.failed = failed;
  }

  /** Takes a message back into the composer, with its files. */
  void edit(MessageRow row) {
    takeBack(
        row,
        text -> {
          shelf.putBack(row.threadId(), row.files());
          writeAgain(row.threadId(), text);
        });
  }

  /** Takes a message away. */
  void discard(MessageRow row) {
    takeBack(row, _ -> {});
  }

  private void takeBack(MessageRow row, Consumer<String> then) {
    writes.submit(() -> client.messages().takeBack(row.threadId(), row.clientId()), then, failed);
  }

  /** What was begun in the meantime stays, below what comes back. */
  private void writeAgain(ThreadId threadId, String text) {
    if (isOpen.test(threadId)) {
      model.draft.set(Draft.joined(text, model.draft.get()));
      compose.run();
      return;
    }
    writes.submit(
        () -> {
          Draft.putBack(client, threadId, text);
          return true;
        },
        _ -> {},
        failed);
  }
}
