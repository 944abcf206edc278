package chat.hearth.client.sync;

import chat.hearth.client.net.Destination;
import chat.hearth.model.UserId;

/**
 * Where to connect, and as whom.
 *
 * @param token the device's secret
 */
public record Credentials(Destination relay, UserId userId, String token) {

  @Override
  public String toString() {
    return "Credentials[" + userId + "@" + relay + "]";
  }
}
