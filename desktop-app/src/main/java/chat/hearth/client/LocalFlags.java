package chat.hearth.client;

import chat.hearth.client.store.FlagStore;
import chat.hearth.client.store.FlagStore.Flags;
import chat.hearth.client.store.Stores;
import chat.hearth.client.store.Tx;
import chat.hearth.model.ClientId;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadId;
import chat.hearth.wire.Request;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the owner keeps about single messages; all of their devices hear of it, nobody else. */
final class LocalFlags {

  private final Profile profile;
  private final Stores stores;
  private final FlagStore flags;
  private final LocalAmendments messages;

  LocalFlags(Profile profile, LocalAmendments messages) {
    this.profile = profile;
    this.stores = profile.stores();
    this.flags = stores.flags();
    this.messages = messages;
  }

  void star(ThreadId threadId, ClientId message, boolean on) {
    set(new Request.SetMessage(threadId, message, on, null));
  }

  void hide(ThreadId threadId, ClientId message, boolean on) {
    set(new Request.SetMessage(threadId, message, null, on));
  }

  private void set(Request.SetMessage change) {
    stores.database().run(tx -> flags.set(tx, change));
    tell(change.threadId(), Set.of(change.target()));
    profile.keeper().flagged();
  }

  /** Tells what became of messages since something else is kept about them. */
  void tell(ThreadId threadId, Set<ClientId> changed) {
    Map<ClientId, Flags> now = stores.database().call(tx -> flags.of(tx, threadId, changed));
    for (ClientId message : changed) {
      Flags kept = now.get(message);
      if (kept != null && kept.hidden()) {
        profile.listeners().tell(new Change.MessageRemoved(threadId, message));
      }
      messages.tell(threadId, message); // and what answers it
    }
    profile.listeners().tell(new Change.ThreadsChanged(Set.of(threadId)));
  }

  /** The starred messages of all threads that are here, the newest first. */
  List<MessageRow> starred(int limit) {
    return stores.database().call(tx -> starred(tx, limit));
  }

  /** Where they all are; one that has no number yet is nowhere until it has. */
  Map<ThreadId, Set<Long>> starredPlaces() {
    return stores.database().call(this::starredPlaces);
  }

  private Map<ThreadId, Set<Long>> starredPlaces(Tx tx) {
    Map<ThreadId, Set<Long>> places = new HashMap<>();
    flags
        .starred(tx)
        .forEach(
            (id, some) ->
                places.put(
                    id,
                    stores.events().named(tx, id, some).values().stream()
                        .map(ThreadEvent::seq)
                        .filter(seq -> seq > 0)
                        .collect(Collectors.toSet())));
    return places;
  }

  private List<MessageRow> starred(Tx tx, int limit) {
    List<ThreadEvent> events = new ArrayList<>();
    flags
        .starred(tx)
        .forEach((id, some) -> events.addAll(stores.events().named(tx, id, some).values()));
    events.sort(Comparator.comparing(ThreadEvent::createdAt).reversed());
    List<ThreadEvent> newest = events.subList(0, Math.min(limit, events.size()));
    return new Rows(profile, tx)
        .messages().events(newest, Ticks.NONE).rows().stream()
            .filter(r -> !r.extras().deleted())
            .toList();
  }
}
