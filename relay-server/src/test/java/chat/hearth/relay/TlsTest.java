package chat.hearth.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import chat.hearth.model.KeyPin;
import chat.hearth.model.ThreadId;
import chat.hearth.relay.tls.TlsSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Random;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Encrypted and plain connections on one port. */
@Timeout(60)
class TlsTest {

  private static final TlsSettings ONLY = new TlsSettings(true, null, null);
  private static final int MANY = 8;

  @TempDir private Path folder;

  @Test
  void one_port_speaks_both_and_shows_the_key_of_the_links() throws Exception {
    try (TestTeam team = TestTeam.in(folder)) {
      HttpResponse<String> answer = get("https", "127.0.0.1", team.relay.port());
      assertEquals(200, answer.statusCode());
      assertEquals("TLSv1.3", answer.sslSession().orElseThrow().getProtocol());
      assertEquals(
          team.relay.key().pin().orElseThrow(),
          KeyPin.of(answer.sslSession().orElseThrow().getPeerCertificates()[0].getPublicKey()));
      assertEquals(200, get("http", "127.0.0.1", team.relay.port()).statusCode());
    }
  }

  @Test
  void devices_talk_whether_encrypted_or_not() throws Exception {
    try (TestTeam team = TestTeam.in(folder);
        ScriptedDevice anna =
            ScriptedDevice.register(
                team.url().replace("ws:", "wss:"),
                "anna",
                HttpClient.newBuilder().sslContext(trusting()).build())) {
      ScriptedDevice ben = team.person("ben");
      String text = "x".repeat(16_000);
      ThreadId thread = ben.start(anna.id());
      for (int i = 0; i < 20; i++) {
        var _ = ben.say(thread, text + i);
        var _ = anna.say(thread, i + text);
      }
      assertEquals(41, anna.event(thread, 41).seq());
      assertEquals(41, ben.event(thread, 41).seq());
    }
  }

  @Test
  void an_older_tls_is_refused() throws Exception {
    try (TestTeam team = TestTeam.in(folder);
        SSLSocket socket = encrypted(team.relay.port())) {
      socket.setEnabledProtocols(new String[] {"TLSv1.2"});
      assertThrows(IOException.class, socket::startHandshake);
      assertEquals(200, get("https", "127.0.0.1", team.relay.port()).statusCode());
    }
  }

  @Test
  void who_says_goodbye_keeps_no_thread_of_the_relay() throws Exception {
    try (TestTeam team = TestTeam.in(folder)) {
      for (int i = 0; i < MANY; i++) {
        SSLSocket socket = encrypted(team.relay.port());
        socket.startHandshake();
        if (i % 2 == 0) {
          socket.shutdownOutput(); // goodbye, and an ear still open
        } else {
          socket.close();
        }
      }
      assertEquals(200, get("https", "127.0.0.1", team.relay.port()).statusCode());
      assertEquals(200, get("http", "127.0.0.1", team.relay.port()).statusCode());
    }
  }

  @Test
  void what_only_looks_like_tls_ends_and_harms_nobody() throws Exception {
    Random random = new Random(7);
    try (TestTeam team = TestTeam.in(folder)) {
      for (int i = 0; i < 4 * MANY; i++) {
        byte[] noise = new byte[1 + random.nextInt(600)];
        random.nextBytes(noise);
        noise[0] = 0x16;
        if (noise.length > 5 && i % 2 == 0) { // a record that is all there
          noise[1] = 3;
          noise[2] = 1;
          noise[3] = (byte) ((noise.length - 5) >> 8);
          noise[4] = (byte) (noise.length - 5);
        }
        try (RawConnection stranger = new RawConnection(team.relay.port())) {
          stranger.send(noise);
        }
      }
      assertEquals(200, get("https", "127.0.0.1", team.relay.port()).statusCode());
      assertEquals(200, get("http", "127.0.0.1", team.relay.port()).statusCode());
    }
  }

  @Test
  void where_only_tls_is_taken_this_computer_may_come_without() throws Exception {
    try (TestTeam team = TestTeam.in(folder, config -> config.withTls(ONLY))) {
      assertEquals(200, get("http", "127.0.0.1", team.relay.port()).statusCode());
      assertEquals(200, get("https", "127.0.0.1", team.relay.port()).statusCode());
      assertTrue(team.person("anna").who().admin());
    }
  }

  @Test
  void where_only_tls_is_taken_other_computers_are_told_so() throws Exception {
    String own = Reach.host("0.0.0.0");
    assumeTrue(!InetAddress.getByName(own).isLoopbackAddress(), "there is no network here");
    try (TestTeam team =
        TestTeam.in(folder, config -> config.withAddress("0.0.0.0").withTls(ONLY))) {
      HttpResponse<String> refused = get("http", own, team.relay.port());
      assertEquals(403, refused.statusCode());
      assertTrue(refused.body().startsWith("This relay takes encrypted connections only"));
      assertEquals(200, get("https", own, team.relay.port()).statusCode());
    }
  }

  private static HttpResponse<String> get(String scheme, String host, int port) throws Exception {
    try (HttpClient http = HttpClient.newBuilder().sslContext(trusting()).build()) {
      URI uri = URI.create(scheme + "://" + host + ":" + port + "/health");
      return http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }
  }

  private static SSLSocket encrypted(int port) throws Exception {
    Socket socket =
        trusting().getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(8_000);
    return (SSLSocket) socket;
  }

  private static SSLContext trusting() {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {new Trusting()}, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  /** Looks at nothing: that is for the tests to do. */
  private static final class Trusting extends X509ExtendedTrustManager {
    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
