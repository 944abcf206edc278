package chat.hearth.client.sync;

import chat.hearth.client.store.LocalThread;
import chat.hearth.client.store.Stores;
import chat.hearth.client.store.Tx;
import chat.hearth.model.EventBody;
import chat.hearth.model.Member;
import chat.hearth.model.OwnerRows;
import chat.hearth.model.Receipt;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadHead;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes what comes from the relay, live or late, into the local copy: event and position in one
 * transaction. A thread's position covers a run of events without a hole; an event that would leave
 * one is not taken, and its thread is reported to be pulled.
 */
public final class Inbox {

  private final Stores stores;
  private final UserId owner;
  private final Announcer announcer;
  private final Restoration restoration;
  private final OwnRows ownerRows;

  /** An inbox of this owner. */
  public Inbox(Stores stores, UserId owner, Announcer announcer) {
    this.stores = stores;
    this.owner = owner;
    this.announcer = announcer;
    this.restoration = new Restoration(stores, owner);
    this.ownerRows = new OwnRows(stores, restoration);
  }

  /** What is done when the relay's data are a backup's. */
  Restoration restoration() {
    return restoration;
  }

  /**
   * Takes events that go on where the local run ends; older ones are known and passed over.
   *
   * @param live whether they are news
   * @return the threads that lack events before these
   */
  public Set<ThreadId> take(List<ThreadEvent> events, boolean live) {
    Map<ThreadId, List<ThreadEvent>> byThread =
        events.stream()
            .collect(
                Collectors.groupingBy(
                    ThreadEvent::threadId, LinkedHashMap::new, Collectors.toList()));
    Map<ThreadId, List<ThreadEvent>> taken = new LinkedHashMap<>();
    Set<ThreadId> holes = new HashSet<>();
    stores
        .database()
        .run(
            tx ->
                byThread.forEach(
                    (id, some) -> {
                      List<ThreadEvent> next = new ArrayList<>();
                      if (!sort(tx, id, some, next)) {
                        holes.add(id);
                      }
                      if (!next.isEmpty()) {
                        append(tx, id, next);
                        taken.put(id, next);
                      }
                    }));
    tell(taken, live);
    return holes;
  }

  /**
   * Takes a page that ends right below the local run, or the first page of a thread. What is unread
   * of a first page is news: the thread was begun while this device was away. It is none where all
   * threads have a first page, as on a new device or while the copy is compared.
   *
   * @param events a run without a hole, oldest first
   */
  public void takeOlder(ThreadId id, List<ThreadEvent> events) {
    if (events.isEmpty()) {
      return;
    }
    Optional<Long> news = stores.database().call(tx -> takeOlder(tx, id, events));
    news.ifPresent(
        from -> {
          tellRun(id, events.stream().filter(e -> e.seq() < from).toList(), false);
          tellRun(id, events.stream().filter(e -> e.seq() >= from).toList(), true);
          announcer.tell(new SyncEvent.ThreadsTouched(Set.of(id)));
        });
  }

  /** Returns the number from which on they are news; nothing where they were not taken. */
  private Optional<Long> takeOlder(Tx tx, ThreadId id, List<ThreadEvent> events) {
    LocalThread thread = stores.threads().find(tx, id).orElse(null);
    long last = events.getLast().seq();
    if (thread == null || (thread.floorSeq() != 0 && last + 1 != thread.floorSeq())) {
      return Optional.empty();
    }
    keepOlder(tx, events);
    boolean first = thread.floorSeq() == 0;
    stores.threads().floor(tx, id, events.getFirst().seq(), first ? last : thread.lastSeq());
    boolean news = first && stores.meta().settled(tx) && !stores.meta().restoring(tx);
    return Optional.of(news ? thread.readSeq() + 1 : last + 1);
  }

  private void keepOlder(Tx tx, List<ThreadEvent> events) {
    if (stores.meta().restoring(tx)) {
      events.forEach(event -> restoration.makeRoom(tx, event));
    }
    stores.events().putAll(tx, events);
    events.forEach(event -> settled(tx, event));
    restoration.cameBack(tx, events);
  }

  /**
   * Takes the owner's rows and moves the owner's version. Changes made here that are still on their
   * way stay on top of them.
   *
   * @param from the version that the rows follow on
   * @return false, with nothing taken, where this copy does not reach up to there
   */
  public boolean takeOwnerRows(long from, long to, OwnerRows rows) {
    boolean fits = stores.database().call(tx -> ownerRows.put(tx, from, to, rows));
    if (fits) {
      ownerRows.told(rows).forEach(announcer::tell);
    }
    return fits;
  }

  /** Takes where the relay's logs stand. */
  public void takeHeads(List<ThreadHead> heads) {
    stores.database().run(tx -> heads.forEach(h -> stores.threads().head(tx, h)));
    if (!heads.isEmpty()) {
      announcer.tell(
          new SyncEvent.ThreadsTouched(
              heads.stream().map(ThreadHead::threadId).collect(Collectors.toSet())));
    }
  }

