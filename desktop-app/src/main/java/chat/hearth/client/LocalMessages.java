package chat.hearth.client;

import chat.hearth.client.store.LocalThread;
import chat.hearth.client.store.OutboxStore;
import chat.hearth.client.store.Stores;
import chat.hearth.client.store.StrandedStore;
import chat.hearth.client.store.Tx;
import chat.hearth.model.Check;
import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.model.Limits;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadId;
import chat.hearth.wire.Request;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Messages out of the local database and the outbox. */
final class LocalMessages implements Messages {

  private final Profile profile;
  private final Stores stores;
  private final LocalThreads threads;

  LocalMessages(Profile profile, LocalThreads threads) {
    this.profile = profile;
    this.stores = profile.stores();
    this.threads = threads;
  }

  @Override
  public MessagePage latest(ThreadId threadId, int limit) {
    profile.keeper().opened(threadId);
    profile.keeper().members(threadId);
    return stores.database().call(tx -> page(tx, threadId, Long.MAX_VALUE, limit));
  }

  @Override
  public MessagePage before(ThreadId threadId, long seq, int limit) {
    long floor =
        stores
            .database()
            .call(tx -> stores.threads().find(tx, threadId).map(LocalThread::floorSeq).orElse(0L));
    if (floor > 1 && seq - limit < floor) {
      boolean _ = profile.keeper().older(threadId, limit);
    }
    return stores.database().call(tx -> page(tx, threadId, seq, limit));
  }

  @Override
  public ClientId send(ThreadId threadId, String text) {
    EventBody body = new EventBody.Message(Check.text(text.strip()));
    ClientId clientId =
        stores
            .database()
            .call(
                tx -> {
                  stores.threads().draft(tx, threadId, "");
                  return threads.append(tx, threadId, body);
                });
    profile.listeners().tell(new Change.MessagesChanged(threadId, outbox(threadId), false));
    profile.listeners().tell(new Change.ThreadsChanged(Set.of(threadId)));
    profile.keeper().outboxFilled();
    return clientId;
  }

  @Override
  public String takeBack(ThreadId threadId, ClientId clientId) {
    String text =
        stores
            .database()
            .call(
                tx -> {
                  String lost =
                      forget(tx, threadId, clientId).map(e -> Rows.text(e.body())).orElse("");
                  OutboxStore.Entry entry = stores.outbox().find(tx, clientId).orElse(null);
                  if (entry == null || entry.state() != OutboxStore.State.REFUSED) {
                    return lost;
                  }
                  stores.outbox().delete(tx, threadId, clientId);
                  return entry.request() instanceof Request.Append append
                      ? Rows.text(append.body())
                      : "";
                });
    profile.listeners().tell(new Change.MessageRemoved(threadId, clientId));
    profile.listeners().tell(new Change.ThreadsChanged(Set.of(threadId)));
    return text;
  }

  @Override
  public void sendAgain(ThreadId threadId, ClientId clientId) {
    String foreign =
        stores
            .database()
            .call(tx -> forget(tx, threadId, clientId).map(e -> again(tx, e)).orElse(""));
    if (!foreign.isEmpty()) {
      ClientId _ = send(threadId, foreign);
    }
    profile.listeners().tell(new Change.MessageRemoved(threadId, clientId));
    profile.listeners().tell(new Change.MessagesChanged(threadId, outbox(threadId), false));
    profile.listeners().tell(new Change.ThreadsChanged(Set.of(threadId)));
    profile.keeper().outboxFilled();
  }

  /** Queues what the owner wrote as it was; gives what is to be sent of somebody else's. */
  private String again(Tx tx, ThreadEvent lost) {
    if (lost.userId().equals(profile.owner())) {
      Request append = new Request.Append(lost.threadId(), lost.clientId(), lost.body());
      stores.outbox().add(tx, lost.threadId().value(), append, lost.createdAt());
      return "";
    }
    String text = Rows.text(lost.body());
    String named = new Rows(profile, tx).names().row(lost.userId()).name() + ": " + text;
    boolean fits = named.getBytes(StandardCharsets.UTF_8).length <= Limits.TEXT_BYTES;
    return fits ? named : text;
  }

  private Optional<ThreadEvent> forget(Tx tx, ThreadId threadId, ClientId clientId) {
    Optional<ThreadEvent> lost =
        stores.stranded().find(tx, threadId, clientId).map(StrandedStore.Stranded::event);
    lost.ifPresent(e -> stores.stranded().delete(tx, threadId, clientId.value()));
    return lost;
  }

  @Override
  public void saveDraft(ThreadId threadId, String text) {
    stores.database().run(tx -> stores.threads().draft(tx, threadId, text));
    profile.listeners().tell(new Change.ThreadsChanged(Set.of(threadId)));
  }

  @Override
  public void typing(ThreadId threadId) {
    profile.keeper().typing(threadId);
  }

  /** The rows of a thread that wait in the outbox, the start of the thread with them. */
  List<MessageRow> outbox(ThreadId threadId) {
    return stores.database().call(tx -> new Rows(profile, tx).outbox(threadId));
  }

  private MessagePage page(Tx tx, ThreadId threadId, long seq, int limit) {
    LocalThread thread = stores.threads().find(tx, threadId).orElse(null);
    if (thread == null) {
      return new MessagePage(List.of(), false, 0);
    }
    Rows rows = new Rows(profile, tx);
    Ticks ticks = rows.ticks(thread);
    List<ThreadEvent> events = stores.events().before(tx, threadId, seq, limit);
    boolean more = !events.isEmpty() && events.getFirst().seq() > 1;
    long first = more ? events.getFirst().seq() : 0;
    List<MessageRow> page = new ArrayList<>();
    events.forEach(e -> page.add(rows.message(e, ticks)));
    stores.stranded().after(tx, threadId, first, seq - 1).forEach(s -> page.add(rows.lost(s)));
    page.sort(Comparator.comparingLong(MessageRow::seq)); // stable: lost ones behind their event
    if (seq == Long.MAX_VALUE) {
      page.addAll(rows.outbox(threadId));
    }
    long firstUnread =
        thread.unread() == 0
            ? 0
            : stores.events().firstMessageAfter(tx, threadId, thread.readSeq(), profile.owner());
    return new MessagePage(page, more, firstUnread);
  }
}
