package chat.hearth.bench;

import static java.util.Locale.ROOT;

import chat.hearth.client.Client;
import chat.hearth.client.PlayedClient;
import chat.hearth.client.store.Database;
import chat.hearth.client.store.Stores;
import chat.hearth.model.DeviceId;
import chat.hearth.model.UserId;
import chat.hearth.wire.FrameCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code ./hearth bench search}: how long a search takes while somebody types, over real
 * conversation in a real local database, and what its index costs.
 */
@Command(
    name = "hearth bench search",
    description = "Measures searching while typing over many messages.",
    mixinStandardHelpOptions = true)
public final class SearchMain implements Callable<Integer> {

  @Option(names = "--messages", description = "Messages on the device (${DEFAULT-VALUE}).")
  private int messages = 1_000_000;

  @Option(names = "--searches", description = "Searches measured (${DEFAULT-VALUE}).")
  private int searches = 3_000;

  @Option(names = "--corpus", description = "Real conversation (${DEFAULT-VALUE}).")
  private Path corpus = Path.of("../shared/corpus/ubuntu-irc.tsv.gz");

  @Option(names = "--json", description = "Prints the figures as one JSON object, last.")
  private boolean json;

  /** Ends with 0 when everything was measured, or nothing can be for lack of conversation. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new SearchMain()).execute(args));
  }

  @Override
  public Integer call() throws IOException {
    if (!Files.exists(corpus)) {
      say("skipped: there is no conversation at " + corpus + "; name a file with --corpus");
      return 0;
    }
    try (Scratch scratch = Scratch.make()) {
      measure(scratch.folder());
    }
    return 0;
  }

  private void measure(Path folder) throws IOException {
    List<Corpus.Line> lines = Corpus.read(corpus);
    Database database = Database.open(folder, Clock.systemUTC());
    new Shelves(Stores.of(database, new FrameCodec())).fill(lines, messages);
    say("filled with " + messages + " messages");
    Path index = folder.resolve("search");
    long begun = System.nanoTime();
    long cpu = CatchUpRun.cpuNanos();
    try (Client client =
        PlayedClient.searching(
            database,
            index,
            new PlayedClient.Device(new UserId(1), "anna", new DeviceId(1), "token"),
            Clock.systemUTC(),
            new Random(1))) {
      while (!client.search().current()) {
        LockSupport.parkNanos(20_000_000);
      }
      double build = (System.nanoTime() - begun) / 1e9;
      double busy = (CatchUpRun.cpuNanos() - cpu) / 1e9;
      Searches measured = new Searches(client, new Typist(lines, new Random(2)), searches);
      say("slowest: " + measured.slowest());
      tell(measured, build, busy, size(index), size(folder.resolve("client.mv.db")));
    }
  }

  private void tell(Searches measured, double build, double busy, long index, long data) {
    double p50 = measured.within(0.5);
    double p99 = measured.within(0.99);
    double most = measured.worst();
    double mib = index / 1024.0 / 1024;
    say(String.format(ROOT, "searching  p50 %.1f ms, p99 %.1f ms, worst %.1f ms", p50, p99, most));
    say(
        String.format(
            ROOT,
            "index      %.0f MiB (%.0f bytes a message; the database has %.0f MiB), built in %.1f s"
                + " with %.1f s of CPU",
            mib,
            (double) index / messages,
            data / 1024.0 / 1024,
            build,
            busy));
    if (json) {
      say(
          String.format(
              ROOT,
              "{\"bench\":\"search\",\"messages\":%d,\"searches\":%d,\"search_ms_p50\":%.2f,"
                  + "\"search_ms_p99\":%.2f,\"search_ms_worst\":%.2f,\"index_mib\":%.1f,"
                  + "\"build_s\":%.1f,\"build_cpu_s\":%.1f}",
              messages,
              searches,
              p50,
              p99,
              most,
              mib,
              build,
              busy));
    }
  }

  private static long size(Path path) throws IOException {
    try (Stream<Path> files = Files.walk(path)) {
      return files.filter(Files::isRegularFile).mapToLong(p -> p.toFile().length()).sum();
    }
  }

  private static void say(String line) {
    System.out.println(line);
  }
}