  /**
   * Takes a thread's members; tells only if something changed. Who has left hears of nobody and
   * keeps what was known, or the ticks of old messages would go back.
   */
  public void takeMembers(ThreadId id, List<Member> members) {
    if (members.isEmpty()) {
      return;
    }
    boolean changed =
        stores
            .database()
            .call(
                tx -> {
                  List<Member> before = stores.people().members(tx, id);
                  stores.people().members(tx, id, members);
                  return !before.equals(stores.people().members(tx, id));
                });
    if (!changed) {
      return;
    }
    announcer.tell(new SyncEvent.MembersTouched(id));
    announcer.tell(new SyncEvent.ThreadsTouched(Set.of(id)));
  }

  /**
   * Takes how far members have come; numbers that went back are ignored.
   *
   * @return the threads of members who are not known here, and are to be asked for
   */
  public Set<ThreadId> takeReceipts(List<Receipt> receipts) {
    Map<ThreadId, Long> newest = new HashMap<>();
    Set<ThreadId> unknown = new HashSet<>();
    stores
        .database()
        .run(
            tx -> {
              for (Receipt receipt : receipts) {
                if (!stores.people().receipt(tx, receipt)) {
                  unknown.add(receipt.threadId());
                }
                newest.merge(receipt.threadId(), receipt.deliveredSeq(), Math::max);
              }
            });
    newest.forEach(
        (id, seq) -> {
          announcer.tell(new SyncEvent.MembersTouched(id));
          announcer.tell(new SyncEvent.ThreadsTouched(Set.of(id)));
        });
    return unknown;
  }

  /**
   * Finds what goes on where the run of a thread ends.
   *
   * @param next gets it
   * @return false where some would leave a hole
   */
  private boolean sort(Tx tx, ThreadId id, List<ThreadEvent> events, List<ThreadEvent> next) {
    LocalThread thread = stores.threads().find(tx, id).orElse(null);
    if (thread == null) {
      return false;
    }
    long last = thread.lastSeq();
    boolean whole = true;
    for (ThreadEvent event : events) {
      if (event.seq() == last + 1) {
        next.add(event);
        last++;
      } else if (event.seq() <= last) {
        settled(tx, event);
      } else {
        whole = false;
      }
    }
    return whole;
  }

  private void append(Tx tx, ThreadId id, List<ThreadEvent> run) {
    keep(tx, id, run);
    if (run.size() > 1) { // where it begins, and the latest time in it: clocks go back
      stores.threads().advance(tx, run.getFirst(), false);
      stores.threads().advance(tx, Collections.max(run, Comparator.comparing(Inbox::moved)), false);
    }
    stores.threads().advance(tx, run.getLast(), false);
    for (ThreadEvent event : run) {
      switch (event.body()) {
        case EventBody.Renamed renamed -> {
          String title = Objects.requireNonNullElse(renamed.title(), "");
          stores.threads().title(tx, id, title.isEmpty() ? null : title);
        }
        case EventBody.Message _ when event.userId().equals(owner) ->
            stores.threads().read(tx, id, event.seq(), event.ordinal());
        case EventBody.Message _,
            EventBody.Amendment _,
            EventBody.Started _,
            EventBody.MembersAdded _,
            EventBody.MemberRemoved _,
            EventBody.MemberLeft _,
            EventBody.Unknown _ -> {}
      }
    }
    restoration.cameBack(tx, run); // an own message among them has read all before it
  }

  /** When it moved its thread up in the list; what changes an older message does not. */
  private static Instant moved(ThreadEvent e) {
    return e.body() instanceof EventBody.Amendment ? Instant.EPOCH : e.createdAt();
  }

  /** Keeps a run; one by one where a relay's backup may have left other things in its place. */
  private void keep(Tx tx, ThreadId id, List<ThreadEvent> run) {
    if (stores.events().highest(tx, id) < run.getFirst().seq()) {
      stores.events().putAll(tx, run);
    } else {
      for (ThreadEvent event : run) {
        restoration.makeRoom(tx, event);
        stores.events().put(tx, event);
        restoration.replace(tx, event);
      }
    }
    run.forEach(event -> settled(tx, event));
  }

  /** What waited in the outbox is here; nobody else's events wait there. */
  private void settled(Tx tx, ThreadEvent event) {
    if (event.userId().equals(owner)) {
      stores.outbox().delete(tx, event.threadId(), event.clientId());
    }
  }

  private void tell(Map<ThreadId, List<ThreadEvent>> taken, boolean live) {
    taken.forEach((id, run) -> tellRun(id, run, live));
    if (!taken.isEmpty()) {
      announcer.tell(new SyncEvent.ThreadsTouched(Set.copyOf(taken.keySet())));
    }
  }

  private void tellRun(ThreadId id, List<ThreadEvent> run, boolean live) {
    if (!run.isEmpty()) {
      long from = run.getFirst().seq();
      announcer.tell(new SyncEvent.EventsTouched(id, from, run.getLast().seq(), live));
    }
  }
}
