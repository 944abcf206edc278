package chat.hearth.relay.socket;

import java.net.InetSocketAddress;
import org.glassfish.grizzly.Connection;
import org.jspecify.annotations.Nullable;

/**
 * Who is at the other end.
 *
 * @param forwardedFor what it says in X-Forwarded-For; null where it says nothing
 */
record Peer(Connection<?> connection, @Nullable String forwardedFor) {

  private static final int LONGEST = 64;

  /**
   * What failed tries count for. A proxy on this computer says for whom it asks, last in its list;
   * from anybody else that is not believed.
   */
  String address() {
    if (!(connection.getPeerAddress() instanceof InetSocketAddress peer)
        || peer.getAddress() == null) {
      return "unknown";
    }
    String last = forwardedFor == null ? "" : forwardedFor.replaceFirst(".*,", "").strip();
    boolean forwarded =
        peer.getAddress().isLoopbackAddress() && !last.isEmpty() && last.length() <= LONGEST;
    return forwarded ? last : peer.getAddress().getHostAddress();
  }
}
