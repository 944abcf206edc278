package chat.hearth.client;

import chat.hearth.client.store.Amended;
import chat.hearth.client.store.FlagStore.Flags;
import chat.hearth.client.store.OutboxStore;
import chat.hearth.client.store.Stores;
import chat.hearth.client.store.StrandedStore;
import chat.hearth.client.store.Tx;
import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.wire.Request;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes rows of messages, with all that was done to them since. */
final class MessageRows {

  /** An event on its way to a row. */
  private record Raw(ThreadEvent event, long seq, SendState state, Refusal refusal) {

    boolean isMessage() {
      return event.body() instanceof EventBody.Message;
    }
  }

  /** What a message is known by. */
  private record Key(ThreadId thread, ClientId message) {

    static Key of(ThreadEvent e) {
      return new Key(e.threadId(), e.clientId());
    }
  }

  private final Profile profile;
  private final Stores stores;
  private final Tx tx;
  private final Names names;
  private final List<Raw> raws = new ArrayList<>();

  MessageRows(Profile profile, Tx tx, Names names) {
    this.profile = profile;
    this.stores = profile.stores();
    this.tx = tx;
    this.names = names;
  }

  /** Numbered events. */
  MessageRows events(List<ThreadEvent> events, Ticks ticks) {
    for (ThreadEvent e : events) {
      boolean own = e.userId().equals(profile.owner());
      raws.add(new Raw(e, e.seq(), own ? ticks.of(e.seq()) : SendState.ACCEPTED, Refusal.NONE));
    }
    return this;
  }

  /** What the relay has lost. */
  MessageRows lost(List<StrandedStore.Stranded> stranded) {
    stranded.forEach(s -> raws.add(new Raw(s.event(), s.afterSeq(), SendState.LOST, Refusal.NONE)));
    return this;
  }

  /** What waits to be sent. */
  MessageRows waiting(List<OutboxStore.Entry> entries) {
    for (OutboxStore.Entry entry : entries) {
      ThreadEvent event = event(entry, profile.owner());
      if (event != null) {
        raws.add(new Raw(event, 0, state(entry), RelayCalls.refusal(entry.problem())));
      }
    }
    return this;
  }

  /** An append as the event that it will be, or null where the entry is none. */
  private static @Nullable ThreadEvent event(OutboxStore.Entry entry, UserId owner) {
    return entry.request() instanceof Request.Append a
        ? new ThreadEvent(a.threadId(), 0, 0, a.clientId(), owner, entry.at(), a.body())
        : null;
  }

  private static SendState state(OutboxStore.Entry entry) {
    return switch (entry.state()) {
      case QUEUED -> SendState.QUEUED;
      case ACCEPTED -> SendState.ACCEPTED;
      case REFUSED -> SendState.REFUSED;
    };
  }

  /** The rows, in the order in which the events were given; amendments have none of their own. */
  List<MessageRow> rows() {
    Map<Key, Flags> flags = flags(raws.stream().map(r -> Key.of(r.event)));
    raws.removeIf(
        r -> r.event.body() instanceof EventBody.Amendment || isHidden(Key.of(r.event), flags));
    Map<Key, ThreadEvent> quoted = quoted();
    Map<ThreadId, Set<ClientId>> all = new HashMap<>();
    Stream.concat(
            raws.stream().filter(Raw::isMessage).map(r -> Key.of(r.event)),
            quoted.keySet().stream())
        .forEach(k -> all.computeIfAbsent(k.thread, _ -> new HashSet<>()).add(k.message));
    Map<ThreadId, Amended> amended = Amended.read(stores, tx, all, profile.owner());
    return raws.stream().map(r -> row(r, amended, quoted, flags)).toList();
  }

  /** What is answered; not what was deleted for me. */
  private Map<Key, ThreadEvent> quoted() {
    Map<ThreadId, Set<ClientId>> wanted = new HashMap<>();
    for (Raw raw : raws) {
      if (raw.event.body() instanceof EventBody.Message m && m.replyTo() != null) {
        wanted.computeIfAbsent(raw.event.threadId(), _ -> new HashSet<>()).add(m.replyTo());
      }
    }
    Map<Key, ThreadEvent> found = new HashMap<>();
    wanted.forEach((thread, ids) -> find(thread, ids, e -> found.put(Key.of(e), e)));
    found.values().removeIf(e -> !(e.body() instanceof EventBody.Message));
    Map<Key, Flags> flags = flags(found.keySet().stream());
    found.keySet().removeIf(key -> isHidden(key, flags));
    return found;
  }

