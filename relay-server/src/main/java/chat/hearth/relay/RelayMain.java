package chat.hearth.relay;

import chat.hearth.relay.account.Registration;
import chat.hearth.relay.blob.BlobLimits;
import chat.hearth.relay.tls.TlsSettings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the relay alone, without a window. */
@Command(
    name = "hearth-relay",
    description = "Runs a Hearth relay: the server that a team's devices connect to.",
    mixinStandardHelpOptions = true,
    versionProvider = RelayMain.Version.class,
    subcommands = {
      BackupCommands.Backup.class,
      BackupCommands.Verify.class,
      BackupCommands.Restore.class,
      OfferCommand.class,
      InviteCommand.class
    },
    sortOptions = false)
public final class RelayMain implements Callable<Integer> {

  /** Something is in the way; it was said what. */
  static final int FAILED = 1;

  /** What people type, for words about it: a package has a command of its own. */
  static final String COMMAND = System.getProperty("hearth.command", "hearth relay");

  /** What {@code --version} prints. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"Hearth relay " + RelayVersion.TEXT};
    }
  }

  @Option(
      names = "--data",
      paramLabel = "DIR",
      scope = CommandLine.ScopeType.INHERIT,
      description = "Where messages and accounts are kept (default: ${DEFAULT-VALUE}).")
  private Path data = DataFolder.usual(System.getProperty("os.name"), System.getenv());

  @Option(
      names = "--address",
      paramLabel = "A",
      description = {
        "Where to listen (default: ${DEFAULT-VALUE}, this computer alone).",
        "0.0.0.0 lets in every computer that can reach this one."
      })
  private String address = "127.0.0.1";

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Which port; 0 takes any free one (default: ${DEFAULT-VALUE}).")
  private int port = RelayConfig.PORT;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "The team's name (default: ${DEFAULT-VALUE}).")
  private String name = "Hearth";

  @Option(
      names = "--registration",
      paramLabel = "open|invite",
      description = {
        "Who may make an account: everybody who reaches the relay (open, the default), or",
        "only people with an invitation (see invite). The first account always may; it is the",
        "admin."
      })
  private Registration registration = Registration.OPEN;

  @Option(
      names = "--backup-every",
      paramLabel = "HOURS",
      description = {
        "How old the newest backup becomes before another is made (default: ${DEFAULT-VALUE}).",
        "0 makes none but those that are asked for and before an update changes the tables."
      })
  private int backupEvery = 24;

  @Option(
      names = "--idle-cut",
      paramLabel = "MINUTES",
      description = {
        "How long the app of somebody who is away (10 minutes without input) stays connected",
        "(default: ${DEFAULT-VALUE}, for ever). One that was cut looks for news after a minute,"
            + " and",
        "comes back at once when it is used."
      })
  private int idleCut;

  @Option(
      names = "--metrics-token",
      paramLabel = "TOKEN",
      description = {
        "Only who shows this token may read /metrics, from any computer:",
        "\"Authorization: Bearer TOKEN\". Without one this computer alone may."
      })
  private String metricsToken = "";

  @Option(
      names = "--file-limit",
      paramLabel = "MIB",
      description = "How large a file may be, in MiB (default: ${DEFAULT-VALUE}).")
  private int fileLimit = 100;

  @Option(
      names = "--files-per-person",
      paramLabel = "MIB",
      description = {
        "How much all files may have that one person has sent, in MiB",
        "(default: ${DEFAULT-VALUE})."
      })
  private int filesPerPerson = 5120;

  @Option(
      names = "--tls-only",
      arity = "0..1",
      fallbackValue = "true",
      paramLabel = "true|false",
      description = {
        "Refuses connections of other computers that are not encrypted (default:",
        "${DEFAULT-VALUE}). Encrypted ones are always taken, on the same port."
      })
  private boolean tlsOnly;

  @Option(
      names = "--tls-certificate",
      paramLabel = "FILE",
      description = {
        "A PEM file with the certificate to show, such as one of an authority, and those behind",
        "it. Without one the relay shows a key of its own, which it keeps in its data."
      })
  private @Nullable Path tlsCertificate;

  @Option(
      names = "--tls-key",
      paramLabel = "FILE",
      description = "A PEM file with its key, if that does not lie in the same file.")
  private @Nullable Path tlsKey;

  @Option(
      names = "--announce",
      paramLabel = "true|false",
      arity = "1",
      description = {
        "Whether apps on this computer's private networks show the team by its name, where they",
        "can reach it (default: ${DEFAULT-VALUE})."
      })
  private boolean announce = true;

  @Option(
      names = ConfigFile.OPTION,
      paramLabel = "FILE",
      scope = CommandLine.ScopeType.INHERIT,
      description = {
        "Takes options from a file with lines such as \"port = 7480\". What the command line says",
        "goes before what the file says."
      })
  @SuppressWarnings("UnusedVariable") // read before all others; here for the help and completion
  private @Nullable Path config;

  @Spec private CommandSpec spec = CommandSpec.create();

  /** Ends with 0 after a stop, 1 if the relay can't run, 2 if the options make no sense. */
  public static void main(String[] args) {
    RelayLog.alone();
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    System.exit(run(commandLine(), args));
  }

  /** Reads the file of {@code --config}, if any, and runs. */
  static int run(CommandLine line, String... args) {
    try {
      Optional<Path> file = ConfigFile.named(args);
      if (file.isPresent()) {
        ConfigFile.read(file.get(), line.getCommandSpec()).apply(line);
      }
    } catch (ConfigFile.ConfigException e) {
      line.getErr().println(e.getMessage());
      return CommandLine.ExitCode.USAGE;
    }
    return line.execute(args);
  }

  static CommandLine commandLine() {
    return new CommandLine(new RelayMain())
        .setCommandName(COMMAND)
        .setAllowSubcommandsAsOptionParameters(true) // --registration invite
        .registerConverter(Registration.class, RelayMain::registration)
        .setParameterExceptionHandler(
            (problem, _) -> {
              PrintWriter err = problem.getCommandLine().getErr();
              err.println(problem.getMessage() + ". See --help.");
              return problem.getCommandLine().getCommandSpec().exitCodeOnInvalidInput();
            });
  }

  Path data() {
    return data;
  }

  private static Registration registration(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "open" -> Registration.OPEN;
      case "invite" -> Registration.INVITE;
      default ->
          throw new CommandLine.TypeConversionException("'" + text + "' is not open or invite");
    };
  }

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    RelayConfig config;
    try {
      config =
          RelayConfig.in(data)
              .withAddress(address)
              .withPort(port)
              .withName(name)
              .withRegistration(registration)
              .withIdleCut(idleCut == 0 ? null : Duration.ofMinutes(idleCut))
              .withMetricsToken(metricsToken)
              .withFiles(new BlobLimits((long) fileLimit << 20, (long) filesPerPerson << 20))
              .withTls(new TlsSettings(tlsOnly, tlsCertificate, tlsKey))
              .withAnnounce(announce)
              .withBackupEvery(backupEvery == 0 ? null : Duration.ofHours(backupEvery));
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
    try {
      Relay relay = Relay.start(config);
      Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(relay::close));
      out.println("Hearth relay \"%s\" on %s, data in %s".formatted(name, relay.url(), data));
      relay.key().pin().ifPresent(pin -> out.println("Its key is " + pin.words()));
      out.flush();
    } catch (RelayStartException e) {
      err.println(e.getMessage());
      return FAILED;
    }
    new CountDownLatch(1).await();
    return 0;
  }
}
