package chat.hearth.client.net;

import java.net.URI;

/**
 * Where a relay listens, and what guards the line to it.
 *
 * @param host a name or an IP address; IPv6 without brackets
 */
public record Destination(String host, int port, Guard guard) {

  /**
   * Of something on the relay.
   *
   * @param scheme without encryption; with it an s follows
   * @param path as it stands in a request
   */
  public URI uri(String scheme, String path) {
    return URI.create(scheme(scheme) + "://" + this + path);
  }

  /** The same, guarded otherwise. */
  public Destination guardedBy(Guard other) {
    return new Destination(host, port, other);
  }

  String scheme(String plain) {
    return guard.encrypts() ? plain + "s" : plain;
  }

  /** {@code host:port}. */
  @Override
  public String toString() {
    return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
  }
}
