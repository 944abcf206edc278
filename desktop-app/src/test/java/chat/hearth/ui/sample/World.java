package chat.hearth.ui.sample;

import chat.hearth.client.Change;
import chat.hearth.client.Connection;
import chat.hearth.client.Extras;
import chat.hearth.client.MessageRow;
import chat.hearth.client.PersonRow;
import chat.hearth.client.Refusal;
import chat.hearth.client.RelayException;
import chat.hearth.client.SendState;
import chat.hearth.client.Subscription;
import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.model.Presence;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** What the made-up team has said and who they are; guarded by itself. */
final class World {

  final Clock clock;
  final Map<UserId, PersonRow> people = new LinkedHashMap<>();
  final Map<ThreadId, SampleThread> threads = new LinkedHashMap<>();
  Connection connection = new Connection.Online();

  /** Why the next text is refused. */
  Refusal refusal = Refusal.NONE;

  volatile boolean membersUnknown;

  private volatile CountDownLatch relay = new CountDownLatch(0);
  private final AtomicInteger asking = new AtomicInteger();
  private final Random random = new Random(23);
  private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();
  private final ExecutorService news =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("sample-news").factory());

  World(Clock clock) {
    this.clock = clock;
  }

  /** Somebody who is no contact of the owner yet, until {@link SamplePeople#add}. */
  void person(UserId id, String userName, String name, Presence presence, boolean contact) {
    people.put(id, new PersonRow(id, userName, name, name, null, presence, contact, false));
  }

  /** As known while connected; nobody's presence is known otherwise. */
  synchronized PersonRow person(UserId id) {
    PersonRow p = people.get(id);
    if (p == null) {
      throw new IllegalArgumentException("nobody has the id " + id);
    }
    return connected() ? p : SamplePeople.with(p, p.nickname(), null, p.contact(), p.blocked());
  }

  synchronized SampleThread thread(ThreadId id) {
    SampleThread thread = threads.get(id);
    if (thread == null) {
      throw new IllegalArgumentException("no thread has the id " + id);
    }
    return thread;
  }

  boolean connected() {
    return connection instanceof Connection.Online || connection instanceof Connection.CatchingUp;
  }

  void needRelay() throws RelayException {
    if (!connected()) {
      throw new RelayException(RelayException.Reason.UNREACHABLE, "there is no connection", 0);
    }
  }

  /** From now on the relay answers nothing, or again. */
  void slow(boolean slow) {
    relay.countDown();
    relay = new CountDownLatch(slow ? 1 : 0);
  }

  /** How many wait for an answer of the relay. */
  int asking() {
    return asking.get();
  }

  /** Waits for the relay; not to be called with a lock held. */
  void awaitRelay() {
    asking.incrementAndGet();
    try {
      relay.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      asking.decrementAndGet();
    }
  }

  /** Appends what somebody did; the relay has it already. */
  MessageRow event(SampleThread thread, UserId author, Instant at, EventBody body) {
    return event(thread, author, at, body, SendState.ACCEPTED, Refusal.NONE);
  }

  /** Appends a row in any state; only what the relay has gets a number. */
  synchronized MessageRow event(
      SampleThread thread,
      UserId author,
      Instant at,
      EventBody body,
      SendState state,
      Refusal refusal) {
    boolean numbered = state != SendState.QUEUED && state != SendState.REFUSED;
    boolean own = author.equals(SampleTeam.ELIF);
    MessageRow row =
        new MessageRow(
            thread.id,
            ClientId.mint(Clock.fixed(at, clock.getZone()), random),
            numbered ? thread.lastSeq() + 1 : 0,
            person(author),
            own,
            at,
            body,
            state,
            refusal,
            subjects(body),
            Extras.NONE);
    thread.log.add(row);
    thread.updatedAt = at;
    if (row.isMessage()) {
      thread.archived = false;
    }
    return row;
  }

  /** The row with the names as they are now. */
  synchronized MessageRow fresh(MessageRow r) {
    return new MessageRow(
        r.threadId(),
        r.clientId(),
        r.seq(),
        person(r.author().userId()),
        r.own(),
        r.at(),
        r.body(),
        r.state(),
        r.refusal(),
        subjects(r.body()),
        new Extras(
            SampleAmendments.quote(this, r),
            r.extras().edited(),
            r.extras().deleted(),
            r.extras().pinned(),
            r.extras().starred(),
            r.extras().reactions()));
  }

  private List<PersonRow> subjects(EventBody body) {
    List<UserId> ids =
        switch (body) {
          case EventBody.Started b -> b.members();
          case EventBody.MembersAdded b -> b.members();
          case EventBody.MemberRemoved b -> List.of(b.member());
          case EventBody.Message b -> List.of();
          case EventBody.Renamed b -> List.of();
          case EventBody.MemberLeft b -> List.of();
          case EventBody.Amendment b -> List.of();
          case EventBody.Unknown b -> List.of();
        };
    return ids.stream().map(this::person).toList();
  }

  Subscription listen(Consumer<Change> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** How many listeners there are; what is not closed stays. */
  int listeners() {
    return listeners.size();
  }

  void announce(Change... changes) {
    for (Change change : changes) {
      try {
        news.execute(() -> new ArrayList<>(listeners).forEach(l -> l.accept(change)));
      } catch (RejectedExecutionException e) {
        return; // closed: nobody listens any more
      }
    }
  }

  void announceThread(ThreadId id) {
    announce(new Change.ThreadsChanged(Set.of(id)));
  }

  void announceRow(MessageRow row, boolean live) {
    announce(
        new Change.MessagesChanged(row.threadId(), List.of(row), live),
        new Change.ThreadsChanged(Set.of(row.threadId())));
  }

  void close() {
    news.shutdown();
  }
}
