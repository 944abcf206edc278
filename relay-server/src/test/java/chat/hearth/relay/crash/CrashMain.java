package chat.hearth.relay.crash;

import chat.hearth.relay.RelayLog;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
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

  private boolean cut(Path folder) throws Exception {
    PowerCuts.Report report = new PowerCuts(folder.resolve("power"), seed, powerCuts).run();
    out.printf(
        "power cut %d times: acknowledged %d, did not open %d, lost something %d%n",
        report.cuts(), report.acknowledged(), report.unopened(), report.lost());
    report.stories().stream().limit(TOLD).forEach(out::println);
    return report.stories().isEmpty();
  }
}
