package chat.hearth.client.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.client.net.Link;
import chat.hearth.client.store.Database;
import chat.hearth.client.store.LocalThread;
import chat.hearth.client.store.Stores;
import chat.hearth.model.ChatThread;
import chat.hearth.model.EventBody;
import chat.hearth.model.OwnerRows;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadId;
import chat.hearth.wire.FrameCodec;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * However pushes come, reordered, doubled, dropped or cut into frames, mixed with pulls in both
 * directions: what is here is a run of the relay's log without a hole, and in the end all of it.
 */
@Timeout(120)
class InboxPropertyTest {

  private static final int SEEDS = 150;
  private static final int RACES = 40;

  @TempDir private Path folder;
  private Database database;
  private Stores stores;
  private Announcer announcer;
  private Inbox inbox;
  private Puller puller;
  private long byPush;

  @BeforeEach
  void open() {
    database = Database.open(folder, Clock.systemUTC());
    stores = Stores.of(database, new FrameCodec());
    announcer = new Announcer();
    inbox = new Inbox(stores, PaperRelay.OWNER, announcer);
    puller = new Puller(stores, inbox);
  }

  @AfterEach
  void close() {
    announcer.close();
    database.close();
  }

  @Test
  void one_step_after_the_other() throws Exception {
    for (int seed = 1; seed <= SEEDS; seed++) {
      Case c = new Case(seed);
      try (Link link = c.link()) {
        for (List<ThreadEvent> frame : c.arriving) {
          c.writeUpTo(frame.getLast());
          step(c, link, frame);
          assertARunOf(c);
        }
        c.writeUpTo(c.log.getLast());
        finish(c, link);
      }
      assertAllOf(c);
    }
    assertTrue(byPush > SEEDS * 2, "pushes alone brought " + byPush);
  }

  @Test
  void pushes_and_pulls_at_the_same_time() throws Exception {
    for (int seed = 1; seed <= RACES; seed++) {
      Case c = new Case(1_000 + seed);
      try (Link link = c.link()) {
        CompletableFuture<Void> pushing =
            CompletableFuture.runAsync(
                () -> c.arriving.forEach(frame -> push(c, frame)),
                task -> Thread.ofVirtual().start(task));
        while (!pushing.isDone()) {
          pull(c, link);
        }
        pushing.join();
        assertARunOf(c);
        c.writeUpTo(c.log.getLast());
        finish(c, link);
      }
      assertAllOf(c);
    }
  }

  private void push(Case c, List<ThreadEvent> frame) {
    c.writeUpTo(frame.getLast());
    Set<ThreadId> _ = inbox.take(frame, true);
  }

  /** A thread with the log that it will have, and what of it is pushed as it grows. */
  private final class Case {
    final Random random;
    final PaperRelay relay = new PaperRelay();
    final ThreadId thread;
    final List<ThreadEvent> log;
    final List<List<ThreadEvent>> arriving;
    final ChatThread row;
    final String name;

    Case(int seed) throws Exception {
      random = new Random(seed);
      name = "seed " + seed;
      thread = new ThreadId(seed);
      Script script = new Script(random);
      log = script.log(thread, 2 + random.nextInt(70));
      int before = 1 + random.nextInt(log.size() - 1);
      arriving = script.arriving(script.frames(log.subList(before, log.size())));
      relay.pages(1 + random.nextInt(9));
      writeUpTo(log.get(before - 1));
      row = relay.row(Script.row(thread));
      database.run(tx -> stores.meta().version(tx, 0));
      if (random.nextInt(4) > 0) {
        boolean _ = inbox.takeOwnerRows(0, 1, OwnerRows.ofThreads(List.of(row)));
        inbox.takeHeads(List.of(relay.head(thread)));
        try (Link link = link()) {
          puller.catchUp(link, null, _ -> {});
        }
      }
    }

    Link link() throws Exception {
      return Link.open(relay, PaperRelay.PLACE, new FrameCodec(), _ -> {});
    }

