package chat.hearth.client.sync;

import chat.hearth.client.store.LocalThread;
import chat.hearth.client.store.OutboxStore;
import chat.hearth.client.store.Stores;
import chat.hearth.client.store.Tx;
import chat.hearth.model.ChatThread;
import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.wire.Request;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes the copy true to a relay whose data are a backup's: its logs may end earlier than here and
 * go on differently. All logs are pulled anew over what is here, which stays in sight meanwhile.
 * What the owner wrote and the backup does not have is sent once more, under the same ids; what
 * others wrote is kept as stranded until their devices have done so. Every device does this, and
 * together they bring back what the relay has lost.
 */
final class Restoration {

  /** What never had a number comes after all that had. */
  private static final long UNSENT = 1L << 40;

  private final Stores stores;
  private final UserId owner;

  Restoration(Stores stores, UserId owner) {
    this.stores = stores;
    this.owner = owner;
  }

  /** The relay names another database than the one that this copy was made from. */
  void begin(Tx tx) {
    stores.compared().begin(tx);
    stores.threads().forgetPositions(tx);
    stores.people().forgetMembers(tx);
    stores.outbox().again(tx);
    stores.flags().tellAgain(tx);
    stores.drafts().tellAgain(tx);
    stores.meta().compare(tx);
  }

  /** An event comes: what had its number before goes, but not out of sight. */
  void makeRoom(Tx tx, ThreadEvent event) {
    if (stores.meta().restoring(tx)) {
      stores
          .events()
          .find(tx, event.threadId(), event.seq())
          .filter(old -> !old.clientId().equals(event.clientId()))
          .ifPresent(
              old -> {
                stores.compared().differs(tx, old.threadId(), old.seq());
                strand(tx, old);
              });
    }
  }

  /**
   * An event has come: under a higher number it is not to stay, but counts as read if it was there.
   */
  void replace(Tx tx, ThreadEvent event) {
    ThreadId id = event.threadId();
    if (stores.meta().restoring(tx)) {
      long old = stores.events().seqOf(tx, id, event.clientId(), event.seq() + 1, Long.MAX_VALUE);
      if (old > 0 && old <= stores.compared().read(tx, id)) {
        stores.compared().wasRead(tx, id, event.seq());
      }
    }
    stores.events().forgetBeyond(tx, event);
  }

  /** Events are here that may have been stranded; what had been read then is read now. */
  void cameBack(Tx tx, List<ThreadEvent> events) {
    ThreadId id = events.getFirst().threadId();
    if (!stores.stranded().any(tx, id)) {
      return;
    }
    for (ThreadEvent e : events) {
      if (stores.stranded().delete(tx, id, e.clientId().value())) {
        wasRead(tx, e);
      }
    }
  }

  /** While its thread is compared the marker is one of the old numbers. */
  private void wasRead(Tx tx, ThreadEvent e) {
    ThreadId id = e.threadId();
    if (stores.compared().covers(tx, id)) {
      stores.compared().wasRead(tx, id, e.seq());
      return;
    }
    long read = stores.threads().find(tx, id).map(LocalThread::readSeq).orElse(0L);
    if (stores.events().firstMessageAfter(tx, id, read, owner) == e.seq()) {
      stores.threads().read(tx, id, e.seq(), e.ordinal());
    }
  }

  /**
   * The owner's row of a thread comes: what was set here after the backup was made stays, and the
   * relay is told.
   */
  void keepSettings(Tx tx, ChatThread row) {
    LocalThread here = stores.threads().find(tx, row.threadId()).orElse(null);
    if (here != null
        && (isOlder(tx, row) || isStartedAgain(tx, here, row))
        && !sameSettings(here, row)) {
      tellSettings(tx, here);
    }
  }

