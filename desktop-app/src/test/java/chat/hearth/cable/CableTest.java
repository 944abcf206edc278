package chat.hearth.cable;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.client.net.Destination;
import chat.hearth.client.net.Guard;
import chat.hearth.client.net.Line;
import chat.hearth.client.net.TyrusDialer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CableTest {

  private static final Duration SOON = Duration.ofSeconds(10);

  private EchoServer echo;
  private Cable cable;

  @BeforeEach
  void lay() throws IOException {
    echo = new EchoServer();
    cable = Cable.to(echo.port());
  }

  @AfterEach
  void clear() throws IOException {
    cable.close();
    echo.close();
  }

  @Test
  void a_sound_cable_passes_everything_on_in_order() throws IOException {
    Device device = new Device();
    try (Line line = device.dial()) {
      line.send("short");
      line.send("long ".repeat(1000));
      await().until(() -> device.heard.size() == 2);
      assertEquals(List.of("short", "long ".repeat(1000)), device.heard);
    }
    await().until(() -> cable.connections() == 0);
  }

  @Test
  void a_cut_cable_ends_connections_and_refuses_new_ones_until_it_is_mended() throws Exception {
    Device device = new Device();
    try (Line _ = device.dial()) {
      cable.cut();
      device.closed.get(10, TimeUnit.SECONDS);
    }
    assertTrue(cable.isCut());
    assertThrows(IOException.class, () -> new Device().dial());
    cable.mend();
    try (Line again = device.dial()) {
      again.send("back");
      await().until(() -> device.heard.equals(List.of("back")));
    }
  }

  @Test
  void a_trap_cuts_before_its_frame_so_that_the_relay_never_hears_it() throws Exception {
    Device device = new Device();
    try (Line line = device.dial()) {
      Trap trap = cable.trap(Way.TO_RELAY, "two"::equals, Fate.CUT_BEFORE);
      line.send("one");
      assertFalse(trap.sprung());
      sendUntilCut(line, "two");
      trap.awaitSprung(SOON);
      device.closed.get(10, TimeUnit.SECONDS);
    }
    assertEquals(List.of("one"), echo.heard());
  }

  @Test
  void a_trap_cuts_after_its_frame_so_that_the_device_never_hears_the_answer() throws Exception {
    Device device = new Device();
    try (Line line = device.dial()) {
      Trap trap = cable.trap(Way.TO_RELAY, "two"::equals, Fate.CUT_AFTER);
      sendUntilCut(line, "two");
      trap.awaitSprung(SOON);
      device.closed.get(10, TimeUnit.SECONDS);
      await().until(() -> echo.heard().equals(List.of("two")));
    }
    assertEquals(List.of(), device.heard);
  }

  @Test
  void a_trap_on_the_way_back_hands_the_answer_on_before_it_cuts() throws Exception {
    Device device = new Device();
    try (Line line = device.dial()) {
      cable.trap(Way.TO_DEVICE, "two"::equals, Fate.CUT_AFTER);
      line.send("two");
      device.closed.get(10, TimeUnit.SECONDS);
    }
    assertEquals(List.of("two"), device.heard);
  }

  @Test
  void a_frame_can_be_swallowed_once_and_doubled_once() throws Exception {
    Device device = new Device();
    try (Line line = device.dial()) {
      cable.trap(Way.TO_DEVICE, "lost"::equals, Fate.DROP);
      cable.trap(Way.TO_DEVICE, "echo"::equals, Fate.TWICE);
      line.send("lost");
      line.send("lost");
      line.send("echo");
      line.send("echo");
      await().until(() -> device.heard.size() == 4);
      assertEquals(List.of("lost", "echo", "echo", "echo"), device.heard);
    }
  }

  @Test
  void a_repetitive_cable_doubles_all_but_the_first_words() throws Exception {
    Device device = new Device();
    cable.twice(true);
    try (Line line = device.dial()) {
      line.send("{\"type\":\"hello\"}");
      line.send("x");
      await().until(() -> echo.heard().size() == 3);
      assertEquals(List.of("{\"type\":\"hello\"}", "x", "x"), echo.heard());
      await().until(() -> device.heard.size() == 5);
    }
  }

  @Test
  void a_slow_cable_takes_its_time_but_keeps_the_order() throws Exception {
    Device device = new Device();
    try (Line line = device.dial()) {
      cable.delay(Duration.ofMillis(150));
      long start = System.nanoTime();
      for (int i = 0; i < 20; i++) {
        line.send("m" + i);
      }
      await().until(() -> device.heard.size() == 20);
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      assertTrue(took.compareTo(Duration.ofMillis(300)) >= 0, took.toString());
      assertTrue(took.compareTo(Duration.ofMillis(2900)) < 0, "frames wait in line, not in turn");
      assertEquals("m19", device.heard.getLast());
    }
  }

  @Test
  void a_stalled_cable_keeps_everything_until_it_flows_again() throws Exception {
    Device device = new Device();
    try (Line line = device.dial()) {
      cable.stall(Way.TO_DEVICE);
      line.send("first"); // may have passed the gate before it was shut
      await().until(() -> echo.heard().size() == 1);
      line.send("second");
      line.send("third");
      await().until(() -> echo.heard().size() == 3);
      assertFalse(device.heard.contains("third"));
      cable.flow(Way.TO_DEVICE);
      await().until(() -> device.heard.equals(List.of("first", "second", "third")));
    }
  }

  @Test
  void a_throttled_cable_lets_only_so_much_through() throws Exception {
    Device device = new Device();
    try (Line line = device.dial()) {
      cable.throttle(5_000);
      long start = System.nanoTime();
      line.send("x".repeat(1_500));
      await().until(() -> device.heard.size() == 1);
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      assertTrue(took.compareTo(Duration.ofMillis(600)) >= 0, took + " for 1.5 kB there and back");
    }
  }

  @Test
  void a_reset_ends_connections_and_lets_new_ones_pass() throws Exception {
    Device device = new Device();
    try (Line _ = device.dial()) {
      cable.reset();
      device.closed.get(10, TimeUnit.SECONDS);
    }
    try (Line again = device.dial()) {
      again.send("back");
      await().until(() -> device.heard.equals(List.of("back")));
    }
  }

  @Test
  void an_ear_hears_frames_of_both_ways_even_those_that_are_swallowed() throws Exception {
    List<String> overheard = new CopyOnWriteArrayList<>();
    cable.listen((_, way, frame) -> overheard.add(way + " " + frame));
    Device device = new Device();
    try (Line line = device.dial()) {
      cable.trap(Way.TO_DEVICE, "lost"::equals, Fate.DROP);
      line.send("lost");
      line.send("kept");
      await().until(() -> device.heard.equals(List.of("kept")));
      assertEquals(
          List.of("TO_DEVICE kept", "TO_DEVICE lost", "TO_RELAY kept", "TO_RELAY lost"),
          overheard.stream().sorted().toList());
    }
  }

  @Test
  void plain_http_goes_through_as_well() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), cable.port())) {
      socket.setSoTimeout(10_000);
      socket
          .getOutputStream()
          .write("GET /health HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      socket.shutdownOutput();
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertTrue(answer.endsWith("\r\n\r\nok"), answer);
    }
  }

  /** Sends what springs a trap; the cut may come before the socket has taken it all. */
  private static void sendUntilCut(Line line, String frame) {
    try {
      line.send(frame);
    } catch (IOException e) {
      assertEquals("the line is closed", e.getMessage());
    }
  }

  /** A real socket of the client that keeps what it hears. */
  private final class Device implements Line.Listener {

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();

    Line dial() throws IOException {
      return new TyrusDialer()
          .dial(new Destination("127.0.0.1", cable.port(), new Guard.None()), this);
    }

    @Override
    public void frame(String frame) {
      heard.add(frame);
    }

    @Override
    public void heard() {}

    @Override
    public void closed(int code) {
      closed.complete(code);
    }
  }
}
