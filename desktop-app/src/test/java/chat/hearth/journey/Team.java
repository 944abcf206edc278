package chat.hearth.journey;

import chat.hearth.client.RelayException;
import chat.hearth.relay.Relay;
import chat.hearth.relay.RelayConfig;
import chat.hearth.relay.RelayStartException;
import chat.hearth.relay.blob.BlobLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A relay with the devices of its people, each on a cable of its own. */
final class Team implements AutoCloseable {

  static final String PASSWORD = "a short sentence";

  private final Path folder;
  private final List<TeamDevice> devices = new ArrayList<>();
  private Relay relay;

  private Team(Path folder, Relay relay) {
    this.folder = folder;
    this.relay = relay;
  }

  static Team start(Path folder) throws RelayStartException {
    return new Team(folder, Relay.start(config(folder, 0)));
  }

  /** A new account with its first device. */
  TeamDevice register(String userName) throws IOException, RelayException {
    return add(TeamDevice.register(profile(userName), relay.port(), userName));
  }

  /** One more device of an account. */
  TeamDevice signIn(String userName) throws IOException, RelayException {
    return add(TeamDevice.signIn(profile(userName), relay.port(), userName));
  }

  /** Stops the relay; what it has accepted stays. */
  void stopRelay() {
    relay.close();
  }

  /** Starts the relay again with the same data on the same port. */
  void startRelay() throws RelayStartException {
    relay = Relay.start(config(folder, relay.port()));
  }

  /** As {@link #startRelay()}, with other limits of files. */
  void startRelay(BlobLimits files) throws RelayStartException {
    relay = Relay.start(config(folder, relay.port()).withFiles(files));
  }

  @Override
  public void close() throws IOException {
    for (TeamDevice device : devices) {
      device.close();
    }
    relay.close();
  }

  private TeamDevice add(TeamDevice device) {
    devices.add(device);
    return device;
  }

  private Path profile(String userName) {
    return folder.resolve(userName + "-" + devices.size());
  }

  private static RelayConfig config(Path folder, int port) {
    return RelayConfig.in(folder.resolve("relay")).withPort(port).withDurable(false);
  }
}
