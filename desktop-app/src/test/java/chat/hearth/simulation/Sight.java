package chat.hearth.simulation;

import chat.hearth.client.store.LocalThread;
import chat.hearth.client.store.OutboxStore;
import chat.hearth.client.store.Stores;
import chat.hearth.client.store.StrandedStore;
import chat.hearth.client.store.Tx;
import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadEvent;
import chat.hearth.wire.Request;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The messages that a device has in sight.
 *
 * @param numbered as the relay has them
 * @param read those of them that the owner has read
 * @param lost which a backup does not have
 * @param waiting which the relay has yet to take
 * @param refused which the relay does not take
 */
record Sight(
    List<ClientId> numbered,
    Set<ClientId> read,
    List<ThreadEvent> lost,
    List<ClientId> waiting,
    List<ClientId> refused) {

  /** What is in sight at this moment. */
  static Sight of(Stores stores) {
    return stores.database().call(tx -> of(tx, stores));
  }

  private static Sight of(Tx tx, Stores stores) {
    Sight sight =
        new Sight(
            new ArrayList<>(),
            new HashSet<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>());
    for (LocalThread t : stores.threads().all(tx)) {
      boolean compared = stores.compared().covers(tx, t.threadId()); // its marker is an old number
      stores.events().range(tx, t.threadId(), 1, Long.MAX_VALUE).stream()
          .filter(e -> e.body() instanceof EventBody.Message)
          .forEach(
              e -> {
                sight.numbered.add(e.clientId());
                if (!compared && e.seq() <= t.readSeq()) {
                  sight.read.add(e.clientId());
                }
              });
      stores.stranded().after(tx, t.threadId(), 0, Long.MAX_VALUE).stream()
          .map(StrandedStore.Stranded::event)
          .filter(e -> e.body() instanceof EventBody.Message)
          .forEach(sight.lost::add);
    }
    for (OutboxStore.Entry e : stores.outbox().appends(tx)) {
      if (OutboxStore.isMessage(e) && e.request() instanceof Request.Append a) {
        boolean refused = e.state() == OutboxStore.State.REFUSED;
        (refused ? sight.refused : sight.waiting).add(a.clientId());
      }
    }
    return sight;
  }

  /** All of them, one as often as it is shown. */
  List<ClientId> all() {
    List<ClientId> all = new ArrayList<>(numbered);
    lost.forEach(e -> all.add(e.clientId()));
    all.addAll(waiting);
    all.addAll(refused);
    return all;
  }

  /** Those that are shown more than once. */
  Set<ClientId> doubled() {
    Set<ClientId> once = new HashSet<>();
    Set<ClientId> more = new HashSet<>();
    all().stream().filter(id -> !once.add(id)).forEach(more::add);
    return more;
  }
}
