package chat.hearth.bench;

import chat.hearth.bench.CatchUpRun.Figures;
import chat.hearth.client.Client;
import chat.hearth.client.ClientEntry;
import chat.hearth.client.Connection;
import chat.hearth.client.Entry;
import chat.hearth.client.RelayAddress;
import chat.hearth.client.RelayException;
import chat.hearth.client.net.TyrusDialer;
import chat.hearth.desktop.AppGraph;
import chat.hearth.gallery.Shots;
import chat.hearth.model.ThreadId;
import chat.hearth.ui.kit.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import javafx.stage.Stage;
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

  private static final Logger JAVAFX = Logger.getLogger("javafx");
  private static final int WIDTH = 900;
  private static final int HEIGHT = 600;
  private static final String HOST = "127.0.0.1";

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
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    JAVAFX.setLevel(Level.SEVERE);
    System.exit(new CommandLine(new CatchUpMain()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    Path folder = Files.createTempDirectory("hearth-bench");
    try (RelayProcess relay = RelayProcess.start(folder.resolve("relay"))) {
      measure(relay.port(), folder.resolve("profile"));
    } finally {
      delete(folder);
    }
    return 0;
  }

  private void measure(int port, Path profile) throws Exception {
    SecureRandom random = new SecureRandom();
    Gate gate = new Gate(new TyrusDialer());
    register(port, profile, random);
    AppGraph app = new AppGraph(profile, HOST, 0, gate, Clock.systemUTC(), random);
    Client client = app.open().orElseThrow();
    try (Absence absence = new Absence(port, client.account().userId(), threads, random)) {
      ThreadId own = client.threads().start(List.of(absence.anybody()), "Notes");
      Stage stage = Shots.onFx(() -> window(app, client));
      CatchUpRun run = new CatchUpRun(client, gate, own);
      run.until(Connection.Online.class);
      List<Figures> all = new ArrayList<>();
      say(
          "run   all here   newest thread   threads before it   window waits   change waits   CPU"
              + " here");
      for (int i = 1; i <= runs; i++) {
        all.add(run.of(absence, messages));
        say(line(i, all.getLast()));
      }
      if (json) {
        say(json(all));
      }
      boolean _ = Shots.onFx(() -> close(app, stage));
    }
  }

  private static void register(int port, Path profile, RandomGenerator random)
      throws RelayException {
    new ClientEntry(profile, new TyrusDialer(), Clock.systemUTC(), random)
        .register(
            new RelayAddress(HOST, port, null),
            new Entry.Registration("mara", "Mara", "a short sentence", "Laptop"))
        .close();
  }

  /** Small and still: a screen that is not there copies every picture pixel by pixel, in Java. */
  private static Stage window(AppGraph app, Client client) {
    Stage stage = new Stage();
    var _ = app.show(stage, Optional.of(client), null);
    stage.setWidth(WIDTH);
    stage.setHeight(HEIGHT);
    Theme theme = Theme.of(stage.getScene());
    if (theme != null) {
      theme.lessMotionProperty().set(Theme.LessMotion.ON);
    }
    return stage;
  }

  private static boolean close(AppGraph app, Stage stage) {
    stage.hide();
    app.close();
    return true;
  }

  private static String line(int run, Figures f) {
    return String.format(
        Locale.ROOT,
        "%3d  %6.0f ms       %6.0f ms              %6d      %6.1f ms      %6.1f ms  %6.0f ms",
        run,
        f.all(),
        f.newest(),
        f.before(),
        f.window(),
        f.change(),
        f.cpu());
  }

  private String json(List<Figures> all) {
    return String.format(
        Locale.ROOT,
        "{\"bench\":\"catch-up\",\"messages\":%d,\"threads\":%d,\"runs\":%d,"
            + "\"first_ms\":%.0f,\"median_ms\":%.0f,\"worst_ms\":%.0f,"
            + "\"newest_median_ms\":%.0f,\"newest_worst_ms\":%.0f,"
            + "\"window_stall_ms\":%.1f,\"change_wait_ms\":%.1f,\"cpu_median_ms\":%.0f}",
        messages,
        threads,
        runs,
        all.getFirst().all(),
        median(all, Figures::all),
        worst(all, Figures::all),
        median(all, Figures::newest),
        worst(all, Figures::newest),
        worst(all, Figures::window),
        worst(all, Figures::change),
        median(all, Figures::cpu));
  }

  private static double median(List<Figures> all, ToDoubleFunction<Figures> figure) {
    double[] sorted = all.stream().mapToDouble(figure).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  private static double worst(List<Figures> all, ToDoubleFunction<Figures> figure) {
    return all.stream().mapToDouble(figure).max().orElse(0);
  }

  private static void say(String line) {
    System.out.println(line);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
