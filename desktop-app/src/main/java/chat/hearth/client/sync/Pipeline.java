package chat.hearth.client.sync;

import chat.hearth.client.net.Link;
import chat.hearth.client.net.ProblemException;
import chat.hearth.model.Limits;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadId;
import chat.hearth.wire.Reply;
import chat.hearth.wire.Request;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Pulls many ranges with several questions on their way, and takes what has come in the order in
 * which it was asked for: what came meanwhile shares a transaction. The first answer is taken
 * alone, so that the most wanted thread waits for no other.
 */
final class Pipeline {

  private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);
  private static final int ON_THE_WAY = 16;
  private static final int EVENTS_ON_THE_WAY = 4_000;
  private static final int TOGETHER = 8;
  private static final int EVENTS_TOGETHER = 1_000;
  private static final Duration TELL_EVERY = Duration.ofMillis(200);

  private final Link link;
  private final Inbox inbox;
  private final LongConsumer missing;
  private final Queue<Range> ranges = new ArrayDeque<>();
  private final Deque<Asked> asked = new ArrayDeque<>();
  private final Map<ThreadId, Long> named = new HashMap<>();
  private final Set<ThreadId> unfinished = new LinkedHashSet<>();
  private final Set<ThreadId> refused = new HashSet<>();
  private final List<ThreadEvent> come = new ArrayList<>();
  private long left;
  private long onTheWay;
  private long told;
  private boolean begun;

  /**
   * Events of one page.
   *
   * @param first whether nothing of the thread is here yet
   */
  private record Range(ThreadId thread, long from, long to, boolean first) {

    long size() {
      return to - from + 1;
    }
  }

  private record Asked(Range range, CompletableFuture<Reply> answer) {}

  /**
   * A pipeline without work.
   *
   * @param missing is told now and then how many events are still to come
   */
  Pipeline(Link link, Inbox inbox, LongConsumer missing) {
    this.link = link;
    this.inbox = inbox;
    this.missing = missing;
  }

  /** Adds a range behind those that are more wanted. */
  void add(ThreadId thread, long from, long to, boolean first) {
    for (long at = from; at <= to; at += Limits.PAGE_EVENTS) {
      ranges.add(new Range(thread, at, Math.min(to, at + Limits.PAGE_EVENTS - 1), first));
    }
    left += to - from + 1;
  }

  /**
   * Pulls all.
   *
   * @return the threads that go on above what came, with the newest numbers that the relay named
   */
  Map<ThreadId, Long> run() throws IOException {
    while (!ranges.isEmpty() || !asked.isEmpty()) {
      ask();
      tell();
      try {
        gather();
        ask(); // so that the relay is not idle meanwhile
      } finally {
        take();
      }
    }
    unfinished.removeAll(refused);
    Map<ThreadId, Long> more = new LinkedHashMap<>();
    unfinished.forEach(id -> more.put(id, named.getOrDefault(id, 0L)));
    return more;
  }

  private void ask() {
    while (!ranges.isEmpty() && asked.size() < ON_THE_WAY && onTheWay < EVENTS_ON_THE_WAY) {
      Range next = ranges.remove();
      Request.Pull pull = new Request.Pull(next.thread, next.from, next.to);
      asked.add(new Asked(next, link.send(pull)));
      onTheWay += next.size();
    }
  }

  private void gather() throws IOException {
    int pages = begun ? TOGETHER : 1;
    while (pages > 0 && !asked.isEmpty() && come.size() < EVENTS_TOGETHER) {
      await(asked.remove());
      pages--;
    }
  }

  private void tell() {
    long now = link.nanoTime();
    if (!begun || now - told >= TELL_EVERY.toNanos()) {
      missing.accept(left);
      told = now;
    }
  }

  private void await(Asked next) throws IOException {
    Range range = next.range;
    left -= range.size();
    onTheWay -= range.size();
    try {
      Reply.Page page = link.answer(next.answer, Reply.Page.class);
      List<ThreadEvent> events = page.events();
      named.put(range.thread, page.lastSeq());
      if (!events.isEmpty() && events.getLast().seq() < page.lastSeq()) {
        unfinished.add(range.thread);
      } else {
        unfinished.remove(range.thread);
      }
      if (range.first) {
        take();
        inbox.takeOlder(range.thread, events);
      } else {
        come.addAll(events);
      }
    } catch (ProblemException e) {
      LOG.info("events of {} were refused: {}", range.thread, e.problem().code());
      refused.add(range.thread);
    }
  }

  private void take() {
    begun = true;
    if (!come.isEmpty()) {
      unfinished.addAll(inbox.take(come, true));
      come.clear();
    }
  }
}
