package chat.hearth.torture;

import chat.hearth.client.Change;
import chat.hearth.client.Client;
import chat.hearth.client.Connection;
import chat.hearth.client.Extras;
import chat.hearth.client.MemberRow;
import chat.hearth.client.MessageRow;
import chat.hearth.client.SendState;
import chat.hearth.client.ThreadRow;
import chat.hearth.model.Attachment;
import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.model.Mention;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Does with a client what a person at a window would, and tells what the window would show. */
final class Hands implements AutoCloseable {

  private static final int ALL = 1_000_000;
  private static final int NEWEST = 40;

  /** Of so many texts one calls everybody. */
  private static final int CALLS_OF = 8;

  private static final int FETCHED_THREADS = 10;
  private static final long MARKS_EVERY_MILLIS = 500;
  private static final long LIST_NANOS = 1_000_000_000;

  private final Client client;
  private final ShiftedClock clock;
  private final Consumer<Note> tell;
  private final Set<ThreadId> marked = ConcurrentHashMap.newKeySet();
  private final Parcels parcels;
  private List<ThreadId> writable = List.of();
  private long listed;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());

  Hands(Client client, ShiftedClock clock, Consumer<Note> tell) {
    this.client = client;
    this.clock = clock;
    this.tell = tell;
    this.parcels = new Parcels(client);
    tell.accept(new Note.Up(client.account().userId().value()));
    var _ = client.onChange(this::changed);
    tell.accept(connection(client.connection()));
    var _ =
        timer.scheduleWithFixedDelay(
            this::tellMarks, MARKS_EVERY_MILLIS, MARKS_EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  void carryOut(Order order) {
    try {
      act(order);
    } catch (RuntimeException e) {
      tell.accept(new Note.Trouble(order + " failed: " + e));
    }
  }

  @Override
  public void close() {
    timer.shutdown();
    client.close();
  }

  private void act(Order order) {
    switch (order) {
      case Order.Say say -> in(say.thread(), t -> say(t.threadId(), say.text()));
      case Order.Enclose o -> in(o.thread(), t -> enclose(t.threadId(), o));
      case Order.Amend amend -> amend(amend);
      case Order.Start start -> {
        List<UserId> people = start.people().stream().map(UserId::new).toList();
        say(client.threads().start(people, null), start.text());
      }
      case Order.Rename o -> in(o.thread(), t -> client.threads().rename(t.threadId(), o.title()));
      case Order.Add o ->
          in(
              o.thread(),
              t -> client.threads().addMembers(t.threadId(), List.of(new UserId(o.person()))));
      case Order.Remove o ->
          in(o.thread(), t -> client.threads().removeMember(t.threadId(), new UserId(o.person())));
      case Order.Leave o -> in(o.thread(), t -> client.threads().leave(t.threadId()));
      case Order.Read o -> in(o.thread(), t -> client.threads().markRead(t.threadId()));
      case Order.Unread o -> in(o.thread(), t -> client.threads().markUnread(t.threadId()));
      case Order.Jot o -> in(o.thread(), t -> client.messages().saveDraft(t.threadId(), o.text()));
      case Order.Mute o -> in(o.thread(), t -> client.threads().mute(t.threadId(), o.on()));
      case Order.Pin o -> in(o.thread(), t -> client.threads().pin(t.threadId(), o.on()));
      case Order.Nickname o ->
          in(o.thread(), t -> client.threads().nickname(t.threadId(), o.name()));
      case Order.Clock o -> clock.jump(o.millis());
      case Order.Wake _ -> client.wake();
      case Order.Look look -> {
        if (look.searching()) {
          fetch();
        }
        Lines.write(Path.of(look.file()), screen(look.searching()));
        tell.accept(new Note.Looked(look.file()));
      }
    }
  }

  private void amend(Order.Amend order) {
    switch (order) {
      case Order.Answer o ->
          to(o.thread(), o.pick(), false, r -> say(r.threadId(), o.text(), r.clientId()));
      case Order.Edit o ->
          to(
              o.thread(),
              o.pick(),
              true,
              r -> client.messages().edit(r.threadId(), r.clientId(), o.text()));
      case Order.Delete o ->
          to(o.thread(), o.pick(), true, r -> client.messages().delete(r.threadId(), r.clientId()));
      case Order.React o ->
          to(
              o.thread(),
              o.pick(),
              false,
              r -> client.messages().react(r.threadId(), r.clientId(), o.emoji(), o.on()));
      case Order.Star o ->
          to(
              o.thread(),
              o.pick(),
              false,
              r -> client.messages().star(r.threadId(), r.clientId(), o.on()));
      case Order.Hide o -> to(o.thread(), o.pick(), false, r -> hide(r.threadId(), r.clientId()));
      case Order.Keep o ->
          to(
              o.thread(),
              o.pick(),
              false,
              r -> client.messages().pin(r.threadId(), r.clientId(), o.on()));
    }
  }

  /** Told first: who is killed in between has said what may be gone. */
  private void hide(ThreadId thread, ClientId message) {
    tell.accept(new Note.Hid(thread.value(), message.value().toString()));
    client.messages().hide(thread, message, true);
  }

  private void say(ThreadId thread, String text) {
    say(thread, text, null);
  }

  private void say(ThreadId thread, String text, @Nullable ClientId replyTo) {
    boolean calls = Math.floorMod(text.hashCode(), CALLS_OF) == 0;
    String said = calls ? "@all " + text : text;
    List<Mention> mentions = calls ? List.of(Mention.all("all")) : List.of();
    ClientId id =
        client.messages().send(thread, new EventBody.Message(said, replyTo, List.of(), mentions));
    tell.accept(new Note.Said(thread.value(), id.value().toString(), said));
  }

  private void enclose(ThreadId thread, Order.Enclose order) {
    ClientId id = client.messages().send(thread, parcels.pack(order.text(), order.bytes()));
    tell.accept(new Note.Said(thread.value(), id.value().toString(), order.text()));
  }

  /** What is new in the newest of the own threads can be had; who has left gets no more files. */
  private void fetch() {
    try {
      for (ThreadId thread : threads().reversed().stream().limit(FETCHED_THREADS).toList()) {
        for (Attachment file : parcels.missing(thread)) {
          tell.accept(new Note.Trouble("a file does not come: " + file));
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The same number means the same thread on all devices that have the same threads. */
  private void in(int number, Consumer<ThreadRow> work) {
    List<ThreadId> threads = threads();
    if (!threads.isEmpty()) {
      client
          .threads()
          .find(threads.get(Math.floorMod(number, threads.size())))
          .filter(ThreadRow::writable)
          .ifPresent(work);
    }
  }

  /**
   * Where one can write, as it was a second ago at most: nobody looks at a whole list for a word.
   */
  private List<ThreadId> threads() {
    if (writable.isEmpty() || System.nanoTime() - listed > LIST_NANOS) {
      listed = System.nanoTime();
      writable =
          client.threads().list().stream()
              .filter(ThreadRow::writable)
              .map(ThreadRow::threadId)
              .sorted(Comparator.comparingLong(ThreadId::value))
              .toList();
    }
    return writable;
  }

  /** One of the newest messages of a thread, of the owner's own alone where that is wanted. */
  private void to(int number, int pick, boolean own, Consumer<MessageRow> work) {
    in(
        number,
        t -> {
          List<MessageRow> rows =
              client.messages().latest(t.threadId(), NEWEST).rows().stream()
                  .filter(MessageRow::isThere)
                  .filter(r -> r.own() || !own)
                  .toList();
          if (!rows.isEmpty()) {
            work.accept(rows.get(Math.floorMod(pick, rows.size())));
          }
        });
  }

  private void changed(Change change) {
    switch (change) {
      case Change.ConnectionChanged c -> tell.accept(connection(c.connection()));
      case Change.MembersChanged m -> marked.add(m.threadId());
      default -> {}
    }
  }

  private static Note connection(Connection now) {
    return new Note.Connection(now.getClass().getSimpleName(), now instanceof Connection.Online);
  }

  private void tellMarks() {
    List<ThreadId> threads = List.copyOf(marked);
    threads.forEach(marked::remove);
    List<Note.Mark> marks = threads.stream().flatMap(t -> marks(t).stream()).toList();
    if (!marks.isEmpty()) {
      tell.accept(new Note.Marks(marks));
    }
  }

  private List<Note.Mark> marks(ThreadId thread) {
    return client.threads().members(thread).stream().map(m -> mark(thread, m)).toList();
  }

  private static Note.Mark mark(ThreadId thread, MemberRow m) {
    return new Note.Mark(
        thread.value(), m.person().userId().value(), m.deliveredSeq(), m.readSeq());
  }

  private Screen screen(boolean searching) {
    List<Screen.Chat> threads = client.threads().list().stream().map(this::thread).toList();
    boolean whole =
        client.connection() instanceof Connection.Online
            && threads.stream()
                .flatMap(t -> t.rows().stream())
                .noneMatch(r -> r.state().equals(SendState.QUEUED.name()));
    return new Screen(
        client.account().userId().value(),
        whole,
        threads,
        searching ? new Finder(client).searches(threads) : List.of());
  }

  private Screen.Chat thread(ThreadRow t) {
    List<MessageRow> rows = client.messages().latest(t.threadId(), ALL).rows();
    Set<String> stars =
        rows.stream()
            .filter(r -> r.extras().starred())
            .map(r -> r.clientId().toString())
            .collect(Collectors.toCollection(TreeSet::new));
    return new Screen.Chat(
        t.threadId().value(),
        new Screen.Own(
            t.nickname() == null ? "" : t.nickname(),
            t.muted(),
            t.pinned(),
            t.markedUnread(),
            t.draft(),
            stars),
        t.unread(),
        t.mentions(),
        t.writable(),
        t.lastSeq(),
        rows.stream().map(Hands::row).toList(),
        marks(t.threadId()));
  }

  private static Screen.Row row(MessageRow r) {
    return new Screen.Row(
        r.state() == SendState.LOST ? 0 : r.seq(),
        r.clientId().value().toString(),
        r.author().userId().value(),
        r.state().name(),
        r.isMessage() && !r.extras().deleted() ? r.text() : null,
        r.isMessage() ? since(r.extras()) : "");
  }

  private static String since(Extras extras) {
    Map<String, Set<Long>> reactions = new TreeMap<>();
    for (Extras.Reaction reaction : extras.reactions()) {
      Set<Long> people = new TreeSet<>();
      reaction.people().forEach(p -> people.add(p.userId().value()));
      reactions.put(reaction.emoji(), people);
    }
    return Screen.Row.since(extras.edited(), extras.deleted(), extras.pinned(), reactions);
  }
}
