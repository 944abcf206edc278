package chat.hearth.torture;

import chat.hearth.client.Change;
import chat.hearth.client.Client;
import chat.hearth.client.Connection;
import chat.hearth.client.MessageRow;
import chat.hearth.client.Messages;
import chat.hearth.client.ThreadRow;
import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Does with a client what a person at a window would. */
final class Hands implements AutoCloseable {

  private static final int NEWEST = 40;

  private static final int FETCHED_THREADS = 10;
  private static final long MARKS_EVERY_MILLIS = 500;
  private static final long LIST_NANOS = 1_000_000_000;

  private final Client client;
  private final ShiftedClock clock;
  private final Consumer<Note> tell;
  private final Set<ThreadId> marked = ConcurrentHashMap.newKeySet();
  private final Parcels parcels;
  private final Speech speech;
  private final Window window;
  private final List<MessageRow> hidden = new ArrayList<>();
  private List<ThreadId> writable = List.of();
  private long listed;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());

  Hands(Client client, ShiftedClock clock, Consumer<Note> tell) {
    this.client = client;
    this.clock = clock;
    this.tell = tell;
    this.parcels = new Parcels(client);
    this.speech = new Speech(client);
    this.window = new Window(client);
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
      case Order.Jot o -> in(o.thread(), t -> jot(t, o));
      case Order.Show o -> show(o.pick());
      case Order.Mute o -> in(o.thread(), t -> client.threads().mute(t.threadId(), o.on()));
      case Order.Pin o -> in(o.thread(), t -> client.threads().pin(t.threadId(), o.on()));
      case Order.Nickname o ->
          in(o.thread(), t -> client.threads().nickname(t.threadId(), o.name()));
      case Order.Clock o -> clock.jump(o.millis());
      case Order.Wake _ -> client.wake();
      case Order.Look look -> {
        List<Screen.Missing> missing = look.searching() ? fetch() : List.of();
        Lines.write(Path.of(look.file()), window.screen(look.searching(), missing));
        tell.accept(new Note.Looked(look.file()));
      }
    }
  }

  private void amend(Order.Amend order) {
    Messages messages = client.messages();
    switch (order) {
      case Order.Answer o ->
          to(o.thread(), o.pick(), _ -> true, r -> say(r.threadId(), o.text(), r.clientId()));
      case Order.Edit o -> to(o.thread(), o.pick(), MessageRow::own, r -> edit(r, o.text()));
      case Order.Delete o ->
          to(
              o.thread(),
              o.pick(),
              MessageRow::own,
              r -> messages.delete(r.threadId(), r.clientId()));
      case Order.Forward o ->
          to(o.thread(), o.pick(), r -> !o.filed() || isFiled(r), r -> forward(r, o.to()));
      case Order.Move o ->
          to(o.thread(), o.pick(), r -> r.own() && isFiled(r), r -> move(r, o.to()));
      case Order.React o ->
          to(
              o.thread(),
              o.pick(),
              _ -> true,
              r -> messages.react(r.threadId(), r.clientId(), o.emoji(), o.on()));
      case Order.Star o ->
          to(
              o.thread(),
              o.pick(),
              _ -> true,
              r -> messages.star(r.threadId(), r.clientId(), o.on()));
      case Order.Hide o -> to(o.thread(), o.pick(), _ -> true, this::hide);
      case Order.Keep o ->
          to(
              o.thread(),
              o.pick(),
              _ -> true,
              r -> messages.pin(r.threadId(), r.clientId(), o.on()));
    }
  }

  private static boolean isFiled(MessageRow row) {
    return !row.files().isEmpty();
  }

  /** Told first: who is killed in between has said what may be gone. */
  private void hide(MessageRow row) {
    tell.accept(new Note.Hid(row.threadId().value(), row.clientId().toString(), true));
    client.messages().hide(row.threadId(), row.clientId(), true);
    hidden.add(row);
  }

  private void show(int pick) {
    if (!hidden.isEmpty()) {
      MessageRow row = hidden.remove(Math.floorMod(pick, hidden.size()));
      client.messages().hide(row.threadId(), row.clientId(), false);
      tell.accept(new Note.Hid(row.threadId().value(), row.clientId().toString(), false));
    }
  }

  private void say(ThreadId thread, String text) {
    say(thread, text, null);
  }

  private void say(ThreadId thread, String text, @Nullable ClientId replyTo) {
    EventBody.Message message = speech.of(thread, text, replyTo);
    said(thread, client.messages().send(thread, message), message.text());
  }

  private void edit(MessageRow row, String text) {
    EventBody.Message now = speech.of(row.threadId(), text, null);
    client.messages().edit(row.threadId(), row.clientId(), now.text(), now.mentions());
  }

  /** Told first: who is killed in between has said what may be there more than once. */
  private void forward(MessageRow row, List<Integer> to) {
    List<ThreadId> threads = threads();
    Set<ThreadId> chosen =
        to.stream()
            .map(number -> threads.get(Math.floorMod(number, threads.size())))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    tell.accept(new Note.Forwards(row.text(), chosen.size()));
    for (ThreadId thread : chosen) {
      if (client.threads().find(thread).filter(ThreadRow::writable).isPresent()) {
        said(thread, client.messages().forward(thread, row), row.text());
      }
    }
  }

  private void move(MessageRow row, int to) {
    forward(row, List.of(to));
    client.messages().delete(row.threadId(), row.clientId());
  }

  private void jot(ThreadRow thread, Order.Jot order) {
    List<MessageRow> rows = order.pick() < 0 ? List.of() : newest(thread);
    ClientId answered =
        rows.isEmpty() ? null : rows.get(Math.floorMod(order.pick(), rows.size())).clientId();
    client.messages().saveDraft(thread.threadId(), order.text(), answered);
  }

  private void said(ThreadId thread, ClientId id, String text) {
    tell.accept(new Note.Said(thread.value(), id.toString(), text));
  }

  private void enclose(ThreadId thread, Order.Enclose order) {
    ClientId id = client.messages().send(thread, parcels.pack(order.text(), order.bytes()));
    said(thread, id, order.text());
  }

  /** The newest of the newest of the own threads; who has left gets no more files. */
  private List<Screen.Missing> fetch() {
    try {
      return parcels.missing(threads().reversed().stream().limit(FETCHED_THREADS).toList());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of();
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

  /** One of the newest messages of a thread that are fit for it. */
  private void to(int number, int pick, Predicate<MessageRow> fit, Consumer<MessageRow> work) {
    in(
        number,
        t -> {
          List<MessageRow> rows = newest(t).stream().filter(fit).toList();
          if (!rows.isEmpty()) {
            work.accept(rows.get(Math.floorMod(pick, rows.size())));
          }
        });
  }

  private List<MessageRow> newest(ThreadRow thread) {
    return client.messages().latest(thread.threadId(), NEWEST).rows().stream()
        .filter(MessageRow::isThere)
        .toList();
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
    List<Note.Mark> marks = threads.stream().flatMap(t -> window.marks(t).stream()).toList();
    if (!marks.isEmpty()) {
      tell.accept(new Note.Marks(marks));
    }
  }
}
