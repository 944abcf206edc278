package chat.hearth.desktop;

import chat.hearth.client.RelayAddress;
import chat.hearth.model.KeyPin;
import chat.hearth.relay.Relay;
import chat.hearth.relay.RelayConfig;
import chat.hearth.relay.RelayStartException;
import chat.hearth.relay.RelayStatus;
import chat.hearth.relay.account.Registration;
import chat.hearth.relay.store.StorageException;
import chat.hearth.ui.kit.HostTrouble;
import chat.hearth.ui.signin.HostingException;
import chat.hearth.wire.Reply;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one door to the relay: this computer as the host of a team. What was hosted once is hosted
 * again at the next start.
 */
public final class EmbeddedRelay
    implements chat.hearth.ui.signin.Hosting, chat.hearth.ui.host.Hosting, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedRelay.class);
  private static final String LOOPBACK = "127.0.0.1";
  private static final int PORTS_TRIED = 20;
  private static final int LAST_PORT = 65_535;

  private final Path folder;
  private final String address;
  private final int usualPort;
  private final Clock clock;
  private final HostedTeam hosted;
  private @Nullable Relay relay;
  private @Nullable Instant since;

  /**
   * A relay that is not running yet.
   *
   * @param profile its data lie in the folder {@code relay} of it
   * @param address where to listen: 0.0.0.0 for the whole network, 127.0.0.1 for this computer
   * @param usualPort where to listen if nobody wants another; 0 for any that is free
   */
  public EmbeddedRelay(Path profile, String address, int usualPort, Clock clock) {
    this.folder = profile.resolve("relay");
    this.address = address;
    this.usualPort = usualPort;
    this.clock = clock;
    this.hosted = new HostedTeam(folder);
  }

  /** Whether this profile hosts a team. */
  public boolean hosts() {
    return hosted.exists();
  }

  /** Starts again what this profile hosts. */
  public void startAgain() throws HostingException {
    HostedTeam.Team team = hosted.read();
    RelayAddress _ = start(team.name(), team.port());
  }

  /** Goes back to the newest backup; what is there now is kept beside it. Not while it runs. */
  public synchronized void restore() throws HostingException {
    try {
      Relay.restoreNewest(folder, clock);
    } catch (RelayStartException e) {
      throw HostingException.because(trouble(e), String.valueOf(e.getMessage()));
    }
  }

  @Override
  public String computer() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (IOException e) {
      return "This computer";
    }
  }

  @Override
  public synchronized RelayAddress start(String team, int port) throws HostingException {
    if (relay == null) {
      int wanted = port == 0 ? usualPort : port;
      try {
        boolean announce = !hosted.exists() || hosted.read().announce();
        relay = Relay.start(config(team, wanted).withAnnounce(announce));
        since = clock.instant();
        hosted.write(new HostedTeam.Team(team, relay.port(), announce));
      } catch (RelayStartException e) {
        if (e.problem() == RelayStartException.Problem.PORT_IN_USE) {
          throw HostingException.portInUse(wanted, freePort(wanted));
        }
        String sentence = String.valueOf(e.getMessage());
        throw e.backup()
            .map(at -> HostingException.damaged(sentence, at))
            .orElseGet(() -> HostingException.because(trouble(e), sentence));
      } catch (UncheckedIOException e) {
        close(); // a team that is not remembered would be gone at the next start
        LOG.warn("the team can't be remembered", e);
        throw HostingException.because(HostTrouble.FOLDER, String.valueOf(e.getMessage()));
      }
    }
    return new RelayAddress(LOOPBACK, relay.port(), null);
  }

  @Override
  public synchronized Status status() {
    Relay running = running();
    RelayStatus s = running.status();
    return new Status(
        s.name(),
        computer(),
        since == null ? clock.instant() : since,
        running.reach(),
        running.key().pin().map(KeyPin::words).orElse(""),
        s.paused(),
        running.announces(),
        s.peopleOnline(),
        s.devicesConnected(),
        s.messagesToday(),
        s.bytesOnDisk(),
        free(),
        s.people().stream()
            .map(
                p ->
                    new Guest(
                        p.userId().toString(),
                        p.userName(),
                        p.displayName(),
                        p.admin(),
                        p.devices(),
                        p.state()))
            .toList());
  }

  @Override
  public synchronized Invite invite(int uses, int days) {
    return linked(running().createInvite(uses, days));
  }

  @Override
  public synchronized Optional<Invite> currentInvite() {
    return running().currentInvite().map(this::linked);
  }

  private Invite linked(Reply.Invite invite) {
    Relay here = running();
    RelayAddress way =
        RelayAddress.parse(
            here.reach() + "?invite=" + invite.code() + "&key=" + here.key().inLinks());
    return new Invite(way.link(), invite.expiresAt(), invite.maxUses(), invite.uses());
  }

  @Override
  public synchronized void pause() {
    running().pause();
  }

  @Override
  public synchronized void announce(boolean on) {
    Relay here = running();
    hosted.write(new HostedTeam.Team(here.name(), here.port(), on));
    here.announce(on);
  }

  @Override
  public synchronized void resume() throws Unavailable {
    try {
      running().resume();
    } catch (RelayStartException e) {
      throw new Unavailable(trouble(e), String.valueOf(e.getMessage()));
    }
  }

  private static HostTrouble trouble(RelayStartException e) {
    LOG.warn("the relay does not start", e);
    return switch (e.problem()) {
      case PORT_IN_USE -> HostTrouble.PORT;
      case ADDRESS -> HostTrouble.ADDRESS;
      case DAMAGED -> HostTrouble.DAMAGED;
      case DATA ->
          e.getCause() instanceof StorageException storage ? trouble(storage) : HostTrouble.OTHER;
    };
  }

  private static HostTrouble trouble(StorageException e) {
    return switch (e.kind()) {
      case FULL -> HostTrouble.FULL;
      case LOCKED -> HostTrouble.LOCKED;
      case DENIED -> HostTrouble.FOLDER;
      case CORRUPT -> HostTrouble.DAMAGED;
      case NEWER -> HostTrouble.NEWER;
      case OTHER -> HostTrouble.OTHER;
    };
  }

  @Override
  public synchronized void close() {
    if (relay != null) {
      relay.close();
      relay = null;
    }
  }

  private RelayConfig config(String team, int port) {
    return RelayConfig.in(folder)
        .withAddress(address)
        .withPort(port)
        .withName(team)
        .withHost(computer())
        .withRegistration(Registration.INVITE);
  }

  private Relay running() {
    if (relay == null) {
      throw new IllegalStateException("the relay is not running");
    }
    return relay;
  }

  private long free() {
    try {
      return Files.getFileStore(folder).getUsableSpace();
    } catch (IOException e) {
      return 0;
    }
  }

  /** One of the next ports, or any. */
  private static int freePort(int busy) {
    for (int port = busy + 1; port <= Math.min(LAST_PORT, busy + PORTS_TRIED); port++) {
      if (free(port) > 0) {
        return port;
      }
    }
    return free(0);
  }

  /** The port, or any for 0; 0 where it is taken. */
  private static int free(int port) {
    try (ServerSocket probe = new ServerSocket(port)) {
      return probe.getLocalPort();
    } catch (IOException e) {
      return 0;
    }
  }
}
