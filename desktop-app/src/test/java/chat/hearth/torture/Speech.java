package chat.hearth.torture;

import chat.hearth.client.Client;
import chat.hearth.client.PersonRow;
import chat.hearth.client.ThreadRow;
import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.model.Mention;
import chat.hearth.model.ThreadId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes messages of texts: the same text of a plan always calls the same, if it calls anybody. */
final class Speech {

  /** Of so many texts one calls everybody, and one somebody who is in the thread. */
  private static final int CALLS_OF = 8;

  private final Client client;

  Speech(Client client) {
    this.client = client;
  }

  /** What is said in a thread by a text. */
  EventBody.Message of(ThreadId thread, String text, @Nullable ClientId replyTo) {
    Mention called = called(thread, text);
    return called == null
        ? new EventBody.Message(text, replyTo)
        : new EventBody.Message(
            "@" + called.name() + " " + text, replyTo, List.of(), List.of(called));
  }

  private @Nullable Mention called(ThreadId thread, String text) {
    int dice = Math.floorMod(text.hashCode(), CALLS_OF);
    if (dice > 1) {
      return null;
    }
    List<PersonRow> others = client.threads().find(thread).map(ThreadRow::others).orElse(List.of());
    if (dice == 0 || others.isEmpty()) {
      return Mention.all("all");
    }
    PersonRow person = others.get(Math.floorMod(text.hashCode() / CALLS_OF, others.size()));
    return new Mention(person.userId(), person.name());
  }
}
