package chat.hearth.torture;

import chat.hearth.cable.Ear;
import chat.hearth.cable.Way;
import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadEvent;
import chat.hearth.wire.BadFrameException;
import chat.hearth.wire.ClientFrame;
import chat.hearth.wire.FrameCodec;
import chat.hearth.wire.Problem;
import chat.hearth.wire.Reply;
import chat.hearth.wire.Request;
import chat.hearth.wire.ServerFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the relay promised: every answer that left it, also those that a cable swallowed. Listens to
 * all cables.
 */
final class Ledger {

  /** Private names bear their owner's. */
  private static final Pattern PRIVATE = Pattern.compile("(?:nick|draft)-([a-z]+)-\\d+");

  /**
   * A request and its answer.
   *
   * @param era how many backups had been put back before
   * @param asked milliseconds after the start, as {@code answered}
   */
  record Answered<T extends Request, A>(
      int era, String device, String user, T request, A answer, long asked, long answered) {}

  private record Departure(long thread, long user) {}

  /**
   * A connection, and what was asked on it and not answered yet.
   *
   * @param era the backup that its relay works on; an answer may be heard when another one is
   */
  private record Line(int era, Map<Long, Asked> open) {}

  private record Asked(int era, String device, String user, Request request, long at) {}

  private final FrameCodec codec = new FrameCodec();
  private final History history;
  private final Map<Object, Line> lines = new ConcurrentHashMap<>();
  private final Queue<Answered<Request.Append, Reply.Accepted>> accepted =
      new ConcurrentLinkedQueue<>();
  private final Queue<Answered<Request.Append, Problem>> refused = new ConcurrentLinkedQueue<>();
  private final Queue<Answered<Request, Boolean>> set = new ConcurrentLinkedQueue<>();
  private final Queue<String> leaks = new ConcurrentLinkedQueue<>();
  private final Map<String, Integer> seen = new ConcurrentHashMap<>();
  private final Set<Departure> departures = ConcurrentHashMap.newKeySet();
  private final AtomicInteger era = new AtomicInteger();

  Ledger(History history) {
    this.history = history;
  }

  /** Listens to the cable of one device. */
  Ear ear(String device, String user) {
    return (line, way, frame) -> {
      try {
        if (way == Way.TO_RELAY) {
          ClientFrame asked = codec.decodeClient(frame);
          Line there =
              lines.computeIfAbsent(line, _ -> new Line(era.get(), new ConcurrentHashMap<>()));
          Asked question = new Asked(there.era(), device, user, asked.request(), history.now());
          there.open().put(asked.id(), question);
        } else {
          leak(device, user, frame);
          codec.decodeTogether(frame).forEach(one -> answer(line, one));
        }
      } catch (BadFrameException e) {
        leaks.add(device + " heard or said something that is no frame: " + frame);
      }
    };
  }

  /** A backup was put back. */
  void nextEra() {
    era.incrementAndGet();
  }

  int era() {
    return era.get();
  }

  /** Messages and other events that the relay said it has. */
  List<Answered<Request.Append, Reply.Accepted>> accepted() {
    return List.copyOf(accepted);
  }

  /** Messages that were deleted for all, by their names; a backup may have forgotten it. */
  Set<String> deleted() {
    return accepted.stream()
        .map(a -> a.request().body())
        .filter(EventBody.Deleted.class::isInstance)
        .map(b -> ((EventBody.Deleted) b).target().toString())
        .collect(Collectors.toSet());
  }

  /** Appends that the relay said it will never take. */
  List<Answered<Request.Append, Problem>> refused() {
    return List.copyOf(refused);
  }

  /** What owners wish for themselves and the relay has, or may have: not answered, till ever. */
  List<Answered<Request, Boolean>> wishes() {
    List<Answered<Request, Boolean>> all = new ArrayList<>(set);
    for (Line line : lines.values()) {
      for (Asked asked : line.open().values()) {
        if (isWish(asked.request())) {
          all.add(
              new Answered<>(
                  line.era(),
                  asked.device(),
                  asked.user(),
                  asked.request(),
                  false,
                  asked.at(),
                  Long.MAX_VALUE));
        }
      }
    }
    return all;
  }

  private static boolean isWish(Request request) {
    return request instanceof Request.SetThread
        || request instanceof Request.SetMessage
        || request instanceof Request.SetDraft;
  }

  /** Private names on the cables of other people, and what was no frame. */
  List<String> leaks() {
    return List.copyOf(leaks);
  }

  /** Whether a cable carried that somebody left a thread or was taken out of it. */
  boolean departed(long thread, long user) {
    return departures.contains(new Departure(thread, user));
  }

  /** The era in which an event was first on a cable, though its acceptance may have been lost. */
  Optional<Integer> firstSeen(String clientId) {
    return Optional.ofNullable(seen.get(clientId));
  }

  private void events(int in, List<ThreadEvent> events) {
    for (ThreadEvent e : events) {
      seen.merge(e.clientId().toString(), in, Math::min);
      switch (e.body()) {
        case EventBody.MemberRemoved removed ->
            departures.add(new Departure(e.threadId().value(), removed.member().value()));
        case EventBody.MemberLeft _ ->
            departures.add(new Departure(e.threadId().value(), e.userId().value()));
        default -> {}
      }
    }
  }

  private void leak(String device, String user, String frame) {
    Matcher name = PRIVATE.matcher(frame);
    while (name.find()) {
      if (!name.group(1).equals(user)) {
        leaks.add(device + " was sent " + name.group());
      }
    }
  }

  private void answer(Object line, ServerFrame frame) {
    switch (frame) {
      case ServerFrame.Answer a -> asked(line, a.re()).ifPresent(q -> answered(q, a.reply()));
      case ServerFrame.Events e -> {
        Line there = lines.get(line);
        events(there == null ? era.get() : there.era(), e.events());
      }
      case ServerFrame.Refused r -> asked(line, r.re()).ifPresent(q -> refused(q, r.problem()));
      default -> {}
    }
  }

  private Optional<Asked> asked(Object line, long id) {
    return Optional.ofNullable(lines.get(line)).map(there -> there.open().remove(id));
  }

  private void answered(Asked asked, Reply reply) {
    if (asked.request() instanceof Request.Append append && reply instanceof Reply.Accepted a) {
      accepted.add(entry(asked, append, a));
      seen.merge(a.clientId().toString(), asked.era(), Math::min);
      history.add(
          "relay", "to " + asked.device() + ": accepted " + what(append) + " as " + a.seq());
    } else if (reply instanceof Reply.Page page) {
      events(asked.era(), page.events());
    } else if (isWish(asked.request())) {
      set.add(entry(asked, asked.request(), true));
    }
  }

  private void refused(Asked asked, Problem problem) {
    if (asked.request() instanceof Request.Append append) {
      history.add("relay", "to " + asked.device() + ": " + problem.code() + " for " + what(append));
      if (!problem.code().retryable()) {
        refused.add(entry(asked, append, problem));
      }
    }
  }

  private <T extends Request, A> Answered<T, A> entry(Asked asked, T request, A answer) {
    return new Answered<>(
        asked.era(), asked.device(), asked.user(), request, answer, asked.at(), history.now());
  }

  static String what(Request.Append append) {
    String kind =
        append.body() instanceof EventBody.Message m
            ? "\"" + m.text() + "\""
            : append.body().getClass().getSimpleName();
    return kind + " " + append.clientId().value() + " in " + append.threadId().value();
  }
}
