package chat.hearth.client.search;

import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * A message as it is shown.
 *
 * @param seq its number in the thread, or 0 while it has none
 */
public record Said(
    ThreadId thread, long seq, ClientId clientId, UserId author, Instant at, String text) {

  /** What an event says; nothing for events that are no messages. */
  public static Optional<Said> of(ThreadEvent e) {
    return of(e, e.seq());
  }

  /** As {@link #of(ThreadEvent)}, under another number. */
  public static Optional<Said> of(ThreadEvent e, long seq) {
    return e.body() instanceof EventBody.Message message
        ? Optional.of(
            new Said(e.threadId(), seq, e.clientId(), e.userId(), e.createdAt(), message.text()))
        : Optional.empty();
  }
}
