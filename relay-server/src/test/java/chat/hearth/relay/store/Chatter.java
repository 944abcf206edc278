package chat.hearth.relay.store;

import chat.hearth.model.Attachment;
import chat.hearth.model.BlobId;
import chat.hearth.model.EventBody;
import chat.hearth.model.Role;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadHead;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

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

  /** A thread with one message for each file. */
  void files(long id, List<BlobId> files) {
    write(id, 0, files.size(), i -> new EventBody.Message("", null, List.of(file(files.get(i)))));
  }

  private static Attachment file(BlobId blob) {
    return new Attachment(blob, "cake.txt", 4, "text/plain");
  }

  private void write(long id, long last, int messages) {
    write(id, last, messages, i -> new EventBody.Message("message " + i + " of " + id));
  }

  private void write(long id, long last, int messages, IntFunction<EventBody> said) {
    ThreadId thread = new ThreadId(id);
    List<ThreadEvent> events = new ArrayList<>();
    List<MemberRow> members = new ArrayList<>();
    if (last == 0) {
      events.add(StoreSamples.event(thread, 1, author, new EventBody.Started(List.of(), null)));
      members.add(new MemberRow(thread, author, Role.ADMIN, 1, 0, 1, 1));
    }
    long end = Math.max(last, 1) + messages;
    for (long seq = Math.max(last, 1) + 1; seq <= end; seq++) {
      EventBody body = said.apply((int) (seq - Math.max(last, 1) - 1));
      events.add(StoreSamples.event(thread, seq, author, body));
    }
    List<ThreadHead> heads = List.of(StoreSamples.head(thread, end, author));
    stores.log.commit(
        new LogStore.Batch(
            last == 0 ? heads : List.of(), last == 0 ? List.of() : heads, events, members));
  }
}
