package chat.hearth.client;

import chat.hearth.client.store.LocalThread;
import chat.hearth.client.store.Stores;
import chat.hearth.client.store.Tx;
import chat.hearth.model.Check;
import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.wire.Request;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Threads out of the local database; changes apply here at once and go out by the outbox. */
final class LocalThreads implements Threads {

  private final Profile profile;
  private final Stores stores;

  LocalThreads(Profile profile) {
    this.profile = profile;
    this.stores = profile.stores();
  }

  @Override
  public List<ThreadRow> list() {
    return stores.database().call(tx -> new Rows(profile, tx).threads());
  }

  @Override
  public boolean isEmpty() {
    return stores.database().call(stores.threads()::isEmpty);
  }

  @Override
  public Optional<ThreadRow> find(ThreadId threadId) {
    return stores
        .database()
        .call(tx -> stores.threads().find(tx, threadId).map(new Rows(profile, tx)::thread));
  }

  @Override
  public ThreadId start(List<UserId> people, @Nullable String title) {
    List<UserId> others = Check.distinct("people", people, 1, 1000);
    if (others.contains(profile.owner())) {
      throw new IllegalArgumentException("people are everybody besides the owner");
    }
    String topic = title == null || title.isBlank() ? null : Check.name("title", title.strip());
    List<UserId> all = new ArrayList<>(others);
    all.add(profile.owner());
    ThreadId id =
        stores
            .database()
            .call(
                tx -> {
                  ThreadId fresh = free(tx);
                  stores
                      .threads()
                      .insertLocal(
                          tx, fresh, all, topic, profile.owner(), profile.clock().instant());
                  return fresh;
                });
    profile.keeper().peopleChanged();
    touched(id);
    return id;
  }

  @Override
  public List<ThreadRow> withExactly(List<UserId> people) {
    Set<UserId> wanted = new HashSet<>(people);
    return list().stream().filter(r -> wanted.equals(others(r))).toList();
  }

  @Override
  public List<ThreadRow> sharedWith(UserId userId) {
    return list().stream().filter(r -> others(r).contains(userId)).toList();
  }

  @Override
  public void rename(ThreadId threadId, String title) {
    String topic = title.isBlank() ? "" : Check.name("title", title.strip());
    change(
        threadId,
        (tx, _) -> {
          append(tx, threadId, new EventBody.Renamed(topic));
          stores.threads().title(tx, threadId, topic.isEmpty() ? null : topic);
        });
  }

  @Override
  public void addMembers(ThreadId threadId, List<UserId> people) {
    change(threadId, (tx, _) -> append(tx, threadId, new EventBody.MembersAdded(people)));
  }

  @Override
  public void removeMember(ThreadId threadId, UserId userId) {
    change(threadId, (tx, _) -> append(tx, threadId, new EventBody.MemberRemoved(userId)));
  }

  @Override
  public void leave(ThreadId threadId) {
    change(
        threadId,
        (tx, thread) -> {
          if (thread.started()) {
            append(tx, threadId, new EventBody.MemberLeft());
          } else {
            stores.outbox().deleteLane(tx, threadId);
            stores.threads().deleteLocal(tx, threadId);
            stores.drafts().forget(tx, threadId);
            stores.shelf().put(tx, threadId, List.of());
          }
        });
  }

  @Override
  public void mute(ThreadId threadId, boolean muted) {
    set(new Request.SetThread(threadId, muted, null, null, null));
  }

  @Override
  public void nickname(ThreadId threadId, String nickname) {
    String name = nickname.isBlank() ? "" : Check.name("nickname", nickname.strip());
    set(new Request.SetThread(threadId, null, name, null, null));
  }

  @Override
  public void pin(ThreadId threadId, boolean pinned) {
    set(new Request.SetThread(threadId, null, null, pinned, null));
  }

  @Override
  public void archive(ThreadId threadId, boolean archived) {
    set(new Request.SetThread(threadId, null, null, null, archived));
  }

