package chat.hearth.client.sync;

import chat.hearth.client.net.Link;
import chat.hearth.client.net.ProblemException;
import chat.hearth.client.store.LocalThread;
import chat.hearth.client.store.Stores;
import chat.hearth.model.Limits;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadId;
import chat.hearth.wire.Reply;
import chat.hearth.wire.Request;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches what the local copy lacks: holes and what was missed forwards, history backwards. */
final class Puller {

  private static final Logger LOG = LoggerFactory.getLogger(Puller.class);
  private static final int FIRST_PAGE = 50;

  private final Stores stores;
  private final Inbox inbox;
  private final Set<ThreadId> underWay = ConcurrentHashMap.newKeySet();

  Puller(Stores stores, Inbox inbox) {
    this.stores = stores;
    this.inbox = inbox;
  }

  /**
   * Pulls everything that is newer than what is here: the open thread first, then the newest. A
   * thread that is refused does not keep the others from coming.
   *
   * @param missing is told now and then how many events are still to come
   */
  void catchUp(Link link, @Nullable ThreadId open, LongConsumer missing) throws IOException {
    List<LocalThread> behind =
        stores.database().call(stores.threads()::all).stream()
            .filter(t -> target(t) > t.lastSeq())
            .sorted(
                Comparator.comparing((LocalThread t) -> !t.threadId().equals(open))
                    .thenComparing(LocalThread::updatedAt, Comparator.reverseOrder()))
            .toList();
    Pipeline pipeline = new Pipeline(link, inbox, missing);
    for (LocalThread thread : behind) {
      pipeline.add(thread.threadId(), firstMissing(thread), target(thread), thread.floorSeq() == 0);
    }
    for (Map.Entry<ThreadId, Long> more : pipeline.run().entrySet()) {
      try {
        forward(link, more.getKey(), more.getValue());
      } catch (ProblemException e) {
        LOG.info("events of {} were refused: {}", more.getKey(), e.problem().code());
      }
    }
  }

  /** Pulls one thread up to its newest event. */
  void forward(Link link, ThreadId id) throws IOException, ProblemException {
    forward(link, id, 0);
  }

  /**
   * Pulls one thread up to its newest event.
   *
   * @param named the newest number that the relay has named, as far as the head may not know it
   */
  private void forward(Link link, ThreadId id, long named) throws IOException, ProblemException {
    if (!underWay.add(id)) {
      return;
    }
    try {
      long known = named;
      while (true) {
        Optional<LocalThread> found = stores.database().call(tx -> stores.threads().find(tx, id));
        if (found.isEmpty()) {
          return;
        }
        LocalThread thread = found.get();
        long target = Math.max(target(thread), thread.leftSeq() > 0 ? 0 : known);
        if (target <= thread.lastSeq()) {
          return;
        }
        long next = step(link, thread, target);
        if (next < 0) {
          return;
        }
        known = next;
      }
    } finally {
      underWay.remove(id);
    }
  }

  /** Pulls one thread although its head may not be known to have moved. */
  void fill(Link link, ThreadId id) throws IOException, ProblemException {
    Optional<LocalThread> found = stores.database().call(tx -> stores.threads().find(tx, id));
    if (found.isPresent() && found.get().floorSeq() > 0 && found.get().leftSeq() == 0) {
      long next = found.get().lastSeq() + 1;
      long to = next + Limits.PAGE_EVENTS - 1;
      Set<ThreadId> _ =
          inbox.take(link.ask(new Request.Pull(id, next, to), Reply.Page.class).events(), true);
    }
    forward(link, id);
  }

  /** Pulls the page before what is here. Returns whether there is more before it. */
  boolean older(Link link, ThreadId id, int limit) throws IOException, ProblemException {
    Optional<LocalThread> found = stores.database().call(tx -> stores.threads().find(tx, id));
    if (found.isEmpty() || found.get().floorSeq() <= 1) {
      return false;
    }
    long to = found.get().floorSeq() - 1;
    long from = Math.max(1, to - Math.min(limit, Limits.PAGE_EVENTS) + 1);
    inbox.takeOlder(id, range(link, id, from, to).events);
    return from > 1;
  }

  /** Returns the newest number that the relay named, or -1 where nothing came. */
  private long step(Link link, LocalThread thread, long target)
      throws IOException, ProblemException {
    ThreadId id = thread.threadId();
    if (thread.floorSeq() == 0) {
      Run first = range(link, id, Math.max(1, target - FIRST_PAGE + 1), target);
      inbox.takeOlder(id, first.events);
      return first.events.isEmpty() ? -1 : first.named;
    }
    long to = Math.min(thread.lastSeq() + Limits.PAGE_EVENTS, target);
    Reply.Page page = link.ask(new Request.Pull(id, thread.lastSeq() + 1, to), Reply.Page.class);
    Set<ThreadId> holes = inbox.take(page.events(), true);
    return page.events().isEmpty() || !holes.isEmpty() ? -1 : page.lastSeq();
  }

  /**
   * Events without a hole.
   *
   * @param named the newest number of the thread that the relay named with them
   */
  private record Run(List<ThreadEvent> events, long named) {}

  /** All events of a range, in as many pages as it takes. */
  private Run range(Link link, ThreadId id, long from, long to)
      throws IOException, ProblemException {
    List<ThreadEvent> events = new ArrayList<>();
    long named = 0;
    long next = from;
    while (next <= to) {
      Reply.Page page = link.ask(new Request.Pull(id, next, to), Reply.Page.class);
      named = page.lastSeq();
      if (page.events().isEmpty()) {
        return new Run(events, named);
      }
      events.addAll(page.events());
      next = page.events().getLast().seq() + 1;
    }
    return new Run(events, named);
  }

  private static long target(LocalThread thread) {
    return thread.leftSeq() > 0 ? Math.min(thread.leftSeq(), thread.headSeq()) : thread.headSeq();
  }

  private static long firstMissing(LocalThread thread) {
    return thread.floorSeq() == 0
        ? Math.max(1, target(thread) - FIRST_PAGE + 1)
        : thread.lastSeq() + 1;
  }
}
