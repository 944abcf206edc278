package chat.hearth.relay.bench.micro;

import chat.hearth.model.ChatThread;
import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.model.Role;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadHead;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.relay.log.Append;
import chat.hearth.relay.log.AppendRules;
import chat.hearth.relay.log.LogSettings;
import chat.hearth.relay.log.LogStores;
import chat.hearth.relay.log.Members;
import chat.hearth.relay.log.ThreadLog;
import chat.hearth.relay.log.ThreadState;
import chat.hearth.relay.store.OwnerThreadStore.RowEdit;
import chat.hearth.relay.store.OwnerThreadStore.Touch;
import chat.hearth.relay.store.TestStores;
import chat.hearth.wire.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The log's batch and the projector's step, with the real database on the real disk. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class StoreBenchmark {

  private static final int THREADS = 100;
  private static final int BATCH = 1_000;
  private static final UserId ANNA = new UserId(1);
  private static final UserId BEN = new UserId(2);

  private @Nullable TestStores stores;
  private @Nullable ThreadLog log;
  private long count;

  /** Begins with an empty folder. */
  @Setup(Level.Trial)
  public void open() throws IOException {
    Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "micro-");
    Clock clock = Clock.systemUTC();
    TestStores opened = new TestStores(folder, clock);
    stores = opened;
    log =
        new ThreadLog(
            new LogStores(opened.heads, opened.members, opened.events, opened.log),
            new Everything(),
            _ -> {},
            _ -> {},
            LogSettings.DEFAULT,
            clock);
    opened.person("anna");
    opened.person("ben");
    Instant now = clock.instant();
    opened.rows.edit(
        LongStream.rangeClosed(1, THREADS)
            .mapToObj(ThreadId::new)
            .flatMap(id -> Stream.of(row(ANNA, id, now), row(BEN, id, now)))
            .toList());
    EventBody start = new EventBody.Started(List.of(BEN), null);
    List<CompletableFuture<Reply.Accepted>> started =
        LongStream.range(0, THREADS).mapToObj(thread -> append(thread, start)).toList();
    started.forEach(CompletableFuture::join);
  }

  private static RowEdit row(UserId owner, ThreadId thread, Instant now) {
    ChatThread row =
        new ChatThread(
            thread, List.of(ANNA, BEN), false, null, false, false, null, 1, 0, 0, now, now, 0);
    return new RowEdit(owner, thread, _ -> row);
  }

  /** Who starts a thread is in it with one other, and everything is allowed. */
  private static final class Everything implements AppendRules {
    @Override
    public ThreadState next(
        @Nullable ThreadState before, ThreadEvent event, @Nullable ThreadEvent target) {
      if (before != null) {
        return before.after(event);
      }
      Members.Membership member = new Members.Membership(Role.MEMBER, 1, 0);
      Instant now = event.createdAt();
      return new ThreadState(
          new ThreadHead(event.threadId(), 1, 0, null, true, ANNA, now, now),
          Members.of(Map.of(ANNA, member, BEN, member)));
    }
  }

  private CompletableFuture<Reply.Accepted> append(long thread, EventBody body) {
    ThreadLog open = log;
    if (open == null) {
      throw new IllegalStateException("not open");
    }
    UUID name = new UUID((System.currentTimeMillis() << 16) | 0x7000, Long.MIN_VALUE | count++);
    return open.append(new Append(new ThreadId(thread + 1), new ClientId(name), ANNA, body));
  }

  /** A message, of a thousand that are on their way to a hundred threads; until all are durable. */
  @Benchmark
  @OperationsPerInvocation(BATCH)
  public void appendThousand() {
    EventBody body = new EventBody.Message("thirty bytes of plain new text");
    List<CompletableFuture<Reply.Accepted>> answers = new ArrayList<>(BATCH);
    for (int i = 0; i < BATCH; i++) {
      answers.add(append(i % THREADS, body));
    }
    answers.forEach(CompletableFuture::join);
  }

  /** A message alone; until it is durable. */
  @Benchmark
  public Reply.Accepted appendOne() {
    return append(0, new EventBody.Message("thirty bytes of plain new text")).join();
  }

  /** An owner's row, of two hundred that follow a hundred threads. */
  @Benchmark
  @OperationsPerInvocation(2 * THREADS)
  public void projectHundredThreads() {
    TestStores open = stores;
    if (open != null) {
      Instant now = Instant.now().plusMillis(count++); // rows never go back
      open.rows.touch(
          LongStream.rangeClosed(1, THREADS)
              .mapToObj(thread -> new Touch(new ThreadId(thread), now, List.of(ANNA, BEN)))
              .toList());
    }
  }

  /** Leaves the folder to the next clean build. */
  @TearDown(Level.Trial)
  public void close() {
    if (log != null) {
      log.close();
    }
    if (stores != null) {
      stores.close();
    }
  }
}
