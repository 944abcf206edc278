package chat.hearth.client.net;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.cable.SocketPeer;
import chat.hearth.cable.SocketServer;
import chat.hearth.model.Limits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Real sockets: whom there is no line to, what goes over one, and all the ways in which it ends.
 */
@Timeout(60)
class TyrusDialerTest {

  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final int TEXT = 0x1;
  private static final int LAST = 0x80;
  private static final int PING = 0x9;
  private static final int PONG = 0xA;

  private final Heard heard = new Heard();
  private @Nullable SocketServer server;

  @AfterEach
  void close() throws IOException {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void where_nobody_listens_there_is_no_line() throws IOException {
    int free;
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = probe.getLocalPort();
    }
    IOException e = refused(free);
    assertEquals("no relay at 127.0.0.1:" + free, e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"200 OK", "302 Found", "401 Unauthorized", "403 Forbidden", "404 Not Found"})
  void a_web_server_is_no_relay_and_one_can_tell(String status) throws IOException {
    IOException e = refused(answering(status));
    assertInstanceOf(NotARelayException.class, e);
  }

  @ParameterizedTest
  @ValueSource(strings = {"502 Bad Gateway", "503 Service Unavailable"})
  void what_stands_before_a_relay_that_is_away_is_not_taken_for_something_else(String status)
      throws IOException {
    int port = answering(status);
    IOException e = refused(port);
    assertEquals("no relay at 127.0.0.1:" + port + " now", e.getMessage());
    assertFalse(e instanceof NotARelayException);
  }

  private int answering(String status) throws IOException {
    return serve(
        device -> {
          String request = device.head();
          assertTrue(request.startsWith("GET /hearth HTTP/1.1\r\n"), request);
          device.raw(SocketPeer.http(status, "<html>hello</html>"));
        });
  }

  @Test
  void a_greeting_that_does_not_answer_the_key_is_none() throws IOException {
    IOException e =
        refused(
            serve(
                device -> {
                  String _ = device.head();
                  device.raw(SocketPeer.greeting("bm90IHRoZSBhbnN3ZXI="));
                  String _ = device.hear();
                }));
    assertInstanceOf(NotARelayException.class, e);
  }

  @Test
  void something_that_speaks_another_language_is_no_relay() throws IOException {
    IOException _ =
        refused(
            serve(
                device ->
                    device.raw(
                        "220 mail.example.org ESMTP\r\n\r\n".getBytes(StandardCharsets.US_ASCII))));
  }

  @Test
  void who_hangs_up_instead_of_greeting_is_no_relay() throws IOException {
    IOException _ = refused(serve(SocketPeer::reset));
  }

  @Test
  void who_never_greets_is_given_up_in_time() throws IOException {
    CountDownLatch end = new CountDownLatch(1);
    int port = serve(device -> awaitQuietly(end));
    IOException e = assertTimeoutPreemptively(PATIENCE.multipliedBy(3), () -> refused(port));
    end.countDown();
    assertEquals("no relay at 127.0.0.1:" + port, e.getMessage());
  }

