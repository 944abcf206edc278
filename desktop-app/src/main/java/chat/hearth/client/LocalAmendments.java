package chat.hearth.client;

import chat.hearth.client.store.Amended;
import chat.hearth.client.store.LocalThread;
import chat.hearth.client.store.OutboxStore;
import chat.hearth.client.store.Stores;
import chat.hearth.client.store.Tx;
import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.model.Mention;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.wire.Request;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Changes messages that were said before, through the outbox, and reads how they have become. */
final class LocalAmendments {

  private final Profile profile;
  private final Stores stores;
  private final LocalThreads threads;

  LocalAmendments(Profile profile, LocalThreads threads) {
    this.profile = profile;
    this.stores = profile.stores();
    this.threads = threads;
  }

  /** A message as it was written, wherever it is. */
  private record Original(UserId author, Instant at, EventBody.Message body) {}

  /** Queues what is to happen to a message; does nothing where that changes nothing. */
  void add(ThreadId threadId, EventBody.Amendment amendment) {
    boolean added =
        stores
            .database()
            .call(
                tx -> {
                  Optional<Amended.State> now = state(tx, threadId, amendment.target());
                  if (now.isEmpty() || isSo(now.get(), amendment)) {
                    return false;
                  }
                  var _ = threads.append(tx, threadId, amendment);
                  return true;
                });
    if (added) {
      tell(threadId, amendment.target());
      profile.keeper().outboxFilled();
    }
  }

  private boolean isSo(Amended.State now, EventBody.Amendment amendment) {
    return switch (amendment) {
      case EventBody.Edited b ->
          now.isDeleted() || (now.text().equals(b.text()) && now.mentions().equals(b.mentions()));
      case EventBody.Deleted _ -> now.isDeleted();
      case EventBody.Reacted b ->
          now.isDeleted()
              || b.on()
                  == now.reactions().getOrDefault(b.emoji(), Set.of()).contains(profile.owner());
      case EventBody.Pinned b -> now.isDeleted() || b.on() == now.pinned();
    };
  }

  static EventBody.Edited edit(ClientId message, String text, List<Mention> mentions) {
    EventBody.Edited edit = new EventBody.Edited(message, text.strip(), mentions);
    EventBody _ = edit.checked();
    return edit;
  }

  /** The texts that a message has had, oldest first. */
  List<Messages.Version> versions(ThreadId threadId, ClientId message) {
    return stores.database().call(tx -> state(tx, threadId, message)).stream()
        .flatMap(now -> now.versions().stream())
        .map(v -> new Messages.Version(v.at(), v.text()))
        .toList();
  }

  /** An unsent message is given up: what was done to it goes with it. Returns its text. */
  String takeBack(Tx tx, OutboxStore.Entry entry) {
    if (!(entry.request() instanceof Request.Append a)) {
      return "";
    }
    String text = state(tx, a.threadId(), a.clientId()).map(Amended.State::text).orElse("");
    for (OutboxStore.Entry later : stores.outbox().appends(tx, a.threadId())) {
      if (later.request() instanceof Request.Append b
          && b.body() instanceof EventBody.Amendment amendment
          && amendment.target().equals(a.clientId())) {
        stores.outbox().delete(tx, later.id());
      }
    }
    return text;
  }

  /** Messages that are pinned, the last one first. */
  List<Pin> pinned(Tx tx, ThreadId threadId) {
    List<ClientId> order = new ArrayList<>(waitingPins(tx, threadId));
    stores.events().pinned(tx, threadId).stream()
        .filter(id -> !order.contains(id))
        .forEach(order::add);
    LocalThread thread = stores.threads().find(tx, threadId).orElse(null);
    if (thread == null || order.isEmpty()) {
      return List.of();
    }
    Map<ClientId, ThreadEvent> here = stores.events().named(tx, threadId, order);
    Rows rows = new Rows(profile, tx);
    Map<ClientId, Pin> pins = new HashMap<>();
    for (MessageRow row :
        rows.messages().events(List.copyOf(here.values()), rows.ticks(thread)).rows()) {
      if (row.extras().pinned()) {
        pins.put(row.clientId(), new Pin(row.clientId(), row));
      }
    }
    away(tx, threadId, order, here.keySet()).forEach(id -> pins.put(id, new Pin(id, null)));
    return order.stream()
        .distinct()
        .flatMap(id -> Optional.ofNullable(pins.get(id)).stream())
        .toList();
  }

