package chat.hearth.desktop;

import chat.hearth.client.Client;
import chat.hearth.client.MessageLink;
import chat.hearth.client.RelayAddress;
import chat.hearth.client.net.TyrusDialer;
import chat.hearth.desktop.computer.ThisComputer;
import chat.hearth.ui.kit.Fx;
import chat.hearth.ui.kit.Texts;
import chat.hearth.ui.shell.HearthWindow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Starts the app. */
@Command(
    name = "hearth",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    description = "A messenger that a team hosts itself.")
public final class Main implements Callable<Integer> {

  private static final String WHOLE_NETWORK = "0.0.0.0";

  /** JavaFX warns about its place on the class path; that place is meant. */
  private static final Logger JAVAFX = Logger.getLogger("javafx");

  @Option(names = "--profile", description = "The folder for this person's data.")
  private @Nullable Path profile;

  @Option(names = "--relay", description = "A relay to join: HOST, HOST:PORT or an invite link.")
  private @Nullable String relay;

  @Option(names = "--minimised", description = "Opens the window minimised, as at login.")
  private boolean minimised;

  @Parameters(
      arity = "0..1",
      paramLabel = "LINK",
      description = "An invite link, hearth://join/..., as --relay, or one to a message.")
  private @Nullable String link;

  @Spec private @Nullable CommandSpec spec;

  /** The command line entry. */
  public static void main(String[] args) {
    JAVAFX.setLevel(Level.SEVERE);
    // Most starts have nothing to read, and reading costs a tenth of a second.
    System.exit(args.length == 0 ? new Main().call() : new CommandLine(new Main()).execute(args));
  }

  @Override
  public Integer call() {
    check("--relay " + relay, relay);
    if (link == null || !MessageLink.isMeant(link)) { // of those the window says what is wrong
      check(String.valueOf(link), link);
    }
    Path folder = folder();
    if (OneInstance.handOver(folder, join())) {
      return 0;
    }
    drawWithoutGpu();
    // The database opens while the toolkit starts: neither needs the other.
    FutureTask<Opened> opening = new FutureTask<>(() -> Opened.in(folder));
    var _ = Thread.ofPlatform().name("opening").daemon().start(opening);
    try {
      Hearth.startToolkit();
    } catch (RuntimeException e) {
      System.err.println("hearth: No window can be opened here: there is no display.");
      return 1;
    }
    try {
      return run(folder, opening.get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 1;
    } catch (ExecutionException e) {
      return failed(e.getCause() == null ? e : e.getCause());
    } catch (RuntimeException e) {
      return failed(e);
    } finally {
      Platform.exit();
    }
  }

  /** The app of a profile with its local data, no window yet. */
  private record Opened(AppGraph graph, Optional<Client> client) {

    static Opened in(Path folder) {
      Path made = ProfileFolder.made(folder);
      System.setProperty("hearth.log", made.resolve("hearth.log").toString());
      AppGraph graph =
          new AppGraph(
              made,
              WHOLE_NETWORK,
              RelayAddress.DEFAULT_PORT,
              new TyrusDialer(),
              Clock.systemUTC(),
              new SecureRandom(),
              ThisComputer.here(ProfileFolder.isUsual(made)));
      return new Opened(graph, graph.open());
    }
  }

  /**
   * On Linux a computer without graphics hardware draws by itself; to look for the hardware would
   * load 40 MiB of drivers first.
   */
  private static void drawWithoutGpu() {
    boolean linux = System.getProperty("os.name", "").equals("Linux");
    if (linux && System.getProperty("prism.order") == null && !Files.exists(Path.of("/dev/dri"))) {
      System.setProperty("prism.order", "sw");
    }
  }

  /** Says at once that an address is none, not only when somebody has typed their name. */
  private void check(String what, @Nullable String address) {
    try {
      RelayAddress _ = address == null ? null : RelayAddress.parse(address);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(), what + ": " + e.getMessage());
    }
  }

  private @Nullable String join() {
    return link != null ? link : relay;
  }

  private Path folder() {
    return profile != null
        ? profile
        : ProfileFolder.usual(
            System.getProperty("os.name", ""),
            Path.of(System.getProperty("user.home", ".")),
            System.getenv());
  }

  private int run(Path folder, Opened opened) throws InterruptedException {
    try (AppGraph graph = opened.graph()) {
      show(folder, graph, opened.client());
      return 0;
    }
  }

  /** Until the window is closed. The profile is ours by now, so calls to it are for us. */
  private void show(Path folder, AppGraph graph, Optional<Client> client)
      throws InterruptedException {
    CountDownLatch closed = new CountDownLatch(1);
    try (OneInstance calls = OneInstance.of(folder)) {
      Fx.run(
          () -> {
            Stage stage = new Stage();
            stage.setOnHidden(_ -> closed.countDown());
            stage.setIconified(minimised);
            HearthWindow window = graph.show(stage, client, join());
            Consumer<String> called = asked -> Fx.later(() -> window.call(asked));
            calls.answer(called);
            ThisComputer.here(ProfileFolder.isUsual(folder)).takeLinks(called);
          });
      Thread.startVirtualThread(graph::hostAgain);
      closed.await();
    }
  }

  /** One sentence on the console and in a window; the details stay in the log. */
  private int failed(Throwable e) {
    String sentence = String.valueOf(e.getMessage());
    System.err.println("hearth: " + sentence);
    CountDownLatch closed = new CountDownLatch(1);
    FailureWords words = FailureWords.of(e, Texts::kit);
    Fx.run(() -> FailureWindow.show(words, closed::countDown));
    try {
      closed.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    return 1;
  }

  /** What {@code --version} prints. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"Hearth " + (version == null ? "from source" : version)};
    }
  }
}
