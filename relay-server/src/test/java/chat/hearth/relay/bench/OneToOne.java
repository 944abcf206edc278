package chat.hearth.relay.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** People in pairs who write to each other, each with so many messages in flight. */
final class OneToOne {

  private static final double MILLI = 1e6;

  private OneToOne() {}

  /** Runs one after the other on one relay, which is warmed up first. */
  static List<Figures> run(
      Path data, int users, int window, double warmUp, double seconds, int runs)
      throws IOException {
    List<Seed.Account> accounts = Seed.accounts(data, users);
    List<Figures> figures = new ArrayList<>();
    try (RelayUnderLoad relay = RelayUnderLoad.start(data);
        Load load = new Load(relay.address(), accounts)) {
      load.begin(window);
      load.run(warmUp);
      for (int i = 0; i < runs; i++) {
        figures.add(measure(load, relay.meter(), data, seconds));
      }
      load.drain();
    }
    return figures;
  }

  private static Figures measure(Load load, ProcessMeter relay, Path data, double seconds)
      throws IOException {
    load.acknowledgements.reset();
    load.deliveries.reset();
    ProcessMeter own = ProcessMeter.own();
    long bytes = bytes(data);
    long cpu = relay.cpuMicros();
    long ownCpu = own.cpuMicros();
    long count = load.acknowledged;
    long begin = System.nanoTime();
    load.run(seconds);
    double took = (System.nanoTime() - begin) / 1e9;
    double done = Math.max(1, load.acknowledged - count);
    return new Figures(
        done / took,
        (relay.cpuMicros() - cpu) / done,
        (own.cpuMicros() - ownCpu) / done,
        load.deliveries.getValueAtPercentile(50) / MILLI,
        load.deliveries.getValueAtPercentile(99) / MILLI,
        load.deliveries.getValueAtPercentile(99.9) / MILLI,
        load.acknowledgements.getValueAtPercentile(50) / MILLI,
        load.acknowledgements.getValueAtPercentile(99) / MILLI,
        relay.rssMib(),
        (bytes(data) - bytes) / done);
  }

  private static long bytes(Path data) {
    long sum = 0;
    File[] files = data.toFile().listFiles(File::isFile);
    for (File file : files == null ? new File[0] : files) {
      sum += file.length();
    }
    return sum;
  }
}
