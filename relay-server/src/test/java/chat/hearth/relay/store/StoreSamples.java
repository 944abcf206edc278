package chat.hearth.relay.store;

import chat.hearth.model.ChatThread;
import chat.hearth.model.ClientId;
import chat.hearth.model.Contact;
import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadHead;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** Rows to put into stores. */
final class StoreSamples {

  static final Instant T0 = Instant.parse("2026-11-23T09:00:00Z");

  private StoreSamples() {}

  static Contact listed(Contact c) {
    return new Contact(c.userId(), c.nickname(), true, c.blocked(), c.version());
  }

  static ChatThread row(ThreadId id, UserId... members) {
    return new ChatThread(
        id, List.of(members), false, null, false, false, null, 1, 0, 0, T0, T0, 0);
  }

  static ThreadHead head(ThreadId id, long seq, UserId creator) {
    return new ThreadHead(id, seq, seq - 1, "Title", false, creator, T0, T0.plusMillis(seq));
  }

  static ThreadEvent message(ThreadId id, long seq, UserId author, String text) {
    return event(id, seq, author, new EventBody.Message(text));
  }

  static ThreadEvent event(ThreadId id, long seq, UserId author, EventBody body) {
    ClientId name = ClientId.mint(Clock.systemUTC(), new Random());
    return new ThreadEvent(id, seq, seq - 1, name, author, T0.plusMillis(seq), body);
  }
}
