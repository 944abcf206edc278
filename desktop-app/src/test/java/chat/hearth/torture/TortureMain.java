package chat.hearth.torture;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./hearth torture}: ends with 0 if nothing was lost, doubled or reordered. */
@Command(
    name = "hearth torture",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Lets real devices write through a real relay while faults strike, then compares what",
      "everybody has with what was promised."
    })
public final class TortureMain implements Callable<Integer> {

  @Option(
      names = "--seconds",
      paramLabel = "N",
      description = "How long work and faults go on (default: ${DEFAULT-VALUE}).")
  private int seconds = 60;

  @Option(
      names = "--seed",
      paramLabel = "S",
      split = ",",
      description = "Replays the plan of this seed; several: one run after the other.")
  private List<Long> seeds = List.of();

  @Option(
      names = "--clients",
      paramLabel = "N",
      description = "Devices, each a process of its own (default: ${DEFAULT-VALUE}).")
  private int clients = 6;

  @Option(
      names = "--fault",
      paramLabel = "NAME",
      split = ",",
      description = {
        "Only these faults (default: all): kill-relay, kill-client, cable, sleep, slow, disk,",
        "restore."
      })
  private List<String> faults = List.of();

  @Option(names = "--json", description = "One JSON object as the last line.")
  private boolean json;

  @Option(names = "--patch", hidden = true, description = "Classes that go before the real ones.")
  private @Nullable Path patch;

  public static void main(String[] args) {
    System.exit(new CommandLine(new TortureMain()).execute(args));
  }

  @Override
  public Integer call() throws IOException, InterruptedException, SQLException {
    Set<FaultKind> kinds = kinds();
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    boolean good = true;
    for (long seed : seeds.isEmpty() ? List.of(new Random().nextLong(1_000_000)) : seeds) {
      Path folder = Path.of("target", "torture", "seed-" + seed);
      Verdict verdict = Torture.run(new Settings(seconds, seed, clients, kinds, folder, patch));
      Report.print(verdict, out);
      if (json) {
        out.println(verdict.json());
      }
      good &= verdict.good();
    }
    return good ? 0 : 1;
  }

  private Set<FaultKind> kinds() {
    if (faults.isEmpty()) {
      return EnumSet.allOf(FaultKind.class);
    }
    Set<FaultKind> kinds = EnumSet.noneOf(FaultKind.class);
    for (String word : faults) {
      kinds.add(
          FaultKind.of(word)
              .orElseThrow(
                  () ->
                      new CommandLine.ParameterException(
                          new CommandLine(this),
                          "There is no fault '" + word + "'. There are: " + words() + ".")));
    }
    return kinds;
  }

  private static String words() {
    return Arrays.stream(FaultKind.values()).map(FaultKind::word).collect(Collectors.joining(", "));
  }
}