  private void find(ThreadId thread, Set<ClientId> ids, Consumer<ThreadEvent> found) {
    for (ClientId id : ids) {
      stores.outbox().find(tx, id).map(e -> event(e, profile.owner())).ifPresent(found);
      stores.stranded().find(tx, thread, id).ifPresent(s -> found.accept(s.event()));
    }
    stores.events().named(tx, thread, ids).values().forEach(found);
  }

  private Map<Key, Flags> flags(Stream<Key> messages) {
    Map<ThreadId, Set<ClientId>> wanted = new HashMap<>();
    messages.forEach(
        key -> wanted.computeIfAbsent(key.thread, _ -> new HashSet<>()).add(key.message));
    Map<Key, Flags> found = new HashMap<>();
    stores
        .flags()
        .of(tx, wanted)
        .forEach((thread, all) -> all.forEach((id, kept) -> found.put(new Key(thread, id), kept)));
    return found;
  }

  private static boolean isHidden(Key message, Map<Key, Flags> flags) {
    Flags kept = flags.get(message);
    return kept != null && kept.hidden();
  }

  private MessageRow row(
      Raw raw, Map<ThreadId, Amended> all, Map<Key, ThreadEvent> quoted, Map<Key, Flags> flags) {
    ThreadEvent e = raw.event;
    EventBody body = e.body();
    Extras extras = Extras.NONE;
    Amended amended = all.get(e.threadId());
    if (body instanceof EventBody.Message m && amended != null) {
      Amended.State state = amended.state(e.clientId(), e.userId(), e.createdAt(), m);
      ClientId answered = state.isDeleted() ? null : m.replyTo();
      Flags kept = flags.get(Key.of(e));
      Quote quote =
          answered == null
              ? null
              : quote(answered, quoted.get(new Key(e.threadId(), answered)), amended);
      extras =
          new Extras(
              quote,
              state.isEdited(),
              state.isDeleted(),
              state.pinned(),
              kept != null && kept.starred() && !state.isDeleted(),
              reactions(state));
      body =
          new EventBody.Message(
              state.text(), answered, state.isDeleted() ? List.of() : m.files(), state.mentions());
    }
    return new MessageRow(
        e.threadId(),
        e.clientId(),
        raw.seq,
        names.row(e.userId()),
        e.userId().equals(profile.owner()),
        e.createdAt(),
        body,
        raw.state,
        raw.refusal,
        subjects(body),
        extras);
  }

  private Quote quote(ClientId id, @Nullable ThreadEvent e, Amended amended) {
    if (e == null || !(e.body() instanceof EventBody.Message m)) {
      return new Quote(id, null, false, "", List.of());
    }
    Amended.State state = amended.state(id, e.userId(), e.createdAt(), m);
    return new Quote(
        id,
        names.row(e.userId()),
        e.userId().equals(profile.owner()),
        state.text(),
        state.isDeleted() ? List.of() : m.files());
  }

  private List<Extras.Reaction> reactions(Amended.State state) {
    return state.reactions().entrySet().stream()
        .map(
            r ->
                new Extras.Reaction(
                    r.getKey(),
                    r.getValue().stream().map(names::row).toList(),
                    r.getValue().contains(profile.owner())))
        .toList();
  }

  private List<PersonRow> subjects(EventBody body) {
    return switch (body) {
      case EventBody.Started b -> b.members().stream().map(names::row).toList();
      case EventBody.MembersAdded b -> b.members().stream().map(names::row).toList();
      case EventBody.MemberRemoved b -> List.of(names.row(b.member()));
      case EventBody.Message _,
          EventBody.Renamed _,
          EventBody.MemberLeft _,
          EventBody.Amendment _,
          EventBody.Unknown _ ->
          List.of();
    };
  }
}
