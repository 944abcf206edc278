package chat.hearth.relay;

import chat.hearth.model.UserId;
import chat.hearth.nearby.Announcement;
import chat.hearth.relay.delivery.Recipient;
import chat.hearth.relay.socket.ListenException;
import chat.hearth.relay.socket.RelaySocket;
import chat.hearth.relay.store.Backups;
import chat.hearth.relay.store.Database;
import chat.hearth.relay.store.FigureStore.Registered;
import chat.hearth.relay.store.Restoration;
import chat.hearth.relay.store.StorageException;
import chat.hearth.relay.tls.RelayKey;
import chat.hearth.relay.tls.TlsException;
import chat.hearth.wire.ProblemCode;
import chat.hearth.wire.Refusal;
import chat.hearth.wire.Reply;
import chat.hearth.wire.Request;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** A relay that runs: the whole server of a team. */
public final class Relay implements AutoCloseable {

  private static final int AGAIN = 10;
  private static final Duration MOMENT = Duration.ofMillis(50);

  private final ReentrantLock lock = new ReentrantLock();
  private final RelayConfig config;
  private final Timing timing;
  private final Assembly rooms;
  private final BackupSchedule backups;
  private final RelayKey key;
  private final @Nullable Announcing announcing;
  private boolean announce;
  private int port;
  private @Nullable RelaySocket socket;
  private boolean listened;
  private boolean closed;

  private Relay(
      RelayConfig config, Timing timing, Assembly rooms, BackupSchedule backups, RelayKey key) {
    this.key = key;
    this.config = config;
    this.timing = timing;
    this.rooms = rooms;
    this.backups = backups;
    this.port = config.port();
    this.announce = config.announce();
    this.announcing = Announcing.from(config.address(), rooms.timer);
  }

  /**
   * Opens the data and listens. Takes about half a second.
   *
   * @throws RelayStartException if the data or the port can't be had; nothing is left open
   */
  public static Relay start(RelayConfig config) throws RelayStartException {
    return start(config, Clock.tickMillis(ZoneId.systemDefault()));
  }

  /** As {@link #start(RelayConfig)}, by another wall clock. */
  public static Relay start(RelayConfig config, Clock clock) throws RelayStartException {
    return start(config, Timing.DEFAULT, clock);
  }

  static Relay start(RelayConfig config, Timing timing, Clock clock) throws RelayStartException {
    Relay relay;
    try {
      Database database = Database.open(config.dataFolder(), clock);
      RelayKey key = key(config, clock, database);
      Assembly rooms = assemble(config, timing, clock, database);
      Backups backups = new Backups(config.dataFolder(), clock);
      relay =
          new Relay(
              config,
              timing,
              rooms,
              new BackupSchedule(backups, database, config, clock, rooms.timer, timing.backups()),
              key);
    } catch (StorageException e) {
      throw e.kind() == StorageException.Cause.CORRUPT
          ? RelayStartException.damaged(
              e, config.dataFolder(), new Backups(config.dataFolder(), clock).newest())
          : new RelayStartException(RelayStartException.Problem.DATA, e);
    }
    try {
      relay.resume();
      relay.backups.start();
      new InvitationDesk(relay, Wish.invitation(config.dataFolder()))
          .open(relay.rooms.timer, relay.rooms.executor);
      return relay;
    } catch (RelayStartException e) {
      relay.close();
      throw e;
    }
  }

  /**
   * Puts the newest backup in the place of a relay's data, which are kept beside it.
   *
   * @throws RelayStartException if there is none, it is of no use, or a relay runs there
   */
  public static void restoreNewest(Path dataFolder, Clock clock) throws RelayStartException {
    try {
      var _ = new Restoration(dataFolder, clock).restoreNewest();
    } catch (StorageException e) {
      throw new RelayStartException(RelayStartException.Problem.DATA, e);
    }
  }

  /** Made only by who has the data folder for themselves. */
  private static RelayKey key(RelayConfig config, Clock clock, Database database)
      throws RelayStartException {
    try {
      return RelayKey.of(config.dataFolder(), config.tls(), clock);
    } catch (TlsException e) {
      database.close();
      throw new RelayStartException(RelayStartException.Problem.DATA, e);
    }
  }

  private static Assembly assemble(
      RelayConfig config, Timing timing, Clock clock, Database database) {
    try {
      return new Assembly(config, timing, clock, Assembly.timer(), database);
    } catch (StorageException e) {
      database.close();
      throw e;
    }
  }

  /** The port, also where any free one was asked for. */
  public int port() {
    lock.lock();
    try {
      return port;
    } finally {
      lock.unlock();
    }
  }

  /** The address that it listens at. */
  public String address() {
    return config.address();
  }

  /** The team's name. */
  public String name() {
    return config.name();
  }

  /** Where devices connect. */
  public String url() {
    return "ws://" + bracketed(config.address()) + ":" + port() + RelaySocket.PATH;
  }

