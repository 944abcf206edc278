package chat.hearth.relay;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.wire.ClientFrame;
import chat.hearth.wire.FrameCodec;
import chat.hearth.wire.Reply;
import chat.hearth.wire.Request;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Peers that keep to nothing, and what the protocol below ours asks of a relay. */
class RawSocketTest extends TeamTest {

  private static final String HELLO =
      new FrameCodec().encode(new ClientFrame(1, new Request.Hello(List.of(1), "raw")));

  private ScriptedDevice anna;

  @BeforeEach
  void register() {
    anna = team.person("anna");
  }

  /** Whatever a peer did: the others do not notice. */
  @AfterEach
  void others_are_served() {
    anna.ask(Reply.DeviceList.class, new Request.Devices());
  }

  private RawConnection connect() throws IOException {
    return new RawConnection(team.relay.port());
  }

  private RawConnection upgrade() throws IOException {
    return RawConnection.upgraded(team.relay.port());
  }

  private static void requireWelcome(RawConnection.Frame frame) {
    assertEquals(RawConnection.TEXT, frame.kind());
    assertTrue(frame.text().contains("\"welcome\""), frame.text());
  }

  @Test
  void what_is_not_http_ends_the_connection() throws Exception {
    try (RawConnection peer = connect()) {
      peer.send("\u0001\u0003\u0001 is this HTTP?\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
      assertTrue(peer.isEnded());
    }
  }

  @Test
  void an_upgrade_elsewhere_is_not_found() throws Exception {
    try (RawConnection peer = connect()) {
      assertTrue(peer.http("GET /elsewhere", true).contains(" 404 "));
    }
    try (RawConnection peer = connect()) {
      assertTrue(peer.http("GET /hearth/deeper", true).contains(" 404 "));
    }
  }

  @Test
  void a_browser_at_the_address_of_the_socket_gets_no_page() throws Exception {
    try (RawConnection peer = connect()) {
      String status = peer.http("GET /hearth", false);
      assertTrue(status.contains(" 4"), status);
    }
  }

  @Test
  void health_may_be_asked_for_its_head_alone() throws Exception {
    try (RawConnection peer = connect()) {
      assertTrue(peer.http("HEAD /health", false).contains(" 200 "));
    }
  }

  @Test
  void a_message_in_pieces_with_a_ping_between_is_one_message() throws Exception {
    byte[] hello = HELLO.getBytes(StandardCharsets.UTF_8);
    try (RawConnection peer = upgrade()) {
      peer.frame(RawConnection.TEXT, false, Arrays.copyOfRange(hello, 0, 10));
      peer.frame(RawConnection.PING, true, new byte[] {4, 2});
      peer.frame(RawConnection.CONTINUATION, false, Arrays.copyOfRange(hello, 10, 20));
      peer.frame(RawConnection.CONTINUATION, true, Arrays.copyOfRange(hello, 20, hello.length));
      RawConnection.Frame pong = peer.read();
      assertEquals(RawConnection.PONG, pong.kind());
      assertEquals("\u0004\u0002", pong.payload());
      requireWelcome(peer.read());
    }
  }

  @Test
  void failed_tries_count_for_whom_a_proxy_on_this_computer_asks() throws Exception {
    try (RawConnection peer = forwarded("198.51.100.1, 203.0.113.5")) {
      for (int i = 0; i < 10; i++) {
        assertTrue(tried(peer, i).contains("bad_credentials"));
      }
      assertTrue(tried(peer, 10).contains("too_many_tries"));
    }
    try (RawConnection other = forwarded("203.0.113.5, 198.51.100.1")) {
      assertTrue(tried(other, 11).contains("bad_credentials"));
    }
  }

  private RawConnection forwarded(String list) throws IOException {
    RawConnection peer =
        RawConnection.upgraded(team.relay.port(), "X-Forwarded-For: " + list + "\n");
    peer.text(HELLO);
    requireWelcome(peer.read());
    return peer;
  }

  private static String tried(RawConnection peer, int id) throws IOException {
    peer.text(
        new FrameCodec()
            .encode(
                new ClientFrame(
                    id + 2, new Request.SignIn("guess" + id, "a password", "desk", "Linux"))));
    return peer.read().text();
  }

  @Test
  void frames_that_come_in_one_packet_are_taken_one_by_one() throws Exception {
    try (RawConnection peer = upgrade()) {
      peer.text(HELLO);
      peer.text("nonsense");
      peer.text("{\"id\":2,\"request\":{\"type\":\"devices\"}}");
      requireWelcome(peer.read());
      assertTrue(peer.read().text().contains("bad_frame"));
      assertTrue(peer.read().text().contains("not_signed_in"));
    }
  }

  @Test
  void a_kind_of_frame_that_is_not_defined_ends_the_connection() throws Exception {
    try (RawConnection peer = upgrade()) {
      peer.frame(5, true, new byte[] {1});
      assertTrue(peer.isEnded());
    }
  }

  @Test
  void text_that_is_no_utf8_ends_the_connection() throws Exception {
    try (RawConnection peer = upgrade()) {
      peer.frame(RawConnection.TEXT, true, new byte[] {(byte) 0xC3, (byte) 0x28});
      assertTrue(peer.isEnded());
    }
  }

  @Test
  void a_length_beyond_all_measure_is_not_waited_for() throws Exception {
    try (RawConnection peer = upgrade()) {
      peer.send(new byte[] {(byte) 0x81, (byte) 0xFF, 0x7F, -1, -1, -1, -1, -1, -1, -1});
      assertThrows(IOException.class, () -> pour(peer), "cut long before 16 MiB");
    }
  }

  private static void pour(RawConnection peer) throws IOException {
    byte[] some = new byte[64 * 1024];
    for (int i = 0; i < 256; i++) {
      peer.send(some);
    }
  }

  @Test
  void a_close_is_answered_with_its_code_and_the_device_is_gone() throws Exception {
    int before = team.relay.status().devicesConnected();
    try (RawConnection peer = upgrade()) {
      signIn(peer, "closer");
      assertEquals(before + 1, team.relay.status().devicesConnected());
      peer.frame(RawConnection.CLOSE, true, new byte[] {0x03, (byte) 0xE8});
      RawConnection.Frame close = peer.read();
      while (close.kind() != RawConnection.CLOSE) {
        close = peer.read();
      }
      assertEquals(1000, close.code());
      assertTrue(peer.isEnded());
    }
    await().until(() -> team.relay.status().devicesConnected() == before);
  }

  @Test
  void a_peer_that_will_never_speak_again_is_noticed_without_waiting_for_its_silence()
      throws Exception {
    int before = team.relay.status().devicesConnected();
    try (RawConnection peer = upgrade()) {
      signIn(peer, "half");
      peer.endSpeaking();
      await().until(() -> team.relay.status().devicesConnected() == before);
      assertTrue(peer.isEnded());
    }
  }

  @Test
  void a_connection_that_breaks_off_in_the_middle_of_a_frame_leaves_nobody_behind()
      throws Exception {
    int before = team.relay.status().devicesConnected();
    try (RawConnection peer = upgrade()) {
      signIn(peer, "broken");
      peer.send(new byte[] {(byte) 0x81, (byte) 0x8A, 0, 0, 0, 0, '{'});
    }
    await().until(() -> team.relay.status().devicesConnected() == before);
    assertFalse(team.relay.paused());
  }

  private void signIn(RawConnection peer, String name) throws IOException {
    FrameCodec codec = new FrameCodec();
    peer.text(HELLO);
    requireWelcome(peer.read());
    peer.text(
        codec.encode(
            new ClientFrame(
                2,
                new Request.Register(name, name, ScriptedDevice.PASSWORD, "raw", "Linux", null))));
    assertTrue(peer.read().text().contains("signed_in"));
    peer.text(codec.encode(new ClientFrame(3, new Request.Activity(true))));
    assertTrue(peer.read().text().contains("done"));
  }
}
