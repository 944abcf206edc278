package chat.hearth.relay.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./hearth bench one-to-one}: pairs of people write to each other as fast as it goes. */
@Command(
    name = "hearth bench",
    description = "Puts a relay with its usual settings under load and measures it.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class BenchMain implements Callable<Integer> {

  private static final int RUNS = 3;

  @Parameters(paramLabel = "SCENARIO", description = "one-to-one")
  private String scenario = "one-to-one";

  @Option(names = "--seconds", description = "How long a run is (default: ${DEFAULT-VALUE}).")
  private double seconds = 10;

  @Option(
      names = "--warm-up",
      description = "Seconds before the first (default: ${DEFAULT-VALUE}).")
  private double warmUp = 5;

  @Option(names = "--users", description = "An even number (default: ${DEFAULT-VALUE}).")
  private int users = 200;

  @Option(names = "--window", description = "In flight for each user (default: ${DEFAULT-VALUE}).")
  private int window = 10;

  @Option(names = "--json", description = "Prints the figures as one JSON object, last.")
  private boolean json;

  /** Ends with 0 when everything was measured, 2 if the options make no sense. */
  public static void main(String[] args) {
    System.setProperty("logback.configurationFile", "chat/hearth/relay/logback.xml");
    System.exit(new CommandLine(new BenchMain()).execute(args));
  }

  @Override
  public Integer call() throws IOException {
    if (!scenario.equals("one-to-one") || users < 2 || users % 2 != 0 || window < 1) {
      System.err.println("Only one-to-one, with an even number of users. See --help.");
      return 2;
    }
    Path folder = Files.createDirectories(Path.of("target", "bench"));
    Path data = Files.createTempDirectory(folder, "one-to-one-").resolve("relay");
    List<Figures> runs = OneToOne.run(data, users, window, warmUp, seconds, RUNS);
    System.out.println("relay: " + RelayUnderLoad.options());
    System.out.println(Figures.HEAD);
    runs.forEach(run -> System.out.println(run.line()));
    Figures median = Figures.median(runs);
    System.out.println(median.line() + "   median");
    if (json) {
      System.out.println(median.json(scenario, window, users));
    }
    return 0;
  }
}
