package chat.hearth.relay;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;

/** Under which address others reach what listens on this computer. */
final class Reach {

  private static final String LOOPBACK = "127.0.0.1";

  private Reach() {}

  /**
   * The address itself, or for 0.0.0.0 one of this computer's: in a private network if it is in
   * one.
   */
  static String host(String listening) {
    try {
      if (!InetAddress.getByName(listening).isAnyLocalAddress()) {
        return listening;
      }
      List<InetAddress> own =
          NetworkInterface.networkInterfaces()
              .filter(Reach::isOpen)
              .flatMap(NetworkInterface::inetAddresses)
              .filter(a -> a instanceof Inet4Address && !a.isLinkLocalAddress())
              .toList();
      return own.stream()
          .filter(InetAddress::isSiteLocalAddress)
          .findFirst()
          .or(() -> own.stream().findFirst())
          .map(InetAddress::getHostAddress)
          .orElse(LOOPBACK);
    } catch (IOException _) {
      return LOOPBACK;
    }
  }

  private static boolean isOpen(NetworkInterface network) {
    try {
      return network.isUp() && !network.isLoopback() && !network.isVirtual();
    } catch (SocketException _) {
      return false;
    }
  }
}
