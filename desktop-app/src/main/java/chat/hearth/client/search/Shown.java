package chat.hearth.client.search;

import chat.hearth.client.store.Amended;
import chat.hearth.client.store.IndexLog;
import chat.hearth.client.store.LocalThread;
import chat.hearth.client.store.OutboxStore;
import chat.hearth.client.store.Stores;
import chat.hearth.client.store.Tx;
import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.wire.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the threads show, out of the local database: all messages with a number, those that the
 * relay has lost, and those that wait to be sent. Read by pages, so that nobody waits for long.
 */
final class Shown {

  private static final int PAGE = 400;

  private final Stores stores;
  private final UserId owner;

  Shown(Stores stores, UserId owner) {
    this.stores = stores;
    this.owner = owner;
  }

  IndexLog.Standing standing() {
    return stores.database().call(stores.indexLog()::standing);
  }

  List<IndexLog.Place> placesAfter(long id, int limit) {
    return stores.database().call(tx -> stores.indexLog().after(tx, id, limit));
  }

  void forgetPlaces(long upTo) {
    stores.database().run(tx -> stores.indexLog().forget(tx, upTo));
  }

  /** The threads, the newest first. */
  List<LocalThread> threads() {
    return stores.database().call(stores.threads()::all);
  }

  /**
   * Messages with a number.
   *
   * @param lowest the lowest number that was looked at; 0 where nothing is left
   */
  record Page(long lowest, List<Said> said) {}

  /** The page below a number. */
  Page before(ThreadId thread, long seq) {
    return stores
        .database()
        .call(
            tx -> {
              List<ThreadEvent> events = stores.events().before(tx, thread, seq, PAGE);
              long lowest = events.isEmpty() ? 0 : events.getFirst().seq();
              return new Page(lowest, said(tx, thread, events));
            });
  }

  /** What has no number in a thread. */
  List<Said> unnumbered(ThreadId thread) {
    return stores.database().call(tx -> unnumbered(tx, thread));
  }

  private List<Said> unnumbered(Tx tx, ThreadId thread) {
    List<ThreadEvent> all = new ArrayList<>();
    stores.stranded().after(tx, thread, 0, Long.MAX_VALUE).stream()
        .map(s -> unnumbered(s.event()))
        .forEach(all::add);
    stores.outbox().appends(tx, thread).stream().flatMap(this::waiting).forEach(all::add);
    return said(tx, thread, all);
  }

  private List<Said> said(Tx tx, ThreadId thread, List<ThreadEvent> events) {
    List<ClientId> messages =
        events.stream()
            .filter(e -> e.body() instanceof EventBody.Message)
            .map(ThreadEvent::clientId)
            .toList();
    Amended amended = Amended.read(stores, tx, thread, Set.copyOf(messages), owner);
    return events.stream().flatMap(e -> Said.of(e, amended).stream()).toList();
  }

  /** The message of a hit as it is now; nothing where it is not shown any more. */
  Optional<Said> find(Tx tx, Hit hit) {
    return event(tx, hit).flatMap(e -> said(tx, hit.thread(), List.of(e)).stream().findFirst());
  }

  private Optional<ThreadEvent> event(Tx tx, Hit hit) {
    if (hit.seq() > 0) {
      return stores
          .events()
          .find(tx, hit.thread(), hit.seq())
          .filter(e -> e.clientId().equals(hit.clientId()));
    }
    return stores
        .stranded()
        .find(tx, hit.thread(), hit.clientId())
        .map(s -> unnumbered(s.event()))
        .or(
            () ->
                stores.outbox().find(tx, hit.clientId()).stream()
                    .flatMap(this::waiting)
                    .findFirst());
  }

  private Stream<ThreadEvent> waiting(OutboxStore.Entry entry) {
    return entry.request() instanceof Request.Append a
        ? Stream.of(new ThreadEvent(a.threadId(), 0, 0, a.clientId(), owner, entry.at(), a.body()))
        : Stream.empty();
  }

  /** What is stranded has lost its number. */
  private static ThreadEvent unnumbered(ThreadEvent e) {
    return new ThreadEvent(e.threadId(), 0, 0, e.clientId(), e.userId(), e.createdAt(), e.body());
  }
}
