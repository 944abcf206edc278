package chat.hearth.nearby;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;
import java.util.regex.Pattern;

/** The networks that this computer shares with others. */
public final class LocalNetworks {

  /** What computers of its own inside of it are connected by: others don't reach those. */
  private static final Pattern INNER =
      Pattern.compile(
          "(docker|br-|bridge|veth|virbr|vmnet|vboxnet|cni|flannel|cali|lxc|lxdbr|podman).*");

  private LocalNetworks() {}

  /**
   * This computer's IPv4 address in each, in the order of the system; none where one of them is
   * open to the world, as on a server: what is said there could be heard by strangers.
   */
  public static List<InetAddress> addresses() {
    try {
      List<InetAddress> own =
          NetworkInterface.networkInterfaces()
              .filter(LocalNetworks::isShared)
              .flatMap(NetworkInterface::inetAddresses)
              .filter(Inet4Address.class::isInstance)
              .toList();
      return own.stream().allMatch(LocalNetworks::isPrivate) ? own : List.of();
    } catch (SocketException _) {
      return List.of();
    }
  }

  /** Whether such an address is one among neighbours, and not in the world. */
  static boolean isPrivate(InetAddress address) {
    return address.isSiteLocalAddress() || address.isLinkLocalAddress();
  }

  /** Whether an interface of this name leads to nobody but this computer. */
  static boolean isInner(String name) {
    return INNER.matcher(name).matches();
  }

  private static boolean isShared(NetworkInterface network) {
    try {
      return network.isUp()
          && network.supportsMulticast()
          && !network.isLoopback()
          && !network.isPointToPoint()
          && !network.isVirtual()
          && !isInner(network.getName());
    } catch (SocketException _) {
      return false;
    }
  }
}
