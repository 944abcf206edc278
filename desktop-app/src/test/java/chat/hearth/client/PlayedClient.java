package chat.hearth.client;

import chat.hearth.client.net.Dialer;
import chat.hearth.client.store.Database;
import chat.hearth.model.DeviceId;
import chat.hearth.model.UserId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.random.RandomGenerator;

/** A client over any database and network; never closed, as its process just ends. */
public final class PlayedClient {

  /** Which device of whom, with its secret. */
  public record Device(UserId user, String userName, DeviceId device, String token) {}

  private PlayedClient() {}

  /** Opens a signed-in client; called in the process of the device. An index is not played. */
  public static Client open(
      Database database, Device device, Dialer dialer, Clock clock, RandomGenerator random) {
    return open(
        new LocalData(database, null, Path.of("nowhere"), () -> {}), device, dialer, clock, random);
  }

  /** Opens a signed-in client without a relay, with a search index in a real folder. */
  public static Client searching(
      Database database, Path index, Device device, Clock clock, RandomGenerator random) {
    Dialer nowhere =
        (to, _) -> {
          throw new IOException("no relay at " + to);
        };
    return open(
        new LocalData(database, index, index.resolveSibling("files"), () -> {}),
        device,
        nowhere,
        clock,
        random);
  }

  private static Client open(
      LocalData data, Device device, Dialer dialer, Clock clock, RandomGenerator random) {
    Account account =
        new Account(
            device.user,
            device.device,
            device.userName,
            device.userName,
            "Laptop",
            new RelayAddress("relay", 1, null),
            "Played",
            "host",
            device.user.value() == 1);
    IdentityFile file = new IdentityFile(Path.of("nowhere"));
    Identity identity = new Identity(account, device.token);
    RelayUpdates updates = new RelayUpdates(account.relay(), null, Fit.here());
    return new ProfileClient(data, identity, file, updates, dialer, clock, random);
  }
}
