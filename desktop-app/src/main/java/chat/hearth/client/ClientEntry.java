package chat.hearth.client;

import chat.hearth.client.RelayException.Reason;
import chat.hearth.client.files.FileCache;
import chat.hearth.client.net.Destination;
import chat.hearth.client.net.Dialer;
import chat.hearth.client.net.Guard;
import chat.hearth.client.net.Link;
import chat.hearth.client.net.NoEncryptionException;
import chat.hearth.client.net.NotARelayException;
import chat.hearth.client.net.OutOfDateException;
import chat.hearth.client.net.ProblemException;
import chat.hearth.client.net.WrongKeyException;
import chat.hearth.client.search.SearchIndex;
import chat.hearth.client.store.Database;
import chat.hearth.client.store.StoreException;
import chat.hearth.client.sync.Handshake;
import chat.hearth.model.Check;
import chat.hearth.wire.FrameCodec;
import chat.hearth.wire.Reply;
import chat.hearth.wire.Request;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The way into the account of one profile folder. */
public final class ClientEntry implements Entry {

  private final Path profile;
  private final Dialer dialer;
  private final Clock clock;
  private final RandomGenerator random;
  private final IdentityFile file;
  private final @Nullable String version;
  private volatile @Nullable Path movedAside;

  /**
   * For a profile folder, which is made when needed.
   *
   * @param random must be unpredictable enough that ids never meet
   */
  public ClientEntry(Path profile, Dialer dialer, Clock clock, RandomGenerator random) {
    this(profile, dialer, clock, random, ClientEntry.class.getPackage().getImplementationVersion());
  }

  /** As another version of the app, or null for none. */
  ClientEntry(
      Path profile, Dialer dialer, Clock clock, RandomGenerator random, @Nullable String version) {
    this.version = version;
    this.profile = profile;
    this.dialer = dialer;
    this.clock = clock;
    this.random = random;
    this.file = new IdentityFile(profile);
  }

  @Override
  public Optional<Client> open() {
    return file.read().map(this::client);
  }

  /** Where a damaged local database was moved to when the profile was opened, or nothing. */
  public Optional<Path> movedAside() {
    return Optional.ofNullable(movedAside);
  }

  @Override
  public RelayInfo look(RelayAddress address) throws RelayException {
    return dial(address, (link, welcome) -> info(seen(address, link), welcome));
  }

  @Override
  public Client register(RelayAddress address, Registration r) throws RelayException {
    String userName = checked(Reason.BAD_NAME, () -> Check.userName(r.userName()));
    Request request =
        checked(
            Reason.OTHER,
            () ->
                new Request.Register(
                    userName,
                    r.displayName().strip(),
                    r.password(),
                    r.deviceName().strip(),
                    platform(),
                    address.invite()));
    return enter(address, request, r.deviceName().strip());
  }

  @Override
  public Client signIn(RelayAddress address, String userName, String password, String deviceName)
      throws RelayException {
    Request request =
        checked(
            Reason.BAD_CREDENTIALS,
            () -> new Request.SignIn(userName.strip(), password, deviceName.strip(), platform()));
    return enter(address, request, deviceName.strip());
  }

  private Client enter(RelayAddress address, Request request, String deviceName)
      throws RelayException {
    checkFolder();
    Identity identity =
        dial(
            address,
            (link, welcome) ->
                Identity.of(
                    seen(address, link),
                    welcome,
                    link.ask(request, Reply.SignedIn.class),
                    deviceName));
    try {
      return keep(identity);
    } catch (StoreException | UncheckedIOException e) {
      throw new RelayException(Reason.LOCAL_STORAGE, String.valueOf(e.getMessage()), 0);
    }
  }

  /** Before the relay makes an account whose name would then be taken. */
  private void checkFolder() throws RelayException {
    try {
      Files.createDirectories(profile);
      Files.delete(Files.createTempFile(profile, "write", ".check"));
    } catch (IOException e) {
      throw new RelayException(
          Reason.LOCAL_STORAGE, "The profile folder can't be written: " + profile, 0);
    }
  }