    /** The relay writes before it pushes. */
    void writeUpTo(ThreadEvent event) {
      log.subList(relay.log(thread).size(), (int) Math.max(event.seq(), relay.log(thread).size()))
          .forEach(relay::write);
    }
  }

  private void step(Case c, Link link, List<ThreadEvent> frame) throws Exception {
    switch (c.random.nextInt(20)) {
      case 0 -> {
        boolean _ = inbox.takeOwnerRows(0, 1, OwnerRows.ofThreads(List.of(c.row)));
      }
      case 1, 2 -> pull(c, link);
      default -> {}
    }
    long before = last(c);
    Set<ThreadId> holes = inbox.take(frame, true);
    byPush += last(c) - before;
    if (!holes.isEmpty() && c.random.nextInt(3) == 0) {
      puller.fill(link, c.thread);
    }
  }

  private long last(Case c) {
    return database
        .call(tx -> stores.threads().find(tx, c.thread))
        .map(LocalThread::lastSeq)
        .orElse(0L);
  }

  private void pull(Case c, Link link) throws Exception {
    switch (c.random.nextInt(4)) {
      case 0 -> inbox.takeHeads(List.of(c.relay.head(c.thread)));
      case 1 -> puller.fill(link, c.thread);
      case 2 -> puller.forward(link, c.thread);
      default -> {
        boolean _ = puller.older(link, c.thread, 1 + c.random.nextInt(20));
      }
    }
  }

  /** What a connection does at its start, then the history. */
  private void finish(Case c, Link link) throws Exception {
    ChatThread read = c.relay.row(c.row.withRead(lastOwn(c).seq(), lastOwn(c).ordinal()));
    boolean _ = inbox.takeOwnerRows(0, c.relay.version(), OwnerRows.ofThreads(List.of(read)));
    inbox.takeHeads(List.of(c.relay.head(c.thread)));
    puller.catchUp(link, null, _ -> {});
    boolean more = true;
    while (more) {
      more = puller.older(link, c.thread, 1 + c.random.nextInt(20));
    }
  }

  private void assertARunOf(Case c) {
    List<ThreadEvent> here = here(c);
    LocalThread t = database.call(tx -> stores.threads().find(tx, c.thread)).orElse(null);
    if (t == null || t.floorSeq() == 0) {
      assertEquals(List.of(), here, c.name);
      return;
    }
    assertEquals(t.floorSeq(), here.getFirst().seq(), c.name);
    assertEquals(t.lastSeq(), here.getLast().seq(), c.name);
    assertEquals(
        c.log.subList((int) t.floorSeq() - 1, (int) t.lastSeq()), new ArrayList<>(here), c.name);
    assertTrue(t.headSeq() >= t.lastSeq(), c.name);
  }

  private void assertAllOf(Case c) {
    assertEquals(c.log, here(c), c.name);
    LocalThread t = database.call(tx -> stores.threads().find(tx, c.thread)).orElseThrow();
    ThreadEvent last = c.log.getLast();
    assertEquals(1, t.floorSeq(), c.name);
    assertEquals(last.seq(), t.lastSeq(), c.name);
    assertEquals(last.seq(), t.headSeq(), c.name);
    assertEquals(unread(c), t.unread(), c.name);
  }

  /** The messages after the owner's last. */
  private static long unread(Case c) {
    return c.log.getLast().ordinal() - lastOwn(c).ordinal();
  }

  private static ThreadEvent lastOwn(Case c) {
    return c.log.stream()
        .filter(e -> e.userId().equals(PaperRelay.OWNER))
        .filter(e -> e.body() instanceof EventBody.Message)
        .reduce(c.log.getFirst(), (_, b) -> b);
  }

  private List<ThreadEvent> here(Case c) {
    return database.call(tx -> stores.events().range(tx, c.thread, 0, Long.MAX_VALUE));
  }
}
