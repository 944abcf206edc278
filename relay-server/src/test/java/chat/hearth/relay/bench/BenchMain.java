package chat.hearth.relay.bench;

import chat.hearth.relay.RelayLog;
import chat.hearth.relay.ScratchFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./hearth bench SCENARIO} for the relay. */
@Command(
    name = "hearth bench",
    description = "Puts a relay with its usual settings under load and measures it.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class BenchMain implements Callable<Integer> {

  @Parameters(
      paramLabel = "SCENARIO",
      description =
          "one-to-one, open-loop, group, big-group, history, thread-list, idle, reconnect,"
              + " slow-readers, corpus, growth, team or floor")
  private String name = "one-to-one";

  @Option(names = "--seconds", description = "How long a run is (default: ${DEFAULT-VALUE}).")
  private double seconds = 10;

  @Option(
      names = "--warm-up",
      description = "Seconds before the first (default: ${DEFAULT-VALUE}).")
  private double warmUp = 5;

  @Option(names = "--runs", description = "Of which the median counts (default: ${DEFAULT-VALUE}).")
  private int runs = 3;

  @Option(names = "--users", description = "How many; each scenario has its own default.")
  private int users;

  @Option(names = "--window", description = "In flight for each user (default: ${DEFAULT-VALUE}).")
  private int window = 10;

  @Option(names = "--rate", description = "Messages a second of all together, evenly spaced.")
  private double rate;

  @Option(names = "--keep", description = "Leaves the relay's data in target/bench, for a look.")
  private boolean keep;

  @Option(names = "--json", description = "Prints the figures as one JSON object, last.")
  private boolean json;

  /** Ends with 0 when everything was measured or can't be here, 2 if the options make no sense. */
  public static void main(String[] args) {
    RelayLog.alone();
    System.exit(new CommandLine(new BenchMain()).execute(args));
  }

  @Override
  public Integer call() throws IOException {
    Scenario scenario = Scenarios.ALL.get(name);
    if (scenario == null) {
      return objection("There is no scenario " + name + ".");
    }
    if (!scenario.missing().isEmpty()) {
      System.out.println("skipped: " + scenario.missing());
      return 0;
    }
    int people = users == 0 ? scenario.users() : users;
    if (!scenario.objection(people).isEmpty()) {
      return objection(scenario.objection(people));
    }
    if (window < 1 || runs < 1 || seconds <= 0 || warmUp < 0 || rate < 0) {
      return objection("Windows, runs and seconds are above 0.");
    }
    Path all = Files.createDirectories(Path.of("target", "bench"));
    Path folder = Files.createTempDirectory(all, name + "-");
    double pace = rate == 0 ? scenario.rate() : rate;
    Settings settings =
        new Settings(folder.resolve("relay"), people, window, pace, warmUp, seconds, runs);
    try {
      List<Figures> figures = scenario.play(settings);
      print(figures, scenario.isCurve() ? figures.getLast() : Figures.median(figures), settings);
    } finally {
      if (!keep) {
        ScratchFolder.delete(folder);
      }
    }
    return 0;
  }

  private static int objection(String text) {
    System.err.println(text + " See --help.");
    return 2;
  }

  private void print(List<Figures> figures, Figures whole, Settings settings) {
    System.out.println("relay: " + RelayUnderLoad.title());
    System.out.println(whole.head());
    figures.forEach(run -> System.out.println(run.line()));
    if (!figures.contains(whole)) {
      System.out.println(whole.line() + "   median");
    }
    if (json) {
      System.out.println(whole.json(name, settings));
    }
  }
}
