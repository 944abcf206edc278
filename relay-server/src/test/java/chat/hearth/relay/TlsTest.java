package chat.hearth.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import chat.hearth.model.KeyPin;
import chat.hearth.model.ThreadId;
import chat.hearth.relay.socket.SocketTimes;
import chat.hearth.relay.tls.TlsSettings;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
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

  /** Shorter than the 30 s after which a relay ends what asks for nothing. */
  private static final int PATIENCE_MILLIS = 8_000;

  private static final byte[] REQUEST =
      "GET /health HTTP/1.1\r\nHost: relay\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

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
  void what_comes_after_a_goodbye_ends_the_connection_and_keeps_no_thread() throws Exception {
    try (TestTeam team = TestTeam.in(folder)) {
      for (int i = 0; i < MANY; i++) {
        try (Socket line = new Socket(InetAddress.getLoopbackAddress(), team.relay.port())) {
          line.setSoTimeout(PATIENCE_MILLIS);
          SSLSocket socket = over(line);
          socket.startHandshake();
          InputStream in = socket.getInputStream();
          socket.shutdownOutput();
          assertEquals(-1, in.read(), "the relay says goodbye too");
          assertEndsBy(line, new byte[] {0x17, 3, 3, 0, 1, 0});
        }
      }
      assertEquals(200, get("https", "127.0.0.1", team.relay.port()).statusCode());
      assertEquals(200, get("http", "127.0.0.1", team.relay.port()).statusCode());
    }
  }

  @Test
  void fresh_keys_in_the_middle_of_a_connection_lose_nothing() throws Exception {
    try (TestTeam team = TestTeam.in(folder);
        AtOnce line = new AtOnce(team.relay.port())) {
      SSLSocket socket = over(line);
      socket.startHandshake();
      line.hold();
      socket.startHandshake(); // once more: TLS 1.3 asks for other keys
      socket.getOutputStream().write(REQUEST);
      line.release();
      assertAnswers(socket);
    }
  }

  @Test
  void who_begins_a_handshake_and_leaves_it_there_is_cut_and_nobody_else() throws Exception {
    try (Relay relay = hasty();
        SSLSocket early = encrypted(relay.port());
        RawConnection silent = new RawConnection(relay.port());
        RawConnection half = new RawConnection(relay.port())) {
      early.startHandshake();
      silent.send(new byte[] {0x16});
      half.send(new byte[] {0x16, 3, 1, 0x40, 0, 1});
      assertTrue(silent.isEnded());
      assertTrue(half.isEnded());
      early.getOutputStream().write(REQUEST); // its time for a handshake was over before theirs
      assertAnswers(early);
    }
  }

  @Test
  void what_only_looks_like_tls_ends_and_harms_nobody() throws Exception {
    Random random = new Random(7);
    List<RawConnection> strangers = new ArrayList<>();
    try (Relay relay = hasty()) {
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
        RawConnection stranger = new RawConnection(relay.port());
        strangers.add(stranger);
        stranger.send(noise);
      }
      for (RawConnection stranger : strangers) {
        assertTrue(stranger.isEnded());
        stranger.close();
      }
      assertEquals(200, get("https", "127.0.0.1", relay.port()).statusCode());
      assertEquals(200, get("http", "127.0.0.1", relay.port()).statusCode());
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
        TestTeam.in(
            folder, config -> config.withAddress("0.0.0.0").withTls(ONLY).withAnnounce(false))) {
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
    socket.setSoTimeout(PATIENCE_MILLIS);
    return (SSLSocket) socket;
  }

  /** TLS on a line that stays open when it says goodbye. */
  private static SSLSocket over(Socket line) throws IOException {
    return (SSLSocket)
        trusting().getSocketFactory().createSocket(line, "127.0.0.1", line.getPort(), false);
  }

  /** A relay that gives handshakes 3 s. */
  private Relay hasty() throws RelayStartException {
    SocketTimes usual = SocketTimes.DEFAULT;
    Timing timing =
        new Timing(
            new SocketTimes(usual.ping(), usual.silence(), usual.send(), Duration.ofSeconds(3)),
            Timing.DEFAULT.signIn(),
            Timing.DEFAULT.gather(),
            Timing.DEFAULT.backups());
    return Relay.start(
        RelayConfig.in(folder).withPort(0).withDurable(false),
        timing,
        Clock.tickMillis(ZoneOffset.UTC));
  }

  private static void assertAnswers(SSLSocket socket) throws IOException {
    BufferedReader answer =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
    assertEquals("HTTP/1.1 200 OK", answer.readLine());
  }

  private static void assertEndsBy(Socket line, byte[] bytes) throws IOException {
    try {
      line.getOutputStream().write(bytes);
      assertEquals(0, line.getInputStream().readAllBytes().length);
    } catch (SocketException e) {
      // cut
    }
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

  /** Can hold back what is written, to send it all at once. */
  private static final class AtOnce extends Socket {

    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private boolean holding;

    AtOnce(int port) throws IOException {
      super(InetAddress.getLoopbackAddress(), port);
      setSoTimeout(PATIENCE_MILLIS);
    }

    void hold() {
      holding = true;
    }

    void release() throws IOException {
      holding = false;
      super.getOutputStream().write(held.toByteArray());
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
      OutputStream out = super.getOutputStream();
      return new OutputStream() {
        @Override
        public void write(int next) throws IOException {
          write(new byte[] {(byte) next});
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
          (holding ? held : out).write(bytes, offset, length);
        }
      };
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
