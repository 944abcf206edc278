package chat.hearth.client.search;

import chat.hearth.client.store.IndexLog;
import chat.hearth.client.store.LocalThread;
import chat.hearth.client.store.OutboxStore;
import chat.hearth.client.store.Stores;
import chat.hearth.client.store.StrandedStore;
import chat.hearth.client.store.Tx;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.wire.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    List<ThreadEvent> events =
        stores.database().call(tx -> stores.events().before(tx, thread, seq, PAGE));
    return new Page(
        events.isEmpty() ? 0 : events.getFirst().seq(),
        events.stream().flatMap(e -> Said.of(e).stream()).toList());
  }

  /** What has no number in a thread. */
  List<Said> unnumbered(ThreadId thread) {
    return stores.database().call(tx -> unnumbered(tx, thread));
  }

  private List<Said> unnumbered(Tx tx, ThreadId thread) {
    List<Said> all = new ArrayList<>();
    stores.stranded().after(tx, thread, 0, Long.MAX_VALUE).stream()
        .flatMap(s -> Said.of(s.event(), 0).stream())
        .forEach(all::add);
    stores.outbox().appends(tx, thread).stream().flatMap(this::waiting).forEach(all::add);
    return all;
  }

  /** The message of a hit as it is now; nothing where it is not shown any more. */
  Optional<Said> find(Tx tx, Hit hit) {
    if (hit.seq() > 0) {
      return stores
          .events()
          .find(tx, hit.thread(), hit.seq())
          .filter(e -> e.clientId().equals(hit.clientId()))
          .flatMap(Said::of);
    }
    return stores
        .stranded()
        .find(tx, hit.thread(), hit.clientId())
        .map(StrandedStore.Stranded::event)
        .flatMap(e -> Said.of(e, 0))
        .or(
            () ->
                stores.outbox().find(tx, hit.clientId()).stream()
                    .flatMap(this::waiting)
                    .findFirst());
  }

  private Stream<Said> waiting(OutboxStore.Entry entry) {
    if (!(entry.request() instanceof Request.Append append)) {
      return Stream.empty();
    }
    ThreadEvent event =
        new ThreadEvent(
            append.threadId(), 0, 0, append.clientId(), owner, entry.at(), append.body());
    return Said.of(event, 0).stream();
  }
}