  private Client keep(Identity identity) {
    boolean sameOwner =
        file.read()
            .filter(old -> old.userId().equals(identity.userId()) && sameRelay(old, identity))
            .isPresent();
    if (!sameOwner) {
      setAside();
    }
    file.write(identity);
    return client(identity);
  }

  private Client client(Identity identity) {
    Database database = Database.open(profile, clock);
    movedAside = database.movedAside();
    LocalData data =
        new LocalData(
            database, profile.resolve("search"), profile.resolve("files"), this::forgetData);
    RelayUpdates updates = new RelayUpdates(identity.account().relay(), version, Fit.here());
    return new ProfileClient(data, identity, file, updates, dialer, clock, random);
  }

  private <T> T dial(RelayAddress address, Talk<T> talk) throws RelayException {
    Destination to = known(address).destination();
    try (Link link = Link.open(dialer, to, new FrameCodec(), _ -> {})) {
      return talk.with(link, Handshake.hello(link));
    } catch (ProblemException e) {
      throw RelayCalls.of(e.problem());
    } catch (NotARelayException e) {
      throw new RelayException(Reason.NOT_A_RELAY, "There is no relay at " + address + ".", 0);
    } catch (WrongKeyException e) {
      throw new RelayException(Reason.WRONG_KEY, "Another key answers at " + address + ".", 0);
    } catch (OutOfDateException e) {
      throw new RelayException(Reason.OUT_OF_DATE, "The certificate has run out.", 0);
    } catch (NoEncryptionException e) {
      throw new RelayException(Reason.NOT_ENCRYPTED, "No encrypted line to " + address + ".", 0);
    } catch (IOException e) {
      throw new RelayException(Reason.UNREACHABLE, "Can't reach " + address + ".", 0);
    }
  }

  /** Guarded from now on as the line was; what is not offered yet may be offered later. */
  private static RelayAddress seen(RelayAddress address, Link link) {
    boolean waits = address.guard() instanceof Guard.IfOffered && !link.guard().encrypts();
    return waits ? address : address.guardedBy(link.guard());
  }

  /** What this profile knows of a relay holds also where only its address is typed once more. */
  private RelayAddress known(RelayAddress address) {
    return file.read()
        .map(old -> old.account().relay())
        .filter(old -> address.guard() instanceof Guard.FirstSight && old.guard().encrypts())
        .filter(old -> old.isAt(address))
        .map(old -> address.guardedBy(old.guard()))
        .orElse(address);
  }

  /** What may be another account's data stays, under another name, when somebody signs in here. */
  private void setAside() {
    try {
      Database.setAside(profile, clock);
    } catch (IOException e) {
      throw new UncheckedIOException("The profile folder can't be written: " + profile, e);
    }
  }

  private void forgetData() {
    try {
      Database.delete(profile);
      SearchIndex.delete(profile.resolve("search"));
      FileCache.delete(profile.resolve("files"));
    } catch (IOException e) {
      throw new UncheckedIOException("The profile folder can't be written: " + profile, e);
    }
  }

  private static boolean sameRelay(Identity a, Identity b) {
    return a.account().relay().isAt(b.account().relay());
  }

  private static RelayInfo info(RelayAddress address, Reply.Welcome welcome) {
    return new RelayInfo(
        address, welcome.relay(), welcome.host(), welcome.registration().equals("invite"));
  }

  private static <T> T checked(Reason reason, Supplier<T> input) throws RelayException {
    try {
      return input.get();
    } catch (IllegalArgumentException e) {
      throw new RelayException(reason, String.valueOf(e.getMessage()), 0);
    }
  }

  private static String platform() {
    String name = System.getProperty("os.name", "Unknown");
    if (name.startsWith("Mac")) {
      return "macOS";
    }
    return name.startsWith("Windows") ? "Windows" : name;
  }

  @FunctionalInterface
  private interface Talk<T> {
    T with(Link link, Reply.Welcome welcome) throws IOException, ProblemException;
  }
}
