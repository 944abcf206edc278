package chat.hearth.client.search;

import chat.hearth.client.store.Amended;
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

  /** What an event says by now; nothing for events that are no messages, or are deleted. */
  public static Optional<Said> of(ThreadEvent e, Amended amended) {
    if (!(e.body() instanceof EventBody.Message message)) {
      return Optional.empty();
    }
    String text = amended.state(e.clientId(), e.userId(), e.createdAt(), message).text();
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Said(e.threadId(), e.seq(), e.clientId(), e.userId(), e.createdAt(), text));
  }
}