  @Override
  public void markUnread(ThreadId threadId) {
    set(new Request.SetThread(threadId, null, null, null, null, true));
  }

  @Override
  public void markRead(ThreadId threadId) {
    boolean marked =
        stores
            .database()
            .call(tx -> stores.threads().find(tx, threadId).map(LocalThread::markedUnread))
            .orElse(false);
    if (marked) {
      set(new Request.SetThread(threadId, null, null, null, null, false));
    }
    boolean moved = stores.database().call(tx -> read(tx, threadId));
    if (moved) {
      profile.keeper().marked();
      touched(threadId);
    }
  }

  /** Up to the head, number and count together, so that all devices agree on what is unread. */
  private boolean read(Tx tx, ThreadId threadId) {
    LocalThread t = stores.threads().find(tx, threadId).orElse(null);
    stores.stranded().read(tx, threadId);
    if (t == null
        || (t.readSeq() >= t.headSeq()
            && t.unread() == 0
            && !stores.compared().covers(tx, threadId))) {
      return false;
    }
    stores.threads().read(tx, threadId, t.headSeq(), t.headOrdinal());
    stores.compared().readAll(tx, threadId);
    return true;
  }

  @Override
  public List<MemberRow> members(ThreadId threadId) {
    profile.keeper().members(threadId);
    return stores
        .database()
        .call(
            tx ->
                stores
                    .threads()
                    .find(tx, threadId)
                    .map(new Rows(profile, tx)::members)
                    .orElse(List.of()));
  }

  /** Puts an event into the outbox, and before the first one the start of the thread. */
  ClientId append(Tx tx, ThreadId threadId, EventBody body) {
    LocalThread thread = stores.threads().find(tx, threadId).orElseThrow();
    if (!thread.started()) {
      List<UserId> others =
          thread.participants().stream().filter(p -> !p.equals(profile.owner())).toList();
      queue(tx, threadId, new EventBody.Started(others, thread.title()));
      stores.threads().started(tx, threadId, true);
      if (thread.muted() || thread.pinned() || thread.nickname() != null) {
        Request settings =
            new Request.SetThread(
                threadId, thread.muted(), thread.nickname(), thread.pinned(), null);
        stores.outbox().add(tx, threadId.value(), settings, profile.clock().instant());
      }
    }
    return queue(tx, threadId, body);
  }

  private ClientId queue(Tx tx, ThreadId threadId, EventBody body) {
    ClientId clientId = ClientId.mint(profile.clock(), profile.random());
    stores
        .outbox()
        .add(
            tx,
            threadId.value(),
            new Request.Append(threadId, clientId, body),
            profile.clock().instant());
    return clientId;
  }

  private void set(Request.SetThread request) {
    change(
        request.threadId(),
        (tx, thread) -> {
          stores.threads().set(tx, request);
          if (thread.started()) {
            stores.outbox().add(tx, thread.threadId().value(), request, profile.clock().instant());
          }
        });
  }

  private void change(ThreadId threadId, BiConsumer<Tx, LocalThread> work) {
    stores
        .database()
        .run(tx -> stores.threads().find(tx, threadId).ifPresent(t -> work.accept(tx, t)));
    touched(threadId);
    profile.keeper().outboxFilled();
  }

  private void touched(ThreadId threadId) {
    profile.listeners().tell(new Change.ThreadsChanged(Set.of(threadId)));
  }

  private ThreadId free(Tx tx) {
    ThreadId id = ThreadId.mint(profile.owner(), profile.clock().instant());
    for (int later = 1; stores.threads().find(tx, id).isPresent(); later++) {
      id = ThreadId.mint(profile.owner(), profile.clock().instant().plusMillis(later));
    }
    return id;
  }

  private static Set<UserId> others(ThreadRow row) {
    Set<UserId> ids = new HashSet<>();
    row.others().forEach(p -> ids.add(p.userId()));
    return ids;
  }
}
