package chat.hearth.relay.crash;

import chat.hearth.relay.inbox.RecordedFeed;
import chat.hearth.relay.store.Database;
import chat.hearth.relay.store.H2Dialect;
import chat.hearth.relay.store.OlderVersion;
import chat.hearth.relay.store.StorageException;
import chat.hearth.relay.store.TestStores;
import chat.hearth.relay.thread.Team;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Works on a real log whose disk is a {@link PowerDisk}, and at random instants looks what the
 * relay would find after a power cut.
 */
final class PowerCuts {

  private static final int SPACING = 60;
  private static final int TIDIED = 1 << 18;
  private static final long PAUSE_NANOS = 5_000_000;

  private final Path folder;
  private final Random random;
  private final int wanted;
  private final Clock clock = Clock.systemUTC();
  private final Ledger ledger = new Ledger();
  private final List<String> stories = new ArrayList<>();
  private int made;
  private int lost;
  private int unopened;
  private int untilNext = 1;
  private @Nullable PowerDisk disk;

  /**
   * As many cuts as wanted, or up to the first that breaks a promise; the folder holds the data and
   * what a failed cut has left.
   */
  PowerCuts(Path folder, long seed, int wanted) {
    this.folder = folder;
    this.random = new Random(seed);
    this.wanted = wanted;
  }

  /**
   * How it went.
   *
   * @param unopened after how many cuts the data could not be opened
   * @param lost after how many cuts something was wrong with it
   * @param stories each thing that was wrong in a sentence
   */
  record Report(int cuts, int acknowledged, int unopened, int lost, List<String> stories) {}

  Report run() throws IOException, InterruptedException, SQLException {
    Path data = Files.createDirectories(folder.resolve("data"));
    int step = random.nextInt(OlderVersion.NEWEST);
    if (step > 0) {
      OlderVersion.leave(data, step);
      ledger.set("account " + OlderVersion.NAME, 0);
    }
    try (PowerDisk power = new PowerDisk(data, this::moment)) {
      disk = power;
      for (int life = 0; made < wanted && stories.isEmpty(); life++) {
        live(dialect(data), life);
      }
    }
    return new Report(made, ledger.size(), unopened, lost, stories);
  }

  /** As the relay opens its data, but on this disk. */
  private static H2Dialect dialect(Path folder) {
    String real = H2Dialect.in(folder).file();
    return new H2Dialect(real.replaceFirst("^([a-z]+:)+", "$0" + PowerDisk.SCHEME + ":"));
  }

  private void live(H2Dialect dialect, int life) throws InterruptedException, SQLException {
    try (TestStores stores = new TestStores(Database.open(dialect, clock), clock);
        Team team = new Team(stores, new RecordedFeed(), _ -> {}, clock)) {
      ageTheFile(dialect, life % 2 == 0);
      AtomicBoolean over = new AtomicBoolean(life % 3 == 0);
      Thread upkeep = Thread.ofPlatform().start(() -> tidy(stores.database, over));
      new Bustle(stores, team, ledger, random.nextLong(), life).run();
      over.set(true);
      upkeep.join();
    }
  }

  /** As in quiet moments, and here in others too. */
  private static void tidy(Database database, AtomicBoolean over) {
    while (!over.get()) {
      boolean _ = database.tidy(TIDIED);
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  /** As after hours: space that is free is used again at once, not after 45 s. */
  private static void ageTheFile(H2Dialect dialect, boolean old) throws SQLException {
    try (Connection c = DriverManager.getConnection(dialect.url(), "sa", "");
        Statement statement = c.createStatement()) {
      statement.execute("set retention_time " + (old ? 0 : 45_000));
    }
  }

  /** Perhaps the power goes now. */
  private synchronized void moment() {
    untilNext--;
    if (untilNext > 0 || made >= wanted || !stories.isEmpty()) {
      return;
    }
    untilNext = 1 + random.nextInt(SPACING);
    made++;
    Ledger.Promises promises = ledger.promises();
    try {
      Path copy = Files.createDirectories(folder.resolve("cut" + made));
      Objects.requireNonNull(disk).cut(random, copy);
      keep(copy);
      examine(copy, promises);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As it was found, for whoever has to learn what went wrong. */
  private static void keep(Path copy) throws IOException {
    Path kept = Files.createDirectories(copy.resolve("as-found"));
    for (String name : List.of("relay.mv.db", "relay-next.mv.db")) {
      if (Files.exists(copy.resolve(name))) {
        Files.copy(copy.resolve(name), kept.resolve(name));
      }
    }
  }

  private void examine(Path copy, Ledger.Promises promises) {
    H2Dialect dialect = dialect(copy);
    try (TestStores stores = new TestStores(Database.open(dialect, clock), clock);
        Team _ = new Team(stores, new RecordedFeed(), _ -> {}, clock);
        Connection c = DriverManager.getConnection(dialect.url(), "sa", "")) {
      Audit.Findings findings = Audit.of(c, promises);
      if (!findings.isFine()) {
        lost++;
        stories.add("cut " + made + ": " + findings);
      }
    } catch (StorageException | SQLException e) {
      unopened++;
      stories.add("cut " + made + " does not open: " + e + " " + e.getCause());
    }
  }
}
