package chat.hearth.relay.inbox;

import chat.hearth.model.ChatThread;
import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadHead;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.relay.store.ManualClock;
import chat.hearth.relay.store.TestStores;
import chat.hearth.relay.thread.Team;
import chat.hearth.relay.thread.Threads;
import chat.hearth.wire.Reply;
import chat.hearth.wire.Request;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Four people on a relay without sockets. */
@Timeout(60)
public abstract class TeamTest {

  protected static final ThreadId T1 = new ThreadId(11);
  protected static final ThreadId T2 = new ThreadId(12);

  protected final ManualClock clock = new ManualClock();
  protected final RecordedFeed feed = new RecordedFeed();
  @TempDir protected Path folder;
  protected TestStores stores;
  protected Team team;
  protected Threads threads;
  protected UserId anna;
  protected UserId ben;
  protected UserId cleo;
  protected UserId dora;

  @BeforeEach
  void found() {
    stores = new TestStores(folder, clock);
    anna = stores.person("anna");
    ben = stores.person("ben");
    cleo = stores.person("cleo");
    dora = stores.person("dora");
    team = new Team(stores, feed, batch -> {}, clock);
    threads = team.threads;
  }

  /** A clean stop and another start. */
  protected void restart() {
    team.close();
    stores.close();
    reopen();
  }

  /** The end of the process without a word, and another start. */
  protected void crash() {
    stores.database.abandon();
    team.close();
    reopen();
  }

  private void reopen() {
    stores = new TestStores(folder, clock);
    team = new Team(stores, feed, batch -> {}, clock);
    threads = team.threads;
  }

  @AfterEach
  void close() {
    team.close();
    stores.close();
  }

  protected void start(ThreadId thread, UserId creator, UserId... others) {
    append(thread, creator, new EventBody.Started(Arrays.asList(others), null));
  }

  protected Reply.Accepted say(ThreadId thread, UserId author, String text) {
    return append(thread, author, new EventBody.Message(text));
  }

  protected Reply.Accepted append(ThreadId thread, UserId author, EventBody body) {
    ClientId name = ClientId.mint(Clock.systemUTC(), new Random());
    clock.advance(Duration.ofMillis(1));
    return threads.append(author, new Request.Append(thread, name, body)).join();
  }

  protected void set(
      UserId owner,
      ThreadId thread,
      @Nullable Boolean muted,
      @Nullable String nickname,
      @Nullable Boolean pinned,
      @Nullable Boolean archived) {
    threads.set(owner, new Request.SetThread(thread, muted, nickname, pinned, archived));
  }

  protected ChatThread row(UserId owner, ThreadId thread) {
    return stores.rows.find(owner, thread).orElseThrow();
  }

  protected ThreadHead head(UserId owner, ThreadId thread) {
    return threads.heads(owner, 0).heads().stream()
        .filter(h -> h.threadId().equals(thread))
        .findFirst()
        .orElseThrow();
  }

  protected List<ThreadId> newest(UserId owner) {
    return stores.rows.newest(owner, 99).stream().map(ChatThread::threadId).toList();
  }
}
