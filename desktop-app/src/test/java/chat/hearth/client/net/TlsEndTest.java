package chat.hearth.client.net;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import chat.hearth.cable.SocketPeer;
import chat.hearth.cable.SocketServer;
import chat.hearth.relay.tls.RelayKey;
import chat.hearth.relay.tls.TlsSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How encrypted lines end, with a peer that does as it likes. */
@Timeout(60)
class TlsEndTest {

  @TempDir private Path folder;
  private final Heard heard = new Heard();
  private RelayKey key;

  @BeforeEach
  void makeKey() throws Exception {
    key = RelayKey.of(folder, TlsSettings.DEFAULT, InstantSource.system());
  }

  private SocketServer serve(SocketServer.Talk talk) throws IOException {
    return new SocketServer(
        key.context()
            .getServerSocketFactory()
            .createServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1")),
        talk);
  }

  private Line dial(SocketServer server) throws IOException {
    Guard guard = new Guard.Pinned(key.pin().orElseThrow());
    return new TyrusDialer(Duration.ofSeconds(5))
        .dial(new Destination("127.0.0.1", server.port(), guard), heard);
  }

  @Test
  void a_goodbye_in_tls_ends_the_line_and_keeps_no_thread() throws Exception {
    try (SocketServer server =
        serve(
            device -> {
              boolean _ = device.greet();
              device.say("hello");
              String _ = device.hear(); // then the socket is closed, as TLS wants it
            })) {
      for (int i = 1; i <= 8; i++) {
        int times = i;
        Line line = dial(server);
        assertEquals("hello", heard.next());
        line.send("go");
        await().until(() -> heard.codes().size() == times);
      }
    }
  }

  @Test
  void a_connection_that_breaks_ends_the_line() throws Exception {
    try (SocketServer server =
        serve(
            device -> {
              boolean _ = device.greet();
              device.say("hello");
              String _ = device.hear();
              device.reset();
            })) {
      Line line = dial(server);
      assertEquals("hello", heard.next());
      line.send("now");
      int _ = heard.awaitClosed();
    }
  }

  @Test
  void a_web_server_behind_the_right_key_is_no_relay() throws Exception {
    try (SocketServer server =
        serve(
            device -> {
              String _ = device.head();
              device.raw(
                  "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"
                      .getBytes(StandardCharsets.US_ASCII));
              String _ = device.head();
            })) {
      assertInstanceOf(
          NotARelayException.class, assertThrows(IOException.class, () -> dial(server)));
    }
  }

  @Test
  void who_hangs_up_in_the_handshake_is_no_relay() throws Exception {
    try (SocketServer server = new SocketServer(SocketPeer::reset)) {
      IOException _ = assertThrows(IOException.class, () -> dial(server));
    }
  }
}
