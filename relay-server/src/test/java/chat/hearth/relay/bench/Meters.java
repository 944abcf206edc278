package chat.hearth.relay.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;

/** What the relay and the load cost during some work. */
record Meters(RelayUnderLoad relay, Path data) {

  private static final double REST_SECONDS = 5;

  /** Five percent of a processor are no work. */
  private static final long REST_MICROS = 250_000;

  /** What is measured. */
  interface Work {
    void run() throws IOException;
  }

  /**
   * What it cost.
   *
   * @param cpu microseconds of the relay's user and system time
   * @param own the same of the load
   * @param bytes by which the data folder grew
   * @param rss MiB of the relay at the end
   */
  record Cost(double seconds, double cpu, double own, double bytes, double rss) {

    /** The figures that all scenarios have, for so many operations. */
    Figures each(long operations) {
      double many = Math.max(1, operations);
      return new Figures()
          .with("rate_per_s", operations / seconds)
          .with("cpu_us_per_op", cpu / many)
          .with("generator_us_per_op", own / many)
          .with("rss_mib", rss);
    }
  }

  Cost during(Work work) throws IOException {
    ProcessMeter theirs = relay.meter();
    ProcessMeter ours = ProcessMeter.own();
    long bytes = bytes();
    long cpu = theirs.cpuMicros();
    long own = ours.cpuMicros();
    long begin = System.nanoTime();
    work.run();
    return new Cost(
        (System.nanoTime() - begin) / 1e9,
        theirs.cpuMicros() - cpu,
        ours.cpuMicros() - own,
        bytes() - bytes,
        theirs.rssMib());
  }

  /** Waits until the relay has nothing left to tidy: it rests. */
  void awaitUpkeep(Load load) throws IOException {
    ProcessMeter theirs = relay.meter();
    long before;
    do {
      before = theirs.cpuMicros();
      load.run(REST_SECONDS);
    } while (theirs.cpuMicros() - before > REST_MICROS);
  }

  /** How large the data are now. */
  long bytes() {
    long sum = 0;
    File[] files = data.toFile().listFiles(File::isFile);
    for (File file : files == null ? new File[0] : files) {
      sum += file.length();
    }
    return sum;
  }
}
