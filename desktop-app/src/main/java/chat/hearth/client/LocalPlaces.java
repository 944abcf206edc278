package chat.hearth.client;

import chat.hearth.client.store.LocalThread;
import chat.hearth.client.store.Stores;
import chat.hearth.client.store.Tx;
import chat.hearth.model.ClientId;
import chat.hearth.model.Limits;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Where messages stand: by their names, by the time, above others. */
final class LocalPlaces {

  /** Messages read at once while one is looked for; hardly ever the first is not the one. */
  private static final int LOOK = 20;

  /** Numbers looked through at once, so that nothing else waits long for the database. */
  private static final long STRIDE = 5_000;

  private final Profile profile;
  private final Stores stores;

  LocalPlaces(Profile profile) {
    this.profile = profile;
    this.stores = profile.stores();
  }

  /** The lowest number that is here; 1 where all is, 0 where nothing is known. */
  long floor(ThreadId threadId) {
    return stores.database().call(tx -> floor(tx, threadId));
  }

  private long floor(Tx tx, ThreadId threadId) {
    return stores.threads().find(tx, threadId).map(LocalThread::floorSeq).orElse(0L);
  }

  /** Whether older events are here now that were not before. */
  boolean pulled(ThreadId threadId, int limit) {
    long before = floor(threadId);
    boolean _ = before > 1 && profile.keeper().older(threadId, limit);
    return floor(threadId) < before;
  }

  /** As {@link Messages#find(ThreadId, ClientId, BooleanSupplier)}. */
  Optional<Long> find(ThreadId threadId, ClientId message, BooleanSupplier wanted) {
    Optional<Long> seq;
    do {
      seq = stores.database().call(tx -> seq(tx, threadId, message));
    } while (seq.isEmpty() && wanted.getAsBoolean() && pulled(threadId, Limits.PAGE_EVENTS));
    return seq;
  }

  private Optional<Long> seq(Tx tx, ThreadId threadId, ClientId message) {
    ThreadEvent event = stores.events().named(tx, threadId, List.of(message)).get(message);
    return event != null
        ? Optional.of(event.seq())
        : stores.outbox().find(tx, message).map(_ -> 0L);
  }

  /** As {@link Messages#from}. */
  Optional<Messages.Spot> from(ThreadId threadId, Instant since, BooleanSupplier wanted) {
    boolean complete;
    do {
      complete = stores.database().call(tx -> reachesBefore(tx, threadId, since));
    } while (!complete && wanted.getAsBoolean() && pulled(threadId, Limits.PAGE_EVENTS));
    boolean whole = complete;
    return stores.database().call(tx -> spot(tx, threadId, since, whole));
  }

  /** Whether all that was said since is here. */
  private boolean reachesBefore(Tx tx, ThreadId threadId, Instant since) {
    long floor = floor(tx, threadId);
    return floor <= 1
        || stores
            .events()
            .find(tx, threadId, floor)
            .map(e -> e.createdAt().isBefore(since))
            .orElse(false);
  }

  private Optional<Messages.Spot> spot(Tx tx, ThreadId threadId, Instant since, boolean complete) {
    Set<ClientId> hidden = stores.flags().hidden(tx, threadId);
    long next = stores.events().seqSince(tx, threadId, since);
    while (next > 0) {
      List<ThreadEvent> page = stores.events().messagesFrom(tx, threadId, next, LOOK);
      for (ThreadEvent e : page) {
        if (!hidden.contains(e.clientId())) {
          return Optional.of(new Messages.Spot(e.seq(), e.clientId(), complete));
        }
      }
      next = page.size() < LOOK ? 0 : page.getLast().seq() + 1;
    }
    return Optional.empty();
  }

  /** How far the look upwards has come. */
  private record Step(@Nullable MessageRow found, long below) {}

  /** As {@link Messages#above}. */
  Optional<MessageRow> above(ThreadId threadId, @Nullable ClientId message, boolean own) {
    Step step = stores.database().call(tx -> waiting(tx, threadId, message));
    while (step.found == null && step.below > 1) {
      long below = step.below;
      step = stores.database().call(tx -> numbered(tx, threadId, below, own));
    }
    return Optional.ofNullable(step.found);
  }

  /** Among what waits to be sent, which is all the owner's and stands below all else. */
  private Step waiting(Tx tx, ThreadId threadId, @Nullable ClientId message) {
    long seq = message == null ? 0 : seq(tx, threadId, message).orElse(0L);
    if (seq > 0) {
      return new Step(null, seq);
    }
    MessageRow last = null;
    for (MessageRow row : new Rows(profile, tx).outbox(threadId)) {
      if (row.clientId().equals(message)) {
        break;
      }
      last = row.isThere() ? row : last;
    }
    return new Step(last, stores.events().highest(tx, threadId) + 1);
  }

  private Step numbered(Tx tx, ThreadId threadId, long below, boolean own) {
    long from = Math.max(1, below - STRIDE);
    UserId author = own ? profile.owner() : null;
    List<ThreadEvent> events =
        stores.events().messagesBetween(tx, threadId, from, below, author, LOOK);
    MessageRow found =
        new Rows(profile, tx)
            .messages().events(events, Ticks.NONE).rows().stream()
                .filter(MessageRow::isThere)
                .findFirst()
                .orElse(null);
    return new Step(found, events.size() < LOOK ? from : events.getLast().seq());
  }
}
