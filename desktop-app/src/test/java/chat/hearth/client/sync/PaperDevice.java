package chat.hearth.client.sync;

import static org.awaitility.Awaitility.await;

import chat.hearth.client.store.Database;
import chat.hearth.client.store.LocalThread;
import chat.hearth.client.store.OutboxStore;
import chat.hearth.client.store.Stores;
import chat.hearth.client.store.Tx;
import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadId;
import chat.hearth.wire.FrameCodec;
import chat.hearth.wire.Request;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A device's sync on a real local database, with a relay, time and chance in the test's hand. */
final class PaperDevice implements AutoCloseable {

  private static final Duration AT_MOST = Duration.ofSeconds(20);
  private static final Duration LOOK_EVERY = Duration.ofMillis(5);

  final PaperRelay relay = new PaperRelay();
  final HandClock clock = new HandClock();
  final Chance chance = new Chance();
  final List<SyncEvent> told = new CopyOnWriteArrayList<>();
  final Announcer announcer = new Announcer();
  final Stores stores;
  final Keeper keeper;

  PaperDevice(Path folder) {
    this(folder, Carrier.NONE);
  }

  PaperDevice(Path folder, Carrier carrier) {
    stores = Stores.of(Database.open(folder, clock), new FrameCodec());
    announcer.listener(told::add);
    keeper =
        new Keeper(
            stores,
            new Credentials(PaperRelay.PLACE, PaperRelay.OWNER, "token"),
            new Network(relay, carrier),
            new FrameCodec(),
            clock,
            chance,
            announcer);
  }

  /** Connects and waits until all is here. */
  void comeOnline() {
    keeper.start();
    awaitOnline();
  }

  void awaitOnline() {
    until("online", () -> keeper.state() instanceof LinkState.Online);
  }

  /** Waits until the keeper has looked at its clock: what it does twice, it does around a look. */
  void awaitLook(ThreadId thread) {
    for (int i = 0; i < 2; i++) {
      int before = relay.asked(Request.Members.class).size();
      keeper.members(thread);
      until("a look", () -> relay.asked(Request.Members.class).size() > before);
    }
  }

  /** A thread that the relay knows, with so many messages of the other in its log. */
  void thread(ThreadId thread, int messages) {
    var _ = relay.row(Script.row(thread));
    Script script = new Script(chance);
    for (int i = 1; i <= messages; i++) {
      relay.write(
          script.next(
              thread, relay.log(thread), PaperRelay.OTHER, new EventBody.Message("message " + i)));
    }
  }

  /** The other writes: it is in the relay's log, and not pushed. */
  ThreadEvent otherWrites(ThreadId thread) {
    ThreadEvent event =
        new Script(chance)
            .next(
                thread,
                relay.log(thread),
                PaperRelay.OTHER,
                new EventBody.Message("message " + relay.log(thread).size()));
    relay.write(event);
    return event;
  }

  /** Puts a message of the owner into the outbox, without sending it yet. */
  Request.Append queue(ThreadId thread, String text) {
    return queue(thread, new EventBody.Message(text));
  }

  Request.Append queue(ThreadId thread, EventBody body) {
    Request.Append append = append(thread, body);
    queue(thread.value(), append);
    return append;
  }

  Request.Append append(ThreadId thread, EventBody body) {
    return new Request.Append(thread, ClientId.mint(clock, chance), body);
  }

  void queue(long lane, Request request) {
    stores.database().run(tx -> stores.outbox().add(tx, lane, request, clock.instant()));
  }

  <T> T call(Function<Tx, T> work) {
    return stores.database().call(work);
  }

  LocalThread local(ThreadId thread) {
    return call(tx -> stores.threads().find(tx, thread)).orElseThrow();
  }

  List<OutboxStore.Entry> lane(ThreadId thread) {
    return call(tx -> stores.outbox().lane(tx, thread));
  }

  /** The log as this device has it. */
  List<ThreadEvent> here(ThreadId thread) {
    return call(tx -> stores.events().range(tx, thread, 0, Long.MAX_VALUE));
  }

  /** What this device asked for to be appended, in order. */
  List<String> texts() {
    return relay.asked(Request.Append.class).stream()
        .map(a -> a.body() instanceof EventBody.Message m ? m.text() : "")
        .toList();
  }

  void until(String wanted, Callable<Boolean> condition) {
    await(wanted).atMost(AT_MOST).pollInterval(LOOK_EVERY).until(condition);
  }

  @Override
  public void close() {
    keeper.close();
    announcer.close();
    stores.database().close();
  }
}