  private void tellSettings(Tx tx, LocalThread here) {
    ThreadId id = here.threadId();
    String nickname = here.nickname() == null ? "" : here.nickname();
    Request mine =
        new Request.SetThread(
            id, here.muted(), nickname, here.pinned(), here.archived(), here.markedUnread());
    stores.outbox().add(tx, id.value(), mine, here.updatedAt());
  }

  private boolean isOlder(Tx tx, ChatThread row) {
    return stores.meta().restoring(tx) && row.version() <= stores.meta().comparedFrom(tx);
  }

  /** A thread that the backup did not know has a new row, which knows nothing of the owner's. */
  private boolean isStartedAgain(Tx tx, LocalThread here, ChatThread row) {
    boolean unknown = here.leftSeq() > 0 || here.headSeq() == 0;
    return (unknown || stores.meta().restoring(tx))
        && row.leftSeq() == 0
        && !row.createdAt().equals(here.createdAt());
  }

  /** The relay has a thread again: what the owner wrote in it goes out. */
  void backAgain(Tx tx, ChatThread row) {
    if (row.leftSeq() == 0 && !stores.meta().restoring(tx)) {
      sendOwn(tx, row.threadId(), null);
    }
  }

  /** All logs are here: what is left over is sent again, or stranded. Returns whether any was. */
  boolean finish(Tx tx) {
    if (!stores.meta().restoring(tx)) {
      return false;
    }
    Map<ThreadId, Request> starts = new LinkedHashMap<>();
    for (ThreadEvent event : stores.events().beyond(tx)) {
      start(tx, event).ifPresent(start -> starts.put(event.threadId(), start));
      strand(tx, event);
      stores.events().delete(tx, event);
    }
    Set<ThreadId> mine = new LinkedHashSet<>(starts.keySet());
    mine.addAll(stores.stranded().threadsOf(tx, owner));
    stores.threads().unknown(tx).stream()
        .filter(t -> !starts.containsKey(t.threadId()))
        .forEach(t -> gone(tx, t));
    mine.forEach(id -> sendOwn(tx, id, starts.get(id)));
    stores.compared().end(tx, owner);
    stores.stranded().place(tx);
    stores.meta().compared(tx);
    return true;
  }

  /**
   * Keeps a message in sight, and what the owner did to one, unless the relay has it under another
   * number.
   */
  private void strand(Tx tx, ThreadEvent old) {
    boolean message = old.body() instanceof EventBody.Message;
    boolean kept = isKept(old.body(), old.userId());
    if (!message && !kept) {
      return;
    }
    boolean read = old.seq() <= stores.compared().read(tx, old.threadId());
    long now = cameAs(tx, old);
    if (now == 0 && kept) {
      stores.stranded().add(tx, old, read);
    } else if (now != 0 && message && read) {
      stores.compared().wasRead(tx, old.threadId(), now);
    }
  }

  /** What was deleted has no words any more that could be sent again. */
  private boolean isKept(EventBody body, UserId author) {
    return switch (body) {
      case EventBody.Message m -> !m.isDeleted();
      case EventBody.Edited e -> author.equals(owner) && !e.text().isEmpty();
      case EventBody.Deleted _, EventBody.Reacted _, EventBody.Pinned _ -> author.equals(owner);
      case EventBody.Started _,
          EventBody.Renamed _,
          EventBody.MembersAdded _,
          EventBody.MemberRemoved _,
          EventBody.MemberLeft _,
          EventBody.Unknown _ ->
          false;
    };
  }

  /** Only the run that was pulled anew is the relay's; around it lies what was here before. */
  private long cameAs(Tx tx, ThreadEvent old) {
    ThreadId id = old.threadId();
    return stores
        .threads()
        .find(tx, id)
        .filter(t -> t.floorSeq() > 0)
        .map(t -> stores.events().seqOf(tx, id, old.clientId(), t.floorSeq(), t.lastSeq()))
        .orElse(0L);
  }

