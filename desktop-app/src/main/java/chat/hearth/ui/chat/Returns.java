package chat.hearth.ui.chat;

import chat.hearth.client.Client;
import chat.hearth.client.MessageRow;
import chat.hearth.model.ThreadId;
import chat.hearth.ui.kit.Background;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Brings what was not sent back into the composer of its thread: above what was begun there since,
 * with its files. Where the thread is not open any more, all of it waits there.
 */
final class Returns {

  private final Client client;
  private final Pen pen;
  private final Shelf shelf;
  private final Background background;
  private final Background writes;
  private final Told told;

  /**
   * Who hears of it.
   *
   * @param back the composer has it again
   * @param late it could not be stopped any more
   */
  record Told(Runnable back, Runnable late, Consumer<Throwable> failed) {}

  /**
   * Back to this pen and this shelf.
   *
   * @param background where drafts are kept: what comes back must not be overtaken by one
   * @param writes where messages go out
   */
  Returns(
      Client client, Pen pen, Shelf shelf, Background background, Background writes, Told told) {
    this.client = client;
    this.pen = pen;
    this.shelf = shelf;
    this.background = background;
    this.writes = writes;
    this.told = told;
  }

  /** A refused or lost message goes, and can be changed and sent again. */
  void edit(MessageRow row) {
    writes.submit(
        () -> client.messages().takeBack(row.threadId(), row.clientId()),
        text -> back(row, new Pen.Begun(text, null)),
        told.failed);
  }

  /** A refused or lost message goes for good. */
  void discard(MessageRow row) {
    writes.submit(
        () -> client.messages().takeBack(row.threadId(), row.clientId()), _ -> {}, told.failed);
  }

  /** A message whose files are on their way is stopped. */
  void stop(MessageRow row) {
    writes.submit(
        () -> stopped(row),
        back -> back.ifPresentOrElse(begun -> back(row, begun), told.late),
        told.failed);
  }

  private Optional<Pen.Begun> stopped(MessageRow row) {
    ThreadId thread = row.threadId();
    return client
        .messages()
        .withdraw(thread, row.clientId())
        .map(text -> new Pen.Begun(text, client.messages().draftReply(thread).orElse(null)));
  }

  private void back(MessageRow row, Pen.Begun begun) {
    shelf.putBack(row.threadId(), row.files());
    if (pen.putBack(row, begun)) {
      told.back.run();
    } else {
      background.submit(
          () -> {
            Draft.putBack(client, row.threadId(), begun.text());
            return true;
          },
          _ -> {},
          told.failed);
    }
  }
}
