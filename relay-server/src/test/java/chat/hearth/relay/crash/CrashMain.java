package chat.hearth.relay.crash;

import chat.hearth.relay.RelayLog;
import chat.hearth.relay.ScratchFolder;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Kills the relay and cuts the power, and tells whether anything that was promised is missing. */
@Command(
    name = "hearth crash",
    description = "Kills a relay under load and cuts its power; nothing acknowledged may be lost.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class CrashMain implements Callable<Integer> {

  private static final int VIOLATED = 1;
  private static final int TOLD = 5;
  private static final int CUTS_EACH = 40;

  @Option(
      names = "--kills",
      paramLabel = "N",
      description = "How often to kill -9 the relay under load (default: ${DEFAULT-VALUE}).")
  private int kills = 200;

  @Option(
      names = "--power-cuts",
      paramLabel = "N",
      description = "How many power cuts to simulate (default: ${DEFAULT-VALUE}).")
  private int powerCuts = 200;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Draws the same plan of work and faults again (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Option(
      names = "--batches",
      paramLabel = "N",
      description = {
        "Instead of all that: acknowledge N messages one at a time, each a batch of its own.",
        "Put 'strace -f -c -e trace=fsync,fdatasync' in front to count the syncs."
      })
  private int batches;

  private final PrintStream out = System.out;

  /** Ends with 0 where all promises were kept, 1 where one was not. */
  public static void main(String[] args) {
    RelayLog.alone();
    System.exit(new CommandLine(new CrashMain()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    Path folder = Files.createTempDirectory("hearth-crash");
    out.println("seed " + seed + ", data in " + folder);
    if (batches > 0) {
      out.println(
          Batches.acknowledge(folder.resolve("data"), batches, 1) + " batches acknowledged");
      return 0;
    }
    boolean kept = (kills == 0 || kill(folder)) && (powerCuts == 0 || cut(folder));
    out.println(kept ? "Nothing acknowledged was lost." : "A promise was broken.");
    return kept ? 0 : VIOLATED;
  }

  private boolean kill(Path folder) throws Exception {
    String classPath = System.getProperty("java.class.path");
    Kills.Report report = new Kills(classPath, folder, seed, kills).run();
    Audit.Findings findings = report.findings();
    List<Long> starts = report.starts().stream().sorted().toList();
    out.printf(
        "kill -9 %d times under load: acknowledged %d, lost %d, doubled %d, renumbered %d,"
            + " otherwise wrong %d%n",
        report.kills(),
        report.acknowledged(),
        findings.lost().size(),
        findings.doubled().size(),
        findings.renumbered().size(),
        findings.broken().size());
    if (!starts.isEmpty()) {
      out.printf(
          "ready again, with the repair: p50 %d ms, max %d ms%n",
          starts.get(starts.size() / 2), starts.getLast());
    }
    findings.all().limit(TOLD).forEach(out::println);
    return findings.isFine();
  }

  /** Each data folder anew after some cuts: what is young and small has faults of its own. */
  private boolean cut(Path folder) throws Exception {
    int made = 0;
    int acknowledged = 0;
    List<String> stories = new ArrayList<>();
    for (long next = seed; made < powerCuts && stories.isEmpty(); next++) {
      int wanted = Math.min(CUTS_EACH, powerCuts - made);
      Path data = folder.resolve("power-" + next);
      PowerCuts.Report report = new PowerCuts(data, next, wanted).run();
      made += report.cuts();
      acknowledged += report.acknowledged();
      for (String story : report.stories()) {
        stories.add("seed " + next + ", " + story);
      }
      if (stories.isEmpty()) {
        ScratchFolder.delete(data);
      }
    }
    out.printf(
        "power cut %d times: acknowledged %d, not as promised %d%n",
        made, acknowledged, stories.size());
    stories.stream().limit(TOLD).forEach(out::println);
    return stories.isEmpty();
  }
}
