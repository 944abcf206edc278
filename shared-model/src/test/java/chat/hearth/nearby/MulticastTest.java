package chat.hearth.nearby;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import chat.hearth.model.KeyPin;
import chat.hearth.nearby.EachNetwork.Line;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MulticastSocket;
import java.net.NetworkInterface;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Real multicast DNS between two ends that share nothing but this computer's loopback. */
@Timeout(120)
class MulticastTest {

  private static final int PORT = 5353;
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private record Told(String host, Announcement what) {}

  @Test
  void an_announcement_is_heard_with_its_address_and_so_is_its_end() throws Exception {
    InetAddress loopback = InetAddress.ofLiteral("127.0.0.1");
    assumeTrue(carries(loopback), "the loopback of this computer carries no multicast");
    Announcement ours = new Announcement("Dr. Zürich & 咖啡", 7480, key());
    Map<String, Told> heard = new ConcurrentHashMap<>();
    try (Line _ = Multicast.listen(loopback, collecting(heard, ours))) {
      Line speaker = Multicast.announce(loopback, ours);
      await().atMost(PATIENCE).until(() -> heard.size() == 1);
      assertEquals(new Told("127.0.0.1", ours), heard.values().iterator().next());
      speaker.tidy();
      speaker.close();
      await().atMost(PATIENCE).until(heard::isEmpty);
    }
  }

  /** Others may speak here too, such as the same test in another folder. */
  private static Multicast.Heard collecting(Map<String, Told> heard, Announcement ours) {
    return new Multicast.Heard() {
      @Override
      public void found(String id, String host, Announcement what) {
        if (what.key().equals(ours.key())) {
          heard.put(id, new Told(host, what));
        }
      }

      @Override
      public void gone(String id) {
        heard.remove(id);
      }
    };
  }

  private static KeyPin key() {
    byte[] digest = new byte[32];
    new SecureRandom().nextBytes(digest);
    return new KeyPin(Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
  }

  private static boolean carries(InetAddress address) {
    InetSocketAddress group = new InetSocketAddress("224.0.0.251", PORT);
    try (MulticastSocket mouth = new MulticastSocket(PORT);
        MulticastSocket ear = new MulticastSocket(PORT)) {
      NetworkInterface network = NetworkInterface.getByInetAddress(address);
      mouth.setNetworkInterface(network);
      ear.joinGroup(group, network);
      ear.setSoTimeout(2000);
      byte[] word = new byte[12]; // the head of a question that asks nothing
      mouth.send(new DatagramPacket(word, word.length, group));
      ear.receive(new DatagramPacket(new byte[word.length], word.length));
      return true;
    } catch (IOException _) {
      return false;
    }
  }
}
