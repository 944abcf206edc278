package chat.hearth.nearby;

import chat.hearth.nearby.EachNetwork.Line;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.UUID;
import javax.jmdns.JmDNS;
import javax.jmdns.ServiceEvent;
import javax.jmdns.ServiceInfo;
import javax.jmdns.ServiceListener;
import javax.jmdns.impl.JmDNSImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How announcements are spoken and heard in one network: the only class that knows JmDNS. */
public final class Multicast {

  private static final Logger LOG = LoggerFactory.getLogger(Multicast.class);

  /** Names that are kept of what others say; a whole office has hundreds. */
  private static final int REMEMBERED = 4096;

  /** Who hears announcements, on any thread. What it hears may be lies. */
  public interface Heard {

    /**
     * Somebody announces a team, or says otherwise than before.
     *
     * @param id the same for the same announcement in the same network
     * @param host an IPv4 address
     */
    void found(String id, String host, Announcement what);

    /** An announcement is withdrawn or too old; it may never have been found. */
    void gone(String id);
  }

  private Multicast() {}

  /** Announces from this address on, and answers who asks. */
  public static Line announce(InetAddress at, Announcement what) throws IOException {
    JmDNS dns = JmDNS.create(at, what.host());
    try {
      dns.registerService(
          ServiceInfo.create(
              Announcement.SERVICE, what.label(), what.port(), 0, 0, false, what.texts()));
      return new Open(dns);
    } catch (IOException | RuntimeException e) {
      new Open(dns).close();
      throw e;
    }
  }

  /** Asks in the network of this address, and listens. */
  public static Line listen(InetAddress at, Heard heard) throws IOException {
    JmDNS dns = JmDNS.create(at, "hearth-" + UUID.randomUUID());
    dns.addServiceListener(Announcement.SERVICE, new Listening(dns, at.getHostAddress(), heard));
    return new Open(dns);
  }

  private record Open(JmDNS dns) implements Line {

    /** It would keep what others say for as long as they want. */
    @Override
    public void tidy() {
      if (dns instanceof JmDNSImpl all && all.getCache().size() > REMEMBERED) {
        all.getCache().clear();
      }
    }

    @Override
    public void close() {
      try {
        dns.close();
      } catch (IOException | UncheckedIOException e) {
        LOG.debug("no goodbye", e);
      }
    }
  }

  private record Listening(JmDNS dns, String network, Heard heard) implements ServiceListener {

    @Override
    public void serviceAdded(ServiceEvent event) {
      dns.requestServiceInfo(event.getType(), event.getName(), 1); // without waiting
    }

    @Override
    public void serviceRemoved(ServiceEvent event) {
      heard.gone(id(event));
    }

    /** The name and the place come one after the other; until both are there it is none. */
    @Override
    public void serviceResolved(ServiceEvent event) {
      ServiceInfo info = event.getInfo();
      Inet4Address[] hosts = info.getInet4Addresses();
      if (hosts.length > 0) {
        Announcement.read(info.getPort(), info::getPropertyString)
            .ifPresent(what -> heard.found(id(event), hosts[0].getHostAddress(), what));
      }
    }

    private String id(ServiceEvent event) {
      return network + "/" + event.getName();
    }
  }
}
