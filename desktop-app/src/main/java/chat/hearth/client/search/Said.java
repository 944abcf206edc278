package chat.hearth.client.search;

import chat.hearth.client.store.Amended;
import chat.hearth.model.Attachment;
import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A message as it is shown.
 *
 * @param seq its number in the thread, or 0 while it has none
 * @param text what it says, and below it the names of its files
 * @param filed whether files came with it
 */
public record Said(
    ThreadId thread,
    long seq,
    ClientId clientId,
    UserId author,
    Instant at,
    String text,
    boolean filed) {

  /** What an event says by now; nothing for events that are no messages, or are deleted. */
  public static Optional<Said> of(ThreadEvent e, Amended amended) {
    if (!(e.body() instanceof EventBody.Message message)) {
      return Optional.empty();
    }
    Amended.State state = amended.state(e.clientId(), e.userId(), e.createdAt(), message);
    if (state.isDeleted()) {
      return Optional.empty();
    }
    Stream<String> names = message.files().stream().map(Attachment::name);
    String text =
        Stream.concat(Stream.of(state.text()), names)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("\n"));
    boolean filed = !message.files().isEmpty();
    return Optional.of(
        new Said(e.threadId(), e.seq(), e.clientId(), e.userId(), e.createdAt(), text, filed));
  }
}
