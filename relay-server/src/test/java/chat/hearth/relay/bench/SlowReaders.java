package chat.hearth.relay.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/**
 * Two who write to each other, beside busy threads: first with readers that read, then with readers
 * that have stopped, until the relay throws them out.
 */
record SlowReaders() implements Scenario {

  private static final int HEALTHY = 2;
  private static final String LONG_TEXT = "a kilobyte of text that nobody reads ".repeat(28);

  @Override
  public int users() {
    return HEALTHY + 2 * 40;
  }

  @Override
  public double rate() {
    return 4_000;
  }

  @Override
  public String objection(int users) {
    return users <= HEALTHY || users % 2 != 0 ? "An even number of users above two." : "";
  }

  @Override
  public List<Figures> play(Settings s) throws IOException {
    List<Figures> figures = new ArrayList<>();
    List<Seed.Account> accounts = Seed.accounts(s.data(), s.users());
    try (RelayUnderLoad relay = RelayUnderLoad.start(s.data());
        Load load = new Load(relay.address())) {
      load.connect(accounts);
      load.startThreads(2);
      Histogram healthy = new Histogram(load.deliveries);
      List<LoadDevice> writers = new ArrayList<>(load.devices().subList(0, HEALTHY));
      writers.forEach(device -> device.countsIn(healthy));
      List<LoadDevice> readers = new ArrayList<>();
      for (int i = HEALTHY; i < s.users(); i += 2) {
        load.devices().get(i).writes(LONG_TEXT);
        writers.add(load.devices().get(i));
        readers.add(load.devices().get(i + 1));
      }
      load.pace(s.rate(), writers);
      load.run(s.warmUp());
      for (int i = 0; i < s.runs(); i++) {
        Meters meters = new Meters(relay, s.data());
        Figures reading = measure(load, meters, healthy, s.seconds());
        again(load, readers, LoadDevice.Habit.STALLS);
        Figures stalled = measure(load, meters, healthy, s.seconds());
        again(load, readers, LoadDevice.Habit.PLAIN);
        load.run(s.warmUp());
        figures.add(
            stalled
                .with("reading_p50_ms", reading.get("p50_ms"))
                .with("reading_p99_ms", reading.get("p99_ms"))
                .with("p99_ratio", stalled.get("p99_ms") / reading.get("p99_ms"))
                .with("peak_rss_mib", relay.meter().peakRssMib()));
      }
    }
    return figures;
  }

  private static void again(Load load, List<LoadDevice> readers, LoadDevice.Habit habit)
      throws IOException {
    for (LoadDevice reader : readers) {
      reader.has(habit);
      reader.hangUp();
      load.dial(reader);
    }
  }

  private static Figures measure(Load load, Meters meters, Histogram healthy, double seconds)
      throws IOException {
    load.reset();
    healthy.reset();
    long before = load.acknowledged;
    Meters.Cost cost = meters.during(() -> load.run(seconds));
    return cost.each(load.acknowledged - before)
        .latencies("", healthy)
        .with("healthy_messages", (double) healthy.getTotalCount())
        .with("late_p99_ms", load.lateness());
  }
}
