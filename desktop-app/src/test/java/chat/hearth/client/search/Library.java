package chat.hearth.client.search;

import static org.awaitility.Awaitility.await;

import chat.hearth.client.store.Database;
import chat.hearth.client.store.Stores;
import chat.hearth.client.store.Tx;
import chat.hearth.model.ChatThread;
import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.wire.FrameCodec;
import chat.hearth.wire.Request;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** A real database of a profile folder and its index, with things to put in and to look for. */
final class Library implements AutoCloseable {

  static final UserId ANNA = new UserId(1);
  static final UserId BEN = new UserId(2);
  static final ThreadId ONE = new ThreadId(11);
  static final ThreadId TWO = new ThreadId(12);
  static final Instant NOON = Instant.parse("2031-05-04T12:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
  private static final Duration SOON = Duration.ofSeconds(10);

  private final Path folder;
  private final Random random = new Random(5);
  private Stores stores;
  private SearchIndex index;

  Library(Path folder) {
    this.folder = folder;
    stores = Stores.of(Database.open(folder, CLOCK), new FrameCodec());
    run(tx -> List.of(ONE, TWO).forEach(t -> stores.threads().put(tx, row(t))));
    index = begin();
  }

  Path files() {
    return folder.resolve("search");
  }

  Stores stores() {
    return stores;
  }

  SearchIndex index() {
    return index;
  }

  void run(Consumer<Tx> work) {
    stores.database().run(work);
  }

  /** Makes an event of a text; it is nowhere yet. */
  ThreadEvent event(ThreadId thread, long seq, UserId author, String text) {
    return event(thread, seq, author, new EventBody.Message(text));
  }

  ThreadEvent event(ThreadId thread, long seq, UserId author, EventBody body) {
    return new ThreadEvent(
        thread, seq, seq, ClientId.mint(CLOCK, random), author, NOON.plusSeconds(seq), body);
  }

  /** Takes events as if the relay had sent them. */
  void take(ThreadEvent... events) {
    take(List.of(events));
  }

  void take(List<ThreadEvent> events) {
    run(
        tx -> {
          stores.events().putAll(tx, events);
          events.forEach(e -> stores.threads().advance(tx, e, false));
        });
    index.wake();
  }

  /** Queues a text of Anna's. */
  ClientId say(ThreadId thread, String text) {
    return queue(thread, new EventBody.Message(text));
  }

  /** Queues something of Anna's. */
  ClientId queue(ThreadId thread, EventBody body) {
    ClientId id = ClientId.mint(CLOCK, random);
    Request append = new Request.Append(thread, id, body);
    run(tx -> stores.outbox().add(tx, thread.value(), append, NOON));
    index.wake();
    return id;
  }

  /** What is found once all is read, the newest first. */
  List<String> find(String typed) {
    settle();
    return findNow(typed, new Scope(null, null, null));
  }

  List<String> find(String typed, Scope scope) {
    settle();
    return findNow(typed, scope);
  }

  List<String> findNow(String typed, Scope scope) {
    TextQuery query = TextQuery.of(typed, ZoneOffset.UTC);
    List<Hit> hits = index.find(query, scope, 1_000_000, 1_000_000).hits();
    List<String> texts = new ArrayList<>();
    run(tx -> hits.forEach(h -> index.said(tx, h).ifPresent(s -> texts.add(s.text()))));
    return texts;
  }

  void settle() {
    index.wake();
    await().atMost(SOON).pollDelay(Duration.ZERO).until(index::current);
  }

  /** Ends in order, and opens both again. */
  void startAgain() {
    index.close();
    index = begin();
  }

  /** Ends in order; what happens next happens without an index. */
  void stop() {
    index.close();
  }

  /** Starts with a database that has never been seen. */
  void otherDatabase(Path other) {
    index.close();
    stores.database().close();
    stores = Stores.of(Database.open(other, CLOCK), new FrameCodec());
    run(tx -> List.of(ONE, TWO).forEach(t -> stores.threads().put(tx, row(t))));
    index = begin();
  }

  private SearchIndex begin() {
    SearchIndex begun = new SearchIndex(stores, ANNA, files(), () -> false);
    begun.start();
    return begun;
  }

  private static ChatThread row(ThreadId thread) {
    return new ChatThread(
        thread, List.of(ANNA, BEN), false, null, false, false, null, 0, 0, 0, NOON, NOON, 1);
  }

  @Override
  public void close() {
    index.close();
    stores.database().close();
  }
}
