package chat.hearth.bench;

import chat.hearth.bench.CatchUpRun.Figures;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code ./hearth bench catch-up}: how long a device takes that was away while much was written,
 * with a relay in a process of its own, a real local database and a real window.
 */
@Command(
    name = "hearth bench catch-up",
    description = "Measures how long a device takes that was away while much was written.",
    mixinStandardHelpOptions = true)
public final class CatchUpMain implements Callable<Integer> {

  @Option(names = "--messages", description = "Missed messages (default: ${DEFAULT-VALUE}).")
  private int messages = 10_000;

  @Option(names = "--threads", description = "In so many threads (default: ${DEFAULT-VALUE}).")
  private int threads = 100;

  @Option(names = "--runs", description = "How often (default: ${DEFAULT-VALUE}).")
  private int runs = 5;

  @Option(names = "--json", description = "Prints the figures as one JSON object, last.")
  private boolean json;

  /** Ends with 0 when everything was measured. */
  public static void main(String[] args) {
    Desk.headless();
    System.exit(new CommandLine(new CatchUpMain()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    say(
        "run   all here   newest thread   on screen   threads before it   window waits   change"
            + " waits   CPU here");
    List<Figures> all = new CatchUp(messages, threads, runs).measure(CatchUpMain::tell);
    if (json) {
      say(json(all));
    }
    return 0;
  }

  private static void tell(Figures f, int run) {
    say(
        String.format(
            Locale.ROOT,
            "%3d  %6.0f ms       %6.0f ms   %6.0f ms              %6d      %6.1f ms      %6.1f ms"
                + "  %6.0f ms",
            run,
            f.all(),
            f.newest(),
            f.screen(),
            f.before(),
            f.window(),
            f.change(),
            f.cpu()));
  }

  private String json(List<Figures> all) {
    return String.format(
        Locale.ROOT,
        "{\"bench\":\"catch-up\",\"messages\":%d,\"threads\":%d,\"runs\":%d,"
            + "\"first_ms\":%.0f,\"median_ms\":%.0f,\"worst_ms\":%.0f,"
            + "\"on_screen_median_ms\":%.0f,"
            + "\"newest_median_ms\":%.0f,\"newest_worst_ms\":%.0f,"
            + "\"window_stall_ms\":%.1f,\"change_wait_ms\":%.1f,\"cpu_median_ms\":%.0f}",
        messages,
        threads,
        runs,
        all.getFirst().all(),
        CatchUp.median(all, Figures::all),
        worst(all, Figures::all),
        CatchUp.median(all, Figures::screen),
        CatchUp.median(all, Figures::newest),
        worst(all, Figures::newest),
        worst(all, Figures::window),
        worst(all, Figures::change),
        CatchUp.median(all, Figures::cpu));
  }

  private static double worst(List<Figures> all, ToDoubleFunction<Figures> figure) {
    return all.stream().mapToDouble(figure).max().orElse(0);
  }

  private static void say(String line) {
    System.out.println(line);
  }
}
