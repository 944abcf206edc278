package chat.hearth.relay.log;

import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadId;
import chat.hearth.relay.store.EventStore;
import chat.hearth.relay.store.LogStore;
import chat.hearth.relay.store.StorageException;
import chat.hearth.wire.ProblemCode;
import chat.hearth.wire.Refusal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Commits one batch after the other, on the log thread alone. */
final class GroupCommit {

  private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);

  private final EventStore events;
  private final LogStore log;
  private final ThreadCache cache;
  private final AppendRules rules;
  private final Settlement settlement;
  private final Clock clock;

  /** Written by the log thread alone. */
  private volatile LogFigures done = new LogFigures(0, 0, 0, 0, 0);

  GroupCommit(
      LogStores stores, ThreadCache cache, AppendRules rules, Settlement settlement, Clock clock) {
    this.events = stores.events();
    this.log = stores.log();
    this.cache = cache;
    this.rules = rules;
    this.settlement = settlement;
    this.clock = clock;
  }

  /** How a pending append ends: an event, or why not. */
  private sealed interface Outcome {
    record Taken(ThreadEvent event) implements Outcome {}

    record Not(Refusal reason) implements Outcome {}
  }

  /** Commits them all and completes every future; never throws. */
  void commit(List<Pending> batch) {
    List<Outcome> outcomes = new ArrayList<>();
    long begin = System.nanoTime();
    try {
      settlement.settle();
      settlement.announce();
      if (!write(batch, outcomes, false) && !write(batch, outcomes, true)) {
        throw new IllegalStateException("the same names again, although they were looked up");
      }
      settlement.settle();
    } catch (StorageException e) {
      LOG.warn("{} appends failed: {}", batch.size(), e.getMessage());
      batch.forEach(p -> p.fail(e));
      return;
    } catch (RuntimeException | Error e) { // the log goes on, also when memory was short
      LOG.error("{} appends failed", batch.size(), e);
      batch.forEach(p -> p.fail(fault()));
      return;
    }
    count(outcomes, System.nanoTime() - begin);
    settlement.announce(
        () -> {
          for (int i = 0; i < batch.size(); i++) {
            answer(batch.get(i), outcomes.get(i));
          }
        });
  }

  /** What was done so far; what waits is not known here. */
  LogFigures done() {
    return done;
  }

  private void count(List<Outcome> outcomes, long nanos) {
    LogFigures before = done;
    long taken = outcomes.stream().filter(Outcome.Taken.class::isInstance).count();
    done =
        new LogFigures(
            before.events() + taken,
            before.refused() + outcomes.size() - taken,
            before.batches() + 1,
            before.commitNanos() + nanos,
            0);
  }

  /** Leaves away, of events that were just read, those that are not settled. */
  List<ThreadEvent> settled(List<ThreadEvent> read) {
    return settlement.settled(read);
  }

  /** The first event of a thread that is not settled. */
  long unsettledFrom(ThreadId thread) {
    return settlement.unsettledFrom(thread);
  }

  /** Whether a batch from before is not settled yet, which time may heal. */
  boolean owes() {
    return settlement.owes();
  }

  /** Tries again what is owed from a batch before. */
  void settle() {
    try {
      settlement.settle();
      settlement.announce();
    } catch (RuntimeException | Error e) {
      LOG.debug("Still not settled", e);
    }
  }

  /**
   * One transaction.
   *
   * @param again whether some events may be there already, which is looked up one by one
   * @return false where some are, and that was not looked up
   */
  private boolean write(List<Pending> batch, List<Outcome> outcomes, boolean again) {
    outcomes.clear();
    Draft draft = new Draft(cache, events, rules, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    for (Pending pending : batch) {
      Optional<ThreadEvent> earlier = again ? earlier(pending.append()) : Optional.empty();
      outcomes.add(
          earlier.<Outcome>map(Outcome.Taken::new).orElseGet(() -> draft(draft, pending.append())));
    }
    if (draft.isEmpty()) {
      return true;
    }
    CommittedBatch drafted = draft.committed();
    settlement.begin(drafted);
    try {
      if (!log.commit(draft.batch())) {
        settlement.cancel();
        cache.forget(draft.threads());
        return false;
      }
    } catch (RuntimeException | Error e) {
      cache.forget(draft.threads());
      settlement.doubt(drafted);
      throw e;
    }
    cache.put(draft.states());
    settlement.owe(drafted);
    return true;
  }

  /** What is refused may be a resend of what was taken when it was still allowed. */
  private Outcome draft(Draft draft, Append append) {
    try {
      return new Outcome.Taken(draft.add(append));
    } catch (Refusal refusal) {
      return earlier(append)
          .<Outcome>map(Outcome.Taken::new)
          .orElseGet(() -> new Outcome.Not(refusal));
    } catch (StorageException e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.error("The rules failed for an append to thread {}", append.threadId(), e);
      return new Outcome.Not(fault());
    }
  }

  private static Refusal fault() {
    return new Refusal(ProblemCode.INTERNAL, "The relay had a fault; try again later.");
  }

  private Optional<ThreadEvent> earlier(Append append) {
    return events.byClientId(append.clientId(), append.threadId(), append.author());
  }

  private static void answer(Pending pending, Outcome outcome) {
    switch (outcome) {
      case Outcome.Taken(ThreadEvent event) -> pending.accept(event);
      case Outcome.Not(Refusal reason) -> pending.fail(reason);
    }
  }
}
