package chat.hearth.relay.store;

import chat.hearth.model.EventBody;
import chat.hearth.model.Role;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadHead;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import java.util.ArrayList;
import java.util.List;

/** Logs that are as they should be, written straight into the stores. */
final class Chatter {

  private final TestStores stores;
  private final UserId author;

  Chatter(TestStores stores) {
    this.stores = stores;
    this.author = stores.person("anna");
  }

  /** A thread with messages. */
  void thread(long id, int messages) {
    write(id, 0, messages);
  }

  /** More messages in a thread that ends at {@code last}. */
  void more(long id, long last, int messages) {
    write(id, last, messages);
  }

  private void write(long id, long last, int messages) {
    ThreadId thread = new ThreadId(id);
    List<ThreadEvent> events = new ArrayList<>();
    List<MemberRow> members = new ArrayList<>();
    if (last == 0) {
      events.add(StoreSamples.event(thread, 1, author, new EventBody.Started(List.of(), null)));
      members.add(new MemberRow(thread, author, Role.ADMIN, 1, 0, 1, 1));
    }
    long end = Math.max(last, 1) + messages;
    for (long seq = Math.max(last, 1) + 1; seq <= end; seq++) {
      events.add(StoreSamples.message(thread, seq, author, "message " + seq + " of " + id));
    }
    List<ThreadHead> heads = List.of(StoreSamples.head(thread, end, author));
    stores.log.commit(
        new LogStore.Batch(
            last == 0 ? heads : List.of(), last == 0 ? List.of() : heads, events, members));
  }
}
