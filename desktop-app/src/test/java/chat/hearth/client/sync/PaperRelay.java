package chat.hearth.client.sync;

import chat.hearth.client.net.Destination;
import chat.hearth.client.net.Dialer;
import chat.hearth.client.net.Guard;
import chat.hearth.client.net.Line;
import chat.hearth.client.net.WrongKeyException;
import chat.hearth.model.ChatThread;
import chat.hearth.model.Contact;
import chat.hearth.model.DeviceId;
import chat.hearth.model.EventBody;
import chat.hearth.model.OwnerRows;
import chat.hearth.model.Person;
import chat.hearth.model.Presence;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadHead;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.wire.BadFrameException;
import chat.hearth.wire.ClientFrame;
import chat.hearth.wire.FrameCodec;
import chat.hearth.wire.Problem;
import chat.hearth.wire.ProblemCode;
import chat.hearth.wire.Reply;
import chat.hearth.wire.Request;
import chat.hearth.wire.ServerFrame;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The far end of a line, with logs that a test writes: the one place where time, order and refusals
 * are in the test's hand. It speaks the real protocol, frame by frame.
 */
final class PaperRelay implements Dialer {

  static final UserId OWNER = new UserId(1);
  static final UserId OTHER = new UserId(2);
  static final Destination PLACE = new Destination("paper", 1, new Guard.None());
  static final Instant NOON = Instant.parse("2031-05-04T12:00:00Z");

  private final FrameCodec codec = new FrameCodec();
  private final Map<ThreadId, List<ThreadEvent>> logs = new TreeMap<>();
  private final Map<ThreadId, ChatThread> rows = new HashMap<>();
  private final Map<UserId, Contact> contacts = new HashMap<>();
  private final List<Request> asked = new ArrayList<>();
  private Function<Request, Optional<Problem>> refusal = _ -> Optional.empty();
  private Function<Request, Boolean> silence = _ -> false;
  private Predicate<UserId> named = _ -> false;
  private @Nullable PaperLine line;
  private boolean away;
  private boolean stranger;
  private int dials;
  private int pageEvents = 500;
  private long version;
  private String epoch = "first";

  /** Answers pulls with at most so many events. */
  synchronized void pages(int events) {
    pageEvents = events;
  }

  /** Names another database from now on. */
  synchronized void epoch(String name) {
    epoch = name;
  }

  /** Knows the names of these people, which are their numbers. */
  synchronized void names(Predicate<UserId> whose) {
    named = whose;
  }

  private static Person person(UserId id) {
    return new Person(id, "user-" + id, id.toString(), Presence.HIDDEN);
  }

  /** Refuses what this gives a problem for. */
  synchronized void refuse(Function<Request, Optional<Problem>> which) {
    refusal = which;
  }

  /** Takes such requests without an answer. */
  synchronized void keepSilent(Function<Request, Boolean> which) {
    silence = which;
  }

  /** Somebody with another key answers in its place, or it does so itself again. */
  synchronized void stranger(boolean now) {
    stranger = now;
  }

  /** Nobody can connect, or somebody can again. */
  synchronized void away(boolean gone) {
    away = gone;
  }

  synchronized int dials() {
    return dials;
  }

  /** What was asked so far, oldest first. */
  synchronized List<Request> asked() {
    return List.copyOf(asked);
  }

