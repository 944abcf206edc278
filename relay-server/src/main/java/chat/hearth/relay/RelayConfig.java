package chat.hearth.relay;

import chat.hearth.model.Check;
import chat.hearth.relay.account.Registration;
import chat.hearth.relay.blob.BlobLimits;
import chat.hearth.relay.tls.TlsSettings;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a relay is run.
 *
 * @param dataFolder where its database lies; made if it is not there
 * @param address an address of this machine, 127.0.0.1 for this machine alone, 0.0.0.0 for all
 * @param port 0 for any free one
 * @param name the team's name
 * @param host what this machine is called
 * @param registration who may make an account; the first one always may
 * @param idleCut how long a device that is not used stays connected; null for ever
 * @param durable whether an acknowledged message survives a power cut, not only the end of the
 *     process
 * @param backupEvery how old the newest backup becomes before another is made; null for never
 * @param metricsToken who knows it may see the metrics from elsewhere; empty for nobody
 * @param files how large files may be, and all of one person
 * @param tls which key it shows, and whether others than this machine must speak TLS
 * @param announce whether others on its networks hear of the team, where they can reach it
 */
public record RelayConfig(
    Path dataFolder,
    String address,
    int port,
    String name,
    String host,
    Registration registration,
    @Nullable Duration idleCut,
    boolean durable,
    @Nullable Duration backupEvery,
    String metricsToken,
    BlobLimits files,
    TlsSettings tls,
    boolean announce) {

  /** The port unless another is asked for. */
  public static final int PORT = 7480;

  private static final Duration DAY = Duration.ofHours(24);

  /** Fails with an {@link IllegalArgumentException} whose message says what is expected. */
  public RelayConfig {
    Check.name("name", name);
    Check.name("host", host);
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port must be 0 to 65535");
    }
    if (idleCut != null && idleCut.isNegative()) {
      throw new IllegalArgumentException("idle-cut must not be negative");
    }
    if (backupEvery != null && !backupEvery.isPositive()) {
      throw new IllegalArgumentException("backupEvery must be positive");
    }
  }

  /** For this machine alone, open to everybody on it, durable. */
  public static RelayConfig in(Path dataFolder) {
    return new RelayConfig(
        dataFolder,
        "127.0.0.1",
        PORT,
        "Hearth",
        hostName(),
        Registration.OPEN,
        null,
        true,
        DAY,
        "",
        BlobLimits.DEFAULT,
        TlsSettings.DEFAULT,
        true);
  }

  /** Another address. */
  public RelayConfig withAddress(String other) {
    return new RelayConfig(
        dataFolder,
        other,
        port,
        name,
        host,
        registration,
        idleCut,
        durable,
        backupEvery,
        metricsToken,
        files,
        tls,
        announce);
  }

  /** Another port. */
  public RelayConfig withPort(int other) {
    return new RelayConfig(
        dataFolder,
        address,
        other,
        name,
        host,
        registration,
        idleCut,
        durable,
        backupEvery,
        metricsToken,
        files,
        tls,
        announce);
  }

  /** Another name of the team. */
  public RelayConfig withName(String other) {
    return new RelayConfig(
        dataFolder,
        address,
        port,
        other,
        host,
        registration,
        idleCut,
        durable,
        backupEvery,
        metricsToken,
        files,
        tls,
        announce);
  }

  /** Another name of the machine. */
  public RelayConfig withHost(String other) {
    return new RelayConfig(
        dataFolder,
        address,
        port,
        name,
        other,
        registration,
        idleCut,
        durable,
        backupEvery,
        metricsToken,
        files,
        tls,
        announce);
  }

  /** Another rule for new accounts. */
  public RelayConfig withRegistration(Registration other) {
    return new RelayConfig(
        dataFolder,
        address,
        port,
        name,
        host,
        other,
        idleCut,
        durable,
        backupEvery,
        metricsToken,
        files,
        tls,
        announce);
  }

  /** Another patience with devices that are not used; null for ever. */
  public RelayConfig withIdleCut(@Nullable Duration other) {
    return new RelayConfig(
        dataFolder,
        address,
        port,
        name,
        host,
        registration,
        other,
        durable,
        backupEvery,
        metricsToken,
        files,
        tls,
        announce);
  }

  /** Another care for acknowledged messages. */
  public RelayConfig withDurable(boolean other) {
    return new RelayConfig(
        dataFolder,
        address,
        port,
        name,
        host,
        registration,
        idleCut,
        other,
        backupEvery,
        metricsToken,
        files,
        tls,
        announce);
  }

  /** Another time from backup to backup; null for none but those that are asked for. */
  public RelayConfig withBackupEvery(@Nullable Duration other) {
    return new RelayConfig(
        dataFolder,
        address,
        port,
        name,
        host,
        registration,
        idleCut,
        durable,
        other,
        metricsToken,
        files,
        tls,
        announce);
  }

  /** Another token for the metrics; empty for none. */
  public RelayConfig withMetricsToken(String other) {
    return new RelayConfig(
        dataFolder,
        address,
        port,
        name,
        host,
        registration,
        idleCut,
        durable,
        backupEvery,
        other,
        files,
        tls,
        announce);
  }

  /** Other limits for files. */
  public RelayConfig withFiles(BlobLimits other) {
    return new RelayConfig(
        dataFolder,
        address,
        port,
        name,
        host,
        registration,
        idleCut,
        durable,
        backupEvery,
        metricsToken,
        other,
        tls,
        announce);
  }

  /** Another way to speak TLS. */
  public RelayConfig withTls(TlsSettings other) {
    return new RelayConfig(
        dataFolder,
        address,
        port,
        name,
        host,
        registration,
        idleCut,
        durable,
        backupEvery,
        metricsToken,
        files,
        other,
        announce);
  }

  /** Another wish to be heard of. */
  public RelayConfig withAnnounce(boolean other) {
    return new RelayConfig(
        dataFolder,
        address,
        port,
        name,
        host,
        registration,
        idleCut,
        durable,
        backupEvery,
        metricsToken,
        files,
        tls,
        other);
  }

  private static String hostName() {
    try {
      return Check.name("host", InetAddress.getLocalHost().getHostName());
    } catch (UnknownHostException | IllegalArgumentException _) {
      return "this computer";
    }
  }
}
