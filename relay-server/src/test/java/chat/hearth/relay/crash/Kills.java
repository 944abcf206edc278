package chat.hearth.relay.crash;

import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.relay.inbox.RecordedFeed;
import chat.hearth.relay.store.H2Dialect;
import chat.hearth.relay.store.TestStores;
import chat.hearth.relay.thread.Team;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Kills the real relay under full load, again and again, on the same data. */
final class Kills {

  private static final int WRITERS = 4;
  private static final int THREADS = 6;
  private static final int LOOK_EVERY = 20;

  private final String classPath;
  private final Path folder;
  private final Random random;
  private final int wanted;
  private final Ledger ledger = new Ledger();
  private final List<ThreadId> threads = new CopyOnWriteArrayList<>();
  private final List<Writer> writers = new ArrayList<>();
  private final List<Long> starts = new ArrayList<>();

  /**
   * Where and how often.
   *
   * @param classPath of the relay
   * @param folder for its data, and for what it says
   */
  Kills(String classPath, Path folder, long seed, int wanted) {
    this.classPath = classPath;
    this.folder = folder;
    this.random = new Random(seed);
    this.wanted = wanted;
    for (int i = 0; i < WRITERS; i++) {
      writers.add(new Writer("writer-" + i, ledger, random.nextLong(), threads));
    }
  }

  /**
   * How it went.
   *
   * @param starts how long the relay took to be ready after each kill, with its repair, in ms
   */
  record Report(int kills, int acknowledged, Audit.Findings findings, List<Long> starts) {}

  Report run() throws IOException, InterruptedException, SQLException {
    Path data = Files.createDirectories(folder.resolve("data"));
    Audit.@Nullable Findings findings = null;
    int kills = 0;
    while (kills < wanted && (findings == null || findings.isFine())) {
      if (random.nextInt(8) == 0) {
        killAmidStart(data);
      } else {
        killUnderLoad(data);
      }
      kills++;
      if (kills % LOOK_EVERY == 0 || kills == wanted) {
        findings = look(data, kills);
      }
    }
    return new Report(kills, ledger.size(), Objects.requireNonNull(findings), starts);
  }

  private void killAmidStart(Path data) throws IOException, InterruptedException {
    try (RelayProcess relay = RelayProcess.start(classPath, data)) {
      Thread.sleep(random.nextInt(900));
      relay.kill();
    }
  }

  private void killUnderLoad(Path data) throws IOException, InterruptedException {
    try (RelayProcess relay = RelayProcess.start(classPath, data)) {
      String url = relay.awaitUrl();
      boolean first = threads.isEmpty();
      if (!first) {
        starts.add(relay.millis());
      }
      for (Writer writer : writers) {
        writer.connect(url);
      }
      if (first) {
        startThreads();
      }
      writers.forEach(Writer::write);
      int before = ledger.size();
      int more = 1 + random.nextInt(1500);
      awaitAccepted(before + more);
      relay.kill();
    } finally {
      writers.forEach(Writer::disconnect);
    }
  }

  private void startThreads() throws IOException {
    List<UserId> others = writers.stream().skip(1).map(Writer::id).toList();
    for (int i = 0; i < THREADS; i++) {
      writers.getFirst().start(others);
    }
  }

  /** So many of the load's own answers later is a random moment of the relay's work. */
  private void awaitAccepted(int count) throws InterruptedException, IOException {
    long patience = System.nanoTime() + 60_000_000_000L;
    while (ledger.size() < count) {
      if (System.nanoTime() > patience) {
        throw new IOException("the relay does not answer any more, see its relay.log");
      }
      Thread.sleep(1);
    }
  }

  /** Opens a copy as the relay would: the data itself goes into the next round untouched. */
  private Audit.Findings look(Path data, int round) throws IOException, SQLException {
    Path copy = Files.createDirectories(folder.resolve("look" + round));
    Files.copy(data.resolve("relay.mv.db"), copy.resolve("relay.mv.db"));
    Clock clock = Clock.systemUTC();
    try (TestStores stores = new TestStores(copy, clock);
        Team _ = new Team(stores, new RecordedFeed(), _ -> {}, clock);
        Connection c = DriverManager.getConnection(H2Dialect.in(copy).url(), "sa", "")) {
      return Audit.of(c, ledger.promises());
    }
  }
}