  /** What was asked so far of one kind. */
  <T extends Request> List<T> asked(Class<T> kind) {
    return asked().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  synchronized List<ThreadEvent> log(ThreadId thread) {
    return List.copyOf(logs.getOrDefault(thread, List.of()));
  }

  /** Puts an event into its log. */
  synchronized void write(ThreadEvent event) {
    logs.computeIfAbsent(event.threadId(), _ -> new ArrayList<>()).add(event);
  }

  /** Forgets a log from a number on, as a backup would. */
  synchronized void forgetFrom(ThreadId thread, long seq) {
    logs.computeIfPresent(
        thread, (_, log) -> new ArrayList<>(log.subList(0, Math.toIntExact(seq - 1))));
  }

  /** Forgets a thread as a whole, as a backup from before it would. */
  synchronized void forget(ThreadId thread) {
    logs.remove(thread);
    rows.remove(thread);
  }

  /** Changes an owner row. Returns the row with its version. */
  synchronized ChatThread row(ChatThread row) {
    version++;
    rows.put(row.threadId(), row.withVersion(version));
    return row.withVersion(version);
  }

  synchronized void contact(Contact c) {
    version++;
    contacts.put(
        c.userId(), new Contact(c.userId(), c.nickname(), c.listed(), c.blocked(), version));
  }

  synchronized long version() {
    return version;
  }

  synchronized ThreadHead head(ThreadId thread) {
    List<ThreadEvent> log = logs.getOrDefault(thread, List.of());
    ThreadEvent last = log.getLast();
    return new ThreadHead(
        thread, last.seq(), last.ordinal(), null, false, OTHER, NOON, last.createdAt());
  }

  /** Sends something unasked. */
  void push(ServerFrame frame) {
    PaperLine now = current();
    if (now != null) {
      now.deliver(frame);
    }
  }

  boolean connected() {
    PaperLine now = current();
    return now != null && !now.ended();
  }

  /** Closes the line with this code. */
  void cut(int code) {
    PaperLine now = current();
    if (now != null) {
      now.end(code);
    }
  }

  @Override
  public Line dial(Destination to, Line.Listener listener) throws IOException {
    synchronized (this) {
      dials++;
      if (away) {
        throw new IOException("no relay at " + to);
      }
      if (stranger) {
        throw new WrongKeyException(to);
      }
      PaperLine fresh = new PaperLine(listener);
      line = fresh;
      return fresh;
    }
  }

  private synchronized @Nullable PaperLine current() {
    return line;
  }

  /** The answer to a request, or nothing. */
  private synchronized Optional<ServerFrame> answer(ClientFrame frame) {
    Request request = frame.request();
    asked.add(request);
    if (silence.apply(request)) {
      return Optional.empty();
    }
    Optional<Problem> problem = refusal.apply(request);
    return Optional.of(
        problem.isPresent()
            ? new ServerFrame.Refused(frame.id(), problem.get())
            : new ServerFrame.Answer(frame.id(), reply(request)));
  }

  private Reply reply(Request request) {
    return switch (request) {
      case Request.Hello _ ->
          new Reply.Welcome(1, "Team", "host", "1", epoch, "open", Instant.EPOCH);
      case Request.Resume _ ->
          new Reply.SignedIn(OWNER, new DeviceId(1), null, "anna", "Anna", false);
      case Request.Sync sync -> changes(sync.since());
      case Request.Heads _ ->
          new Reply.HeadList(logs.keySet().stream().map(this::head).toList(), false);
      case Request.Pull pull -> page(pull);
      case Request.Watch watch ->
          new Reply.People(watch.userIds().stream().filter(named).map(PaperRelay::person).toList());
      case Request.Members members -> new Reply.MemberList(members.threadId(), List.of());
      case Request.Append append -> append(append);
      default -> new Reply.Done();
    };
  }

  private Reply changes(long since) {
    long from = since > version ? 0 : since;
    return new Reply.Changes(
        version,
        new OwnerRows(
                List.copyOf(rows.values()), List.copyOf(contacts.values()), List.of(), List.of())
            .between(from, version),
        false);
  }

  private Reply page(Request.Pull pull) {
    List<ThreadEvent> log = logs.getOrDefault(pull.threadId(), List.of());
    return new Reply.Page(
        pull.threadId(),
        log.stream()
            .filter(e -> e.seq() >= pull.from() && e.seq() <= pull.to())
            .limit(pageEvents)
            .toList(),
        log.size());
  }

  private Reply append(Request.Append append) {
    List<ThreadEvent> log = logs.computeIfAbsent(append.threadId(), _ -> new ArrayList<>());
    ThreadEvent event =
        log.stream()
            .filter(e -> e.clientId().equals(append.clientId()))
            .findFirst()
            .orElseGet(
                () -> {
                  ThreadEvent fresh = next(log, append);
                  log.add(fresh);
                  return fresh;
                });
    return new Reply.Accepted(
        event.threadId(), event.clientId(), event.seq(), event.ordinal(), event.createdAt());
  }

  private static ThreadEvent next(List<ThreadEvent> log, Request.Append append) {
    long messages = log.isEmpty() ? 0 : log.getLast().ordinal();
    return new ThreadEvent(
        append.threadId(),
        log.size() + 1L,
        append.body() instanceof EventBody.Message ? messages + 1 : messages,
        append.clientId(),
        OWNER,
        NOON,
        append.body());
  }

  /** A refusal for every request of one kind. */
  static Function<Request, Optional<Problem>> refusing(
      Class<? extends Request> kind, ProblemCode code) {
    return request ->
        kind.isInstance(request)
            ? Optional.of(new Problem(code, "refused on paper"))
            : Optional.empty();
  }

  private final class PaperLine implements Line {

    private final Listener listener;
    private boolean closed;

    PaperLine(Listener listener) {
      this.listener = listener;
    }

    @Override
    public void send(String frame) throws IOException {
      if (ended()) {
        throw new IOException("the line is closed");
      }
      try {
        answer(codec.decodeClient(frame)).ifPresent(this::deliver);
      } catch (BadFrameException e) {
        throw new AssertionError(frame, e);
      }
    }

    @Override
    public void ping() {
      listener.heard();
    }

    @Override
    public void close() {
      end(1000);
    }

    void deliver(ServerFrame frame) {
      synchronized (listener) {
        listener.frame(codec.encode(frame));
      }
    }

    void end(int code) {
      synchronized (listener) {
        if (!closed) {
          closed = true;
          listener.closed(code);
        }
      }
    }

    private boolean ended() {
      synchronized (listener) {
        return closed;
      }
    }
  }
}
