package chat.hearth.relay.log;

import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadHead;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.relay.store.EventStore;
import chat.hearth.relay.store.LogStore;
import chat.hearth.relay.store.MemberRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A batch while it is put together: numbered and allowed, but not committed yet. */
final class Draft {

  private final ThreadCache cache;
  private final EventStore stored;
  private final AppendRules rules;
  private final Instant now;
  private final Map<ThreadId, @Nullable ThreadState> before = new HashMap<>();
  private final Map<ThreadId, ThreadState> after = new LinkedHashMap<>();
  private final Map<Name, ThreadEvent> events = new LinkedHashMap<>();
  private final Set<Name> deleted = new HashSet<>();
  private final List<OpenRun> runs = new ArrayList<>();
  private final Map<ThreadId, OpenRun> open = new HashMap<>();

  /** What makes an event the same event. */
  private record Name(ClientId clientId, ThreadId threadId, UserId author) {}

  private static final class OpenRun {
    private final List<ThreadEvent> events = new ArrayList<>();
    private final List<UserId> receivers;
    private ThreadHead head;

    OpenRun(ThreadHead head, List<UserId> receivers) {
      this.head = head;
      this.receivers = receivers;
    }
  }

  Draft(ThreadCache cache, EventStore stored, AppendRules rules, Instant now) {
    this.cache = cache;
    this.stored = stored;
    this.rules = rules;
    this.now = now;
  }

  /** Gives the next number; the same event again gets the same one. */
  ThreadEvent add(Append append) {
    Name name = new Name(append.clientId(), append.threadId(), append.author());
    ThreadEvent earlier = events.get(name);
    if (earlier != null) {
      return earlier;
    }
    ThreadState was = current(append.threadId());
    ThreadEvent event = number(was, append);
    ThreadState is = rules.next(was, event, target(event));
    events.put(name, event);
    if (event.body() instanceof EventBody.Deleted d) {
      deleted.add(new Name(d.target(), event.threadId(), event.userId()));
    }
    after.put(append.threadId(), is);
    extendRun(was, is, event);
    return event;
  }

  /**
   * What the event is about may be of the same batch, or deleted in it. Others may have used the
   * same name: the author's own comes first.
   */
  private @Nullable ThreadEvent target(ThreadEvent event) {
    if (!(event.body() instanceof EventBody.Amendment amendment)) {
      return null;
    }
    ThreadEvent own = events.get(new Name(amendment.target(), event.threadId(), event.userId()));
    if (own != null && own.body() instanceof EventBody.Message) {
      return emptied(own);
    }
    Optional<ThreadEvent> kept =
        stored.message(amendment.target(), event.threadId(), event.userId());
    return kept.filter(e -> e.userId().equals(event.userId()))
        .or(() -> ofOthers(amendment.target(), event.threadId()))
        .or(() -> kept)
        .map(this::emptied)
        .orElse(null);
  }

  private Optional<ThreadEvent> ofOthers(ClientId name, ThreadId thread) {
    return events.values().stream()
        .filter(e -> e.body() instanceof EventBody.Message)
        .filter(e -> e.clientId().equals(name) && e.threadId().equals(thread))
        .findFirst();
  }

  /** Without the text that is deleted in this batch. */
  private ThreadEvent emptied(ThreadEvent e) {
    if (e.body() instanceof EventBody.Message && isDeleted(e, e.clientId())) {
      return with(e, EventBody.Message.DELETED);
    }
    return e.body() instanceof EventBody.Edited edit && isDeleted(e, edit.target())
        ? with(e, new EventBody.Edited(edit.target(), ""))
        : e;
  }

  private boolean isDeleted(ThreadEvent e, ClientId message) {
    return deleted.contains(new Name(message, e.threadId(), e.userId()));
  }

  private static ThreadEvent with(ThreadEvent e, EventBody body) {
    return new ThreadEvent(
        e.threadId(), e.seq(), e.ordinal(), e.clientId(), e.userId(), e.createdAt(), body);
  }

  private @Nullable ThreadState current(ThreadId id) {
    ThreadState state = after.get(id);
    if (state == null && !before.containsKey(id)) {
      state = cache.find(id).orElse(null);
      before.put(id, state);
    }
    return state == null ? before.get(id) : state;
  }

  private ThreadEvent number(@Nullable ThreadState was, Append append) {
    Optional<ThreadHead> head = Optional.ofNullable(was).map(ThreadState::head);
    boolean counts = append.body() instanceof EventBody.Message;
    return new ThreadEvent(
        append.threadId(),
        head.map(ThreadHead::lastSeq).orElse(0L) + 1,
        head.map(ThreadHead::lastOrdinal).orElse(0L) + (counts ? 1 : 0),
        append.clientId(),
        append.author(),
        head.map(ThreadHead::updatedAt).filter(now::isBefore).orElse(now),
        append.body());
  }

  private void extendRun(@Nullable ThreadState was, ThreadState is, ThreadEvent event) {
    ThreadId id = event.threadId();
    OpenRun run = open.get(id);
    boolean sameMembers = was != null && was.members() == is.members();
    if (run == null || !sameMembers) {
      run = new OpenRun(is.head(), sameMembers ? is.members().present() : receivers(is, event));
      runs.add(run);
      open.put(id, run);
    }
    run.events.add(event);
    run.head = is.head();
    if (!sameMembers) {
      open.remove(id);
    }
  }

  private static List<UserId> receivers(ThreadState is, ThreadEvent event) {
    List<UserId> receivers = new ArrayList<>(is.members().present());
    switch (event.body()) {
      case EventBody.MemberRemoved b -> receivers.add(b.member());
      case EventBody.MemberLeft _ -> receivers.add(event.userId());
      case EventBody.Started _,
          EventBody.Message _,
          EventBody.Renamed _,
          EventBody.MembersAdded _,
          EventBody.Amendment _,
          EventBody.Unknown _ -> {}
    }
    return receivers;
  }

  boolean isEmpty() {
    return events.isEmpty();
  }

  Collection<ThreadId> threads() {
    return after.keySet();
  }

  Collection<ThreadState> states() {
    return after.values();
  }

  CommittedBatch committed() {
    return new CommittedBatch(
        runs.stream().map(r -> new CommittedBatch.Run(r.head, r.events, r.receivers)).toList());
  }

  LogStore.Batch batch() {
    List<ThreadHead> started = new ArrayList<>();
    List<ThreadHead> moved = new ArrayList<>();
    List<MemberRow> members = new ArrayList<>();
    after.forEach(
        (id, is) -> {
          ThreadState was = before.get(id);
          (was == null ? started : moved).add(is.head());
          Members had = was == null ? Members.NONE : was.members();
          if (had != is.members()) {
            is.members().all().forEach((user, m) -> addChanged(members, id, user, had, m));
          }
        });
    List<ThreadEvent> kept =
        deleted.isEmpty()
            ? List.copyOf(events.values())
            : events.values().stream().map(this::emptied).toList();
    return new LogStore.Batch(started, moved, kept, members);
  }

  /** Who joins has all that was before them; nobody waits for a tick from then. */
  private static void addChanged(
      List<MemberRow> rows, ThreadId id, UserId user, Members had, Members.Membership m) {
    if (!m.equals(had.get(user))) {
      rows.add(
          new MemberRow(id, user, m.role(), m.sinceSeq(), m.leftSeq(), m.sinceSeq(), m.sinceSeq()));
    }
  }
}