  /** Nobody can write in it until somebody has started it again; what waits waits with the rest. */
  private void gone(Tx tx, LocalThread thread) {
    ThreadId id = thread.threadId();
    stores.threads().gone(tx, id);
    for (OutboxStore.Entry entry : stores.outbox().lane(tx, id)) {
      if (entry.state() == OutboxStore.State.QUEUED
          && entry.request() instanceof Request.Append append
          && isKept(append.body(), owner)) {
        stores.outbox().delete(tx, entry.id());
        strand(tx, entry, append);
      }
    }
  }

  private void strand(Tx tx, OutboxStore.Entry entry, Request.Append append) {
    long seq = UNSENT + entry.id();
    ThreadEvent unsent =
        new ThreadEvent(
            append.threadId(), seq, 0, append.clientId(), owner, entry.at(), append.body());
    stores.stranded().add(tx, unsent, true);
  }

  /**
   * Something that was to be done to a message was refused as the relay does not have that one: it
   * waits until all logs are here, and goes behind what is sent again then.
   *
   * @return whether it waits
   */
  boolean waits(Tx tx, OutboxStore.Entry entry) {
    if (!stores.meta().restoring(tx)
        || !(entry.request() instanceof Request.Append append)
        || !(append.body() instanceof EventBody.Amendment)) {
      return false;
    }
    strand(tx, entry, append);
    stores.outbox().delete(tx, entry.id());
    return true;
  }

  /**
   * Sends what the owner wrote in a thread that the relay has, or that is started again; what was
   * made later waits behind it.
   */
  private void sendOwn(Tx tx, ThreadId id, @Nullable Request start) {
    LocalThread thread = stores.threads().find(tx, id).orElse(null);
    List<ThreadEvent> own = stores.stranded().by(tx, id, owner);
    if (thread == null || thread.leftSeq() > 0 || (start == null && own.isEmpty())) {
      return;
    }
    List<OutboxStore.Entry> waiting =
        stores.outbox().lane(tx, id).stream()
            .filter(e -> e.state() == OutboxStore.State.QUEUED)
            .toList();
    waiting.forEach(e -> stores.outbox().delete(tx, e.id()));
    if (start != null) {
      stores.outbox().add(tx, id.value(), start, thread.createdAt());
      if (isSet(thread)) {
        tellSettings(tx, thread); // its new row may come only after its first event
      }
    }
    for (ThreadEvent e : own) {
      Request again = new Request.Append(id, e.clientId(), e.body());
      stores.outbox().add(tx, id.value(), again, e.createdAt());
      boolean _ = stores.stranded().delete(tx, id, e.clientId().value());
    }
    waiting.forEach(e -> stores.outbox().add(tx, id.value(), e.request(), e.at()));
  }

  /** The owner starts again what the relay has forgotten, with those who were in it last. */
  private Optional<Request> start(Tx tx, ThreadEvent event) {
    if (!(event.body() instanceof EventBody.Started) || !event.userId().equals(owner)) {
      return Optional.empty();
    }
    return stores
        .threads()
        .find(tx, event.threadId())
        .filter(t -> t.headSeq() == 0 && t.leftSeq() == 0)
        .map(
            t -> {
              List<UserId> others =
                  t.participants().stream().filter(p -> !p.equals(owner)).toList();
              EventBody body = new EventBody.Started(others, t.title());
              return new Request.Append(t.threadId(), event.clientId(), body);
            });
  }

  private static boolean isSet(LocalThread here) {
    return here.muted()
        || here.nickname() != null
        || here.pinned()
        || here.archived()
        || here.markedUnread();
  }

  private static boolean sameSettings(LocalThread here, ChatThread row) {
    String mine = here.nickname() == null ? "" : here.nickname();
    String theirs = row.nickname() == null ? "" : row.nickname();
    return mine.equals(theirs)
        && here.muted() == row.muted()
        && here.pinned() == row.pinned()
        && here.archived() == row.archived()
        && here.markedUnread() == row.isMarkedUnread();
  }
}