  /** Those that are pinned, but older than all that is here. */
  private List<ClientId> away(Tx tx, ThreadId threadId, List<ClientId> order, Set<ClientId> here) {
    Set<ClientId> others = new HashSet<>(order);
    others.removeAll(here);
    if (others.isEmpty()) {
      return List.of();
    }
    others.removeAll(stores.flags().hidden(tx, threadId));
    others.removeIf(id -> stores.outbox().find(tx, id).isPresent());
    Amended amended = Amended.read(stores, tx, threadId, others, profile.owner());
    return others.stream().filter(amended::isPinned).toList();
  }

  private List<ClientId> waitingPins(Tx tx, ThreadId threadId) {
    return stores.outbox().appends(tx, threadId).reversed().stream()
        .map(OutboxStore.Entry::request)
        .filter(Request.Append.class::isInstance)
        .map(r -> ((Request.Append) r).body())
        .filter(EventBody.Pinned.class::isInstance)
        .map(b -> ((EventBody.Pinned) b).target())
        .toList();
  }

  private Optional<Amended.State> state(Tx tx, ThreadId threadId, ClientId message) {
    return original(tx, threadId, message)
        .map(
            o ->
                Amended.read(stores, tx, threadId, Set.of(message), profile.owner())
                    .state(message, o.author, o.at, o.body));
  }

  private Optional<Original> original(Tx tx, ThreadId threadId, ClientId message) {
    ThreadEvent event = stores.events().named(tx, threadId, List.of(message)).get(message);
    if (event != null && event.body() instanceof EventBody.Message m) {
      return Optional.of(new Original(event.userId(), event.createdAt(), m));
    }
    return stores.outbox().find(tx, message).flatMap(this::waiting);
  }

  private Optional<Original> waiting(OutboxStore.Entry entry) {
    return entry.request() instanceof Request.Append a && a.body() instanceof EventBody.Message m
        ? Optional.of(new Original(profile.owner(), entry.at(), m))
        : Optional.empty();
  }

  /** Tells the rows of a message and of all that quote it. */
  void tell(ThreadId threadId, ClientId message) {
    List<MessageRow> rows =
        stores.database().call(tx -> concerned(tx, threadId, Set.of(message), Set.of()));
    if (!rows.isEmpty()) {
      profile.listeners().tell(new Change.MessagesChanged(threadId, rows, false));
      profile.listeners().tell(new Change.ThreadsChanged(Set.of(threadId)));
    }
  }

  /** Rows of older messages that look otherwise since these events came. */
  List<MessageRow> concerned(Tx tx, ThreadId threadId, List<ThreadEvent> events) {
    Set<ClientId> changed = new HashSet<>();
    Set<ClientId> told = new HashSet<>();
    for (ThreadEvent e : events) {
      switch (e.body()) {
        case EventBody.Amendment a -> changed.add(a.target());
        case EventBody.Message _ -> {
          changed.add(e.clientId());
          told.add(e.clientId());
        }
        case EventBody.Started _,
            EventBody.Renamed _,
            EventBody.MembersAdded _,
            EventBody.MemberRemoved _,
            EventBody.MemberLeft _,
            EventBody.Unknown _ -> {}
      }
    }
    return concerned(tx, threadId, changed, told);
  }

  private List<MessageRow> concerned(
      Tx tx, ThreadId threadId, Set<ClientId> changed, Set<ClientId> told) {
    if (changed.isEmpty()) {
      return List.of();
    }
    Set<ClientId> wanted = new HashSet<>(changed);
    stores.events().about(tx, Map.of(threadId, changed)).stream()
        .filter(e -> e.body() instanceof EventBody.Message)
        .forEach(e -> wanted.add(e.clientId()));
    wanted.removeAll(told);
    List<ThreadEvent> events =
        new ArrayList<>(stores.events().named(tx, threadId, wanted).values());
    List<OutboxStore.Entry> waiting =
        stores.outbox().appends(tx, threadId).stream().filter(OutboxStore::isMessage).toList();
    Rows rows = new Rows(profile, tx);
    return stores
        .threads()
        .find(tx, threadId)
        .filter(_ -> !events.isEmpty() || !waiting.isEmpty())
        .map(t -> rows.messages().events(events, rows.ticks(t)).waiting(waiting).rows())
        .orElse(List.of());
  }
}