  private static String bracketed(String host) {
    return host.contains(":") ? "[" + host + "]" : host;
  }

  /** Where others on this network connect, {@code host:port}. */
  public String reach() {
    return bracketed(Reach.host(config.address())) + ":" + port();
  }

  /** The key that it shows. */
  public RelayKey key() {
    return key;
  }

  /** How it does. Reads the database and the data folder. */
  public RelayStatus status() {
    List<Recipient> devices = rooms.connected.all();
    return new RelayStatus(
        name(),
        url(),
        paused(),
        (int) devices.stream().map(Recipient::userId).distinct().count(),
        devices.size(),
        rooms.today.count(),
        DiskUse.of(config.dataFolder()),
        rooms.figures.registered().stream().map(this::person).toList());
  }

  /**
   * An invitation in the name of the relay's admin.
   *
   * @throws Refusal if nobody has registered yet
   */
  public Reply.Invite createInvite(int maxUses, int validDays) {
    UserId admin =
        rooms.figures.registered().stream()
            .filter(Registered::admin)
            .map(Registered::userId)
            .findFirst()
            .orElseThrow(
                () ->
                    new Refusal(
                        ProblemCode.NOT_ALLOWED,
                        "Nobody has an account yet: the first person joins by the address alone"
                            + " and becomes the admin. Invite others then."));
    return rooms.invitations.create(admin, new Request.CreateInvite(maxUses, validDays));
  }

  /** The newest invitation that is still good, with how often it was used. */
  public Optional<Reply.Invite> currentInvite() {
    return rooms.invitations.newest();
  }

  /** Whether it takes no connections now. */
  public boolean paused() {
    lock.lock();
    try {
      return socket == null;
    } finally {
      lock.unlock();
    }
  }

  /** Whether it tells the networks around of itself, where that is of use. */
  public boolean announces() {
    lock.lock();
    try {
      return announce;
    } finally {
      lock.unlock();
    }
  }

  /** Tells the networks around of itself from now on, or does not any more. Returns at once. */
  public void announce(boolean on) {
    lock.lock();
    try {
      announce = on;
      tell();
    } finally {
      lock.unlock();
    }
  }

  /** Whoever has a certificate of an authority is known by a name, which no network knows. */
  private void tell() {
    if (announcing != null) {
      if (announce && socket != null && key.pin().isPresent()) {
        announcing.say(new Announcement(name(), port, key.pin().get()));
      } else {
        var _ = announcing.sayBye();
      }
    }
  }

  /** Says bye to all devices and stops to listen; the data stays open. */
  public void pause() {
    lock.lock();
    try {
      if (socket != null) {
        rooms.sayBye();
        socket.close();
        socket = null;
        tell();
      }
    } finally {
      lock.unlock();
    }
  }

  /**
   * Listens again, on the same port.
   *
   * @throws RelayStartException if another program has taken the port meanwhile
   */
  public void resume() throws RelayStartException {
    lock.lock();
    try {
      if (socket == null && !closed) {
        rooms.sessions.welcomeNew();
        socket = listened ? openAgain() : open();
        port = socket.port();
        listened = true;
        tell();
      }
    } catch (ListenException e) {
      throw new RelayStartException(
          e.portInUse()
              ? RelayStartException.Problem.PORT_IN_USE
              : RelayStartException.Problem.ADDRESS,
          e);
    } finally {
      lock.unlock();
    }
  }

  /** Stops: what was accepted is kept and told, devices hear bye, the data is closed. */
  @Override
  public void close() {
    lock.lock();
    try {
      if (closed) {
        return;
      }
      closed = true;
      backups.stop();
      rooms.drain();
      pause();
      rooms.close();
      backups.close();
      if (announcing != null) {
        announcing.close();
      }
    } finally {
      lock.unlock();
    }
  }

  /** After a pause it may take a moment until the system has given our port back. */
  private RelaySocket openAgain() throws ListenException {
    for (int tries = 1; true; tries++) {
      try {
        return open();
      } catch (ListenException e) {
        if (!e.portInUse() || tries == AGAIN) {
          throw e;
        }
        LockSupport.parkNanos(MOMENT.toNanos());
      }
    }
  }

  private RelaySocket open() throws ListenException {
    return RelaySocket.open(
        new RelaySocket.Settings(
            config.address(),
            port,
            RelayVersion.TEXT,
            timing.socket(),
            rooms.installers::file,
            new RelaySocket.Encryption(key.context(), config.tls().only())),
        new RelaySocket.Watch(
            rooms.metrics::write, config.metricsToken(), rooms.overflows::increment),
        rooms.behind(),
        rooms.codec,
        rooms.clock,
        rooms.timer,
        rooms.writers);
  }

  private RelayStatus.RegisteredPerson person(Registered row) {
    return new RelayStatus.RegisteredPerson(
        row.userId(),
        row.userName(),
        row.displayName(),
        row.admin(),
        row.devices(),
        rooms.presence.presence(row.userId()).state());
  }
}