  @Test
  void where_no_encryption_is_offered_an_address_from_before_goes_on_without() throws IOException {
    AtomicBoolean came = new AtomicBoolean();
    int port =
        serve(
            device -> {
              if (came.getAndSet(true)) {
                echo(device);
              } else {
                device.raw(SocketPeer.http("400 Bad Request", ""));
              }
            });
    Destination there = new Destination("127.0.0.1", port, new Guard.IfOffered());
    try (Line line = new TyrusDialer(PATIENCE).dial(there, heard)) {
      assertEquals(new Guard.None(), line.guard());
      assertEquals(List.of(), heard.codes(), "the line that was tried is no end of this one");
      line.send("hello");
      assertEquals("hello", heard.next());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1", "::1"})
  void names_and_both_kinds_of_addresses_are_dialled(String host) throws IOException {
    int port = serve(InetAddress.getByName(host), TyrusDialerTest::echo);
    try (Line line = dial(host, port)) {
      line.send("hello");
      assertEquals("hello", heard.next());
    }
  }

  @Test
  void frames_come_whole_and_in_order_whatever_is_in_them() throws IOException {
    List<String> said =
        List.of("{}", "Grüße 🎉 שלום", "line\nline\u0000", "x".repeat(70_000), "ü".repeat(200_000));
    try (Line line = dial(serve(TyrusDialerTest::echo))) {
      for (String text : said) {
        line.send(text);
      }
      for (String text : said) {
        assertEquals(text, heard.next());
      }
    }
  }

  @Test
  void the_largest_frame_of_a_relay_comes_and_a_larger_one_ends_the_line() throws IOException {
    String largest = "x".repeat(Limits.SERVER_FRAME_BYTES);
    Line line =
        dial(
            serve(
                device -> {
                  boolean _ = device.greet();
                  device.say(largest);
                  String _ = device.hear();
                  device.say(largest + largest);
                  String _ = device.hear(8);
                }));
    assertEquals(largest, heard.next());
    line.send("more");
    int _ = heard.awaitClosed();
    assertEquals(1, heard.codes().size());
    assertEquals(0, heard.left());
  }

  @Test
  void a_text_in_pieces_is_one_frame() throws IOException {
    Line _ =
        dial(
            serve(
                device -> {
                  boolean _ = device.greet();
                  device.raw(SocketPeer.frame(TEXT, "one ".getBytes(StandardCharsets.UTF_8)));
                  device.raw(SocketPeer.frame(0, "two ".getBytes(StandardCharsets.UTF_8)));
                  device.raw(SocketPeer.frame(LAST | PING, new byte[0]));
                  device.raw(SocketPeer.frame(LAST, "three".getBytes(StandardCharsets.UTF_8)));
                  String _ = device.hear();
                }));
    assertEquals("one two three", heard.next());
  }

  @Test
  void what_is_said_in_the_same_breath_as_the_greeting_is_heard() throws IOException {
    Line _ =
        dial(
            serve(
                device -> {
                  boolean _ = device.greet();
                  for (int i = 0; i < 50; i++) {
                    device.say("push " + i);
                  }
                  String _ = device.hear();
                }));
    for (int i = 0; i < 50; i++) {
      assertEquals("push " + i, heard.next());
    }
  }

  @Test
  void bytes_that_are_no_text_end_the_line() throws IOException {
    Line _ =
        dial(
            serve(
                device -> {
                  boolean _ = device.greet();
                  device.raw(SocketPeer.frame(LAST | TEXT, new byte[] {(byte) 0xC3, 0x28}));
                  String _ = device.hear(8);
                }));
    int _ = heard.awaitClosed();
    assertEquals(1, heard.codes().size());
    assertEquals(0, heard.left());
  }

  @Test
  void a_ping_is_answered_on_both_sides_and_an_answer_is_a_sign_of_life() throws IOException {
    LinkedBlockingQueue<String> far = new LinkedBlockingQueue<>();
    Line line =
        dial(
            serve(
                device -> {
                  boolean _ = device.greet();
                  device.raw(SocketPeer.frame(LAST | PING, new byte[] {'a'}));
                  far.add("pong " + device.hear(PONG));
                  far.add("ping " + device.hear(PING));
                  device.raw(SocketPeer.frame(LAST | PONG, new byte[0]));
                  String _ = device.hear();
                }));
    assertEquals("pong a", take(far));
    assertEquals(0, heard.signs());
    line.ping();
    assertEquals("ping ", take(far));
    await().until(() -> heard.signs() == 1);
  }

  private Line dial(int port) throws IOException {
    return dial("127.0.0.1", port);
  }

  private Line dial(String host, int port) throws IOException {
    return new TyrusDialer(PATIENCE).dial(new Destination(host, port, new Guard.None()), heard);
  }

  private IOException refused(int port) {
    IOException e = assertThrows(IOException.class, () -> dial(port));
    assertEquals(List.of(), heard.codes());
    return e;
  }

  private int serve(SocketServer.Talk talk) throws IOException {
    return serve(InetAddress.ofLiteral("127.0.0.1"), talk);
  }

  private int serve(InetAddress address, SocketServer.Talk talk) throws IOException {
    SocketServer started = new SocketServer(address, talk);
    server = started;
    return started.port();
  }

  private static void echo(SocketPeer device) throws IOException {
    boolean _ = device.greet();
    while (true) {
      device.say(device.hear());
    }
  }

  private static String take(BlockingQueue<String> queue) {
    return await().until(queue::poll, Objects::nonNull);
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
