package chat.hearth.relay.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.relay.session.SessionDesk;
import chat.hearth.relay.socket.OutgoingQueue.Bounds;
import chat.hearth.relay.store.Database;
import chat.hearth.relay.store.ManualClock;
import chat.hearth.wire.ClientFrame;
import chat.hearth.wire.FrameCodec;
import chat.hearth.wire.Request;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The watch over a connection's silence, to the millisecond. */
class DeviceSocketTest {

  private static final Duration MILLI = Duration.ofMillis(1);

  private final FrameCodec codec = new FrameCodec();
  private final PaperWire wire = new PaperWire();
  private SessionDesk desk;
  private DeviceSocket socket;

  @BeforeEach
  void open(@TempDir Path folder) {
    desk = new SessionDesk(Database.open(folder, new ManualClock()));
    OutgoingQueue queue = new OutgoingQueue(wire, codec, Bounds.DEFAULT, Runnable::run, () -> {});
    socket =
        new DeviceSocket(
            wire, queue, "192.0.2.7", SocketTimes.DEFAULT, desk.clock, desk.sessions());
    say(new Request.Hello(List.of(1), "test"));
    say(new Request.Register("anna", "Anna", "correct horse battery", "desk", "Linux", null));
    wire.sent.clear();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private void say(Request request) {
    socket.received(codec.encode(new ClientFrame(1, request)));
  }

  /** Time passes in one step; what the relay does then. */
  private List<String> after(Duration time) {
    desk.clock.advance(time);
    socket.tick();
    List<String> done = List.copyOf(wire.sent);
    wire.sent.clear();
    return done;
  }

  @Test
  void a_ping_every_25_seconds_and_none_between() {
    assertEquals(List.of(), after(Duration.ofMillis(24_999)));
    assertEquals(List.of("ping"), after(MILLI));
    socket.ponged();
    assertEquals(List.of(), after(Duration.ofMillis(24_999)));
    assertEquals(List.of("ping"), after(MILLI));
  }

  @Test
  void after_60_seconds_of_silence_it_is_cut() {
    assertEquals(List.of("ping"), after(Duration.ofSeconds(25)));
    assertEquals(List.of("ping"), after(Duration.ofSeconds(25)));
    assertEquals(List.of(), after(Duration.ofMillis(9_999)));
    assertEquals(List.of("cut"), after(MILLI));
  }

  @Test
  void a_machine_that_slept_is_cut_at_once_and_not_pinged_first() {
    assertEquals(List.of("cut"), after(Duration.ofHours(8)));
  }

  @Test
  void a_pong_a_frame_and_even_bytes_are_signs_of_life() {
    for (Runnable sign :
        List.<Runnable>of(
            socket::ponged,
            () -> say(new Request.Activity(true)),
            socket::receivedBytes,
            () -> socket.received("nonsense"))) {
      sign.run();
      wire.sent.clear();
      assertEquals(List.of("ping"), after(Duration.ofSeconds(59)));
      sign.run();
      wire.sent.clear();
      assertEquals(List.of("ping"), after(Duration.ofSeconds(59)));
    }
  }

  @Test
  void a_clock_that_goes_back_cuts_nobody_and_ends_no_watch() {
    after(Duration.ofSeconds(25));
    assertEquals(List.of(), after(Duration.ofHours(-1)));
    assertEquals(List.of("ping"), after(Duration.ofSeconds(25)));
    assertEquals(List.of("cut"), after(Duration.ofSeconds(35)));
  }

  @Test
  void bytes_are_answered_as_a_bad_frame() {
    socket.receivedBytes();
    assertTrue(wire.last().contains("bad_frame"), wire.last());
  }

  @Test
  void when_the_connection_is_gone_nothing_is_written_to_it_any_more() {
    socket.closed();
    say(new Request.Devices());
    socket.frame("{}");
    socket.events(List.of("{}"));
    socket.close(1000, "late");
    assertEquals(List.of(), wire.sent);
    assertEquals("192.0.2.7", socket.address());
  }

  @Test
  void who_does_not_take_the_answers_in_time_is_closed_and_waits_for_no_room() throws Exception {
    wire.inTime = false;
    say(new Request.Devices());
    after(MILLI);
    socket.ponged();
    assertEquals(List.of(), after(Duration.ofMillis(19_999)));
    assertEquals(List.of("close 4008"), after(MILLI));
    socket.awaitRoom();
    int lines = wire.sent.size();
    say(new Request.Devices());
    assertEquals(lines, wire.sent.size());
  }
}
