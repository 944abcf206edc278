package chat.hearth.client;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a relay listens, with the invitation that a link may carry.
 *
 * @param host a name or an IP address; IPv6 without brackets
 * @param port 1 to 65535
 * @param invite the code of an invitation, or null
 */
public record RelayAddress(String host, int port, @Nullable String invite) {

  /** Where a relay listens if nothing else is said. */
  public static final int DEFAULT_PORT = 7480;

  private static final Pattern FORM =
      Pattern.compile(
          "(?:(?:hearth|ws|http)://)?(?:join/)?"
              + "(?:\\[([0-9a-fA-F:.]+)]|([A-Za-z0-9._-]+))(?::(\\d{1,5}))?/?"
              + "(?:\\?invite=([A-Za-z0-9-]{1,64}))?");

  /** Fails with an {@link IllegalArgumentException} on a port out of range. */
  public RelayAddress {
    if (port < 1 || port > 65535) {
      throw new IllegalArgumentException("port must be 1 to 65535");
    }
  }

  /**
   * Reads {@code host}, {@code host:port} or an invite link {@code
   * hearth://join/host:port?invite=CODE}; fails with an {@link IllegalArgumentException}.
   */
  public static RelayAddress parse(String text) {
    Matcher m = FORM.matcher(text.strip());
    if (!m.matches()) {
      throw new IllegalArgumentException("not an address: expected host, host:port or a link");
    }
    String host = m.group(1) != null ? m.group(1) : m.group(2);
    int port = m.group(3) == null ? DEFAULT_PORT : Integer.parseInt(m.group(3));
    return new RelayAddress(host, port, m.group(4));
  }

  /** The link that others can paste. */
  public String link() {
    return "hearth://join/" + this + (invite == null ? "" : "?invite=" + invite);
  }

  /** {@code host:port}. */
  @Override
  public String toString() {
    return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
  }
}
