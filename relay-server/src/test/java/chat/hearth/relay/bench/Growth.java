package chat.hearth.relay.bench;

import chat.hearth.model.ThreadId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What a message costs while the log, the number of threads and that of connections grow, each by
 * itself, at the same rate throughout: at full speed larger batches would hide what grows. The
 * curves go to {@code target/bench/growth.svg}.
 */
record Growth() implements Scenario {

  private static final Path PLOT = Path.of("target", "bench", "growth.svg");
  private static final List<Integer> MESSAGES =
      List.of(100_000, 300_000, 1_000_000, 3_000_000, 10_000_000);
  private static final List<Integer> THREADS = List.of(10, 100, 1_000, 10_000, 100_000);
  private static final List<Integer> CONNECTIONS = List.of(10, 100, 1_000, 5_000);
  private static final int WRITERS = 10;
  private static final int STEP = 200_000;
  private static final int AT_ONCE = 400;
  private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");

  @Override
  public int users() {
    return 200;
  }

  @Override
  public double rate() {
    return 10_000;
  }

  @Override
  public boolean isCurve() {
    return true;
  }

  @Override
  public String objection(int users) {
    return users < 2 * WRITERS || users % 2 != 0
        ? "An even number of users, " + 2 * WRITERS + " at least."
        : "";
  }

  @Override
  public List<Figures> play(Settings s) throws IOException {
    List<Figures> messages = part(s, "messages", s.users(), Growth::messages);
    List<Figures> threads = part(s, "threads", s.users(), Growth::threads);
    List<Figures> connections = part(s, "connections", CONNECTIONS.getLast(), Growth::connections);
    Files.writeString(
        PLOT,
        Plot.of(
            "cpu_us_per_op",
            "relay, µs a message",
            List.of(
                new Plot.Curve("messages", "messages in the log", messages),
                new Plot.Curve("threads", "threads", threads),
                new Plot.Curve("connections", "connections", connections))));
    List<Figures> all = new ArrayList<>(messages);
    all.addAll(threads);
    all.addAll(connections);
    return all;
  }

  /** A relay of its own that grows in one way. */
  private interface Part {
    List<Figures> play(Bed bed) throws IOException;
  }

  /** What a part works with. */
  private record Bed(Settings settings, List<Seed.Account> accounts, Load load, Meters meters) {

    /** What a message costs now. */
    Figures measure(int threads, List<LoadDevice> writers) throws IOException {
      load.pace(settings.rate(), writers);
      load.run(settings.warmUp());
      load.reset();
      long before = load.acknowledged;
      Meters.Cost cost = meters.during(() -> load.run(settings.seconds()));
      long done = load.acknowledged - before;
      load.drain();
      return new Figures()
          .with("messages", (double) before)
          .with("threads", threads)
          .with("connections", load.devices().size())
          .with(cost.each(done))
          .latencies("", load.deliveries)
          .with("file_mib", meters.bytes() / (double) (1 << 20));
    }
  }

  private static List<Figures> part(Settings s, String name, int users, Part part)
      throws IOException {
    Path data = s.data().resolveSibling(name);
    List<Seed.Account> accounts = Seed.accounts(data, users);
    try (RelayUnderLoad relay = RelayUnderLoad.start(data);
        Load load = new Load(relay.address())) {
      load.receivers(1);
      return part.play(new Bed(s, accounts, load, new Meters(relay, data)));
    }
  }

  private static List<Figures> messages(Bed bed) throws IOException {
    List<Figures> figures = new ArrayList<>();
    Load load = bed.load();
    load.connect(bed.accounts());
    int threads = grow(load, load.devices().size(), 0, load.devices().size() / 2);
    for (int mark : MESSAGES) {
      load.begin(bed.settings().window());
      while (load.acknowledged < mark) {
        long step = Math.min(mark, load.acknowledged + STEP);
        load.until(() -> load.acknowledged >= step);
      }
      load.drain();
      figures.add(bed.measure(threads, load.devices()));
    }
    return figures;
  }

  private static List<Figures> threads(Bed bed) throws IOException {
    List<Figures> figures = new ArrayList<>();
    Load load = bed.load();
    load.connect(bed.accounts());
    int threads = 0;
    for (int mark : THREADS) {
      int writers = Math.min(load.devices().size(), 2 * mark);
      threads = grow(load, writers, threads, mark);
      figures.add(bed.measure(threads, load.devices().subList(0, writers)));
    }
    return figures;
  }

  private static List<Figures> connections(Bed bed) throws IOException {
    List<Figures> figures = new ArrayList<>();
    Load load = bed.load();
    int threads = 0;
    for (int mark : CONNECTIONS) {
      load.connect(bed.accounts().subList(load.devices().size(), mark));
      threads = grow(load, WRITERS, threads, WRITERS / 2);
      figures.add(bed.measure(threads, load.devices().subList(0, WRITERS)));
    }
    return figures;
  }

  /** Starts threads of two among the first writers until there are so many, pair after pair. */
  private static int grow(Load load, int writers, int from, int to) throws IOException {
    load.ready = 0;
    for (int i = from; i < to; i++) {
      LoadDevice one = load.devices().get(2 * i % writers);
      LoadDevice other = load.devices().get(2 * i % writers + 1);
      long thread = ThreadId.mint(one.id(), FIRST.plusMillis(i)).value();
      one.starts(thread, List.of(other));
      one.learns(thread);
      other.learns(thread);
      int least = i - from - AT_ONCE;
      load.until(() -> load.ready > least);
    }
    load.until(() -> load.ready == to - from);
    return to;
  }
}
