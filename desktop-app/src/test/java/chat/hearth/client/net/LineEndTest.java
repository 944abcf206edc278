package chat.hearth.client.net;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.cable.SocketPeer;
import chat.hearth.cable.SocketServer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A line ends once, whoever ends it and however, and nobody is left waiting on it. */
@Timeout(60)
class LineEndTest {

  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final int CLOSE = 8;

  private final Heard heard = new Heard();
  private final CountDownLatch end = new CountDownLatch(1);
  private @Nullable SocketServer server;

  @AfterEach
  void close() throws IOException {
    end.countDown();
    if (server != null) {
      server.close();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1000, 1001, 4000, 4003, 4009, 4010})
  void the_code_of_the_relay_is_handed_on(int code) throws IOException {
    Line line = dial(device -> device.close(code));
    assertEquals(code, heard.awaitClosed());
    assertThrows(IOException.class, () -> line.send("too late"));
    line.close();
    assertEquals(List.of(code), heard.codes());
  }

  @Test
  void a_line_that_is_torn_is_closed_as_broken() throws IOException {
    Line line = dial(SocketPeer::reset);
    assertEquals(1006, heard.awaitClosed());
    assertThrows(IOException.class, line::ping);
    line.close();
    assertEquals(List.of(1006), heard.codes());
  }

  @Test
  void a_relay_that_goes_without_a_word_is_noticed() throws IOException {
    Line _ = dial(_ -> {});
    assertEquals(1006, heard.awaitClosed());
  }

  @Test
  void one_closes_with_a_word_to_the_other_side_and_closing_twice_is_once() throws IOException {
    CompletableFuture<String> farewell = new CompletableFuture<>();
    Line line =
        dial(
            device -> {
              farewell.complete(device.hear(CLOSE));
              device.close(1000);
            });
    line.close();
    line.close();
    assertFalse(farewell.orTimeout(SOON.toSeconds(), TimeUnit.SECONDS).join().isEmpty());
    assertEquals(1000, heard.awaitClosed());
    assertThrows(IOException.class, () -> line.send("too late"));
    assertEquals(List.of(1000), heard.codes());
  }

  @Test
  void closing_does_not_wait_for_a_relay_that_says_nothing_any_more() throws IOException {
    Line line = dial(_ -> awaitQuietly());
    line.close();
    int _ = heard.awaitClosed();
    assertThrows(IOException.class, () -> line.send("too late"));
    assertEquals(1, heard.codes().size());
  }

  @Test
  void closing_frees_who_writes_to_a_relay_that_does_not_read() throws Exception {
    Line line = dial(_ -> awaitQuietly());
    CompletableFuture<Boolean> failed = new CompletableFuture<>();
    Thread writer = Thread.ofVirtual().start(() -> flood(line, failed));
    await().until(() -> writer.getState() == Thread.State.TIMED_WAITING);
    Thread closer = Thread.ofVirtual().start(line::close);
    assertTrue(closer.join(SOON), "closing hangs");
    assertTrue(failed.orTimeout(SOON.toSeconds(), TimeUnit.SECONDS).join());
    assertEquals(1, heard.codes().size());
  }

  @Test
  void a_relay_that_takes_nothing_for_too_long_is_given_up() throws Exception {
    Line line = dial(_ -> awaitQuietly(), Duration.ofMillis(200));
    CompletableFuture<Boolean> failed = new CompletableFuture<>();
    Thread _ = Thread.ofVirtual().start(() -> flood(line, failed));
    assertTrue(failed.orTimeout(SOON.toSeconds(), TimeUnit.SECONDS).join());
    int _ = heard.awaitClosed();
    assertThrows(IOException.class, () -> line.send("too late"));
  }

  private static void flood(Line line, CompletableFuture<Boolean> failed) {
    try {
      while (true) {
        line.send("x".repeat(200_000));
      }
    } catch (IOException e) {
      failed.complete(true);
    }
  }

  private Line dial(SocketServer.Talk afterGreeting) throws IOException {
    return dial(afterGreeting, Duration.ofSeconds(30));
  }

  private Line dial(SocketServer.Talk afterGreeting, Duration writeLimit) throws IOException {
    SocketServer started =
        new SocketServer(
            device -> {
              boolean _ = device.greet();
              afterGreeting.with(device);
            });
    server = started;
    return new TyrusDialer(PATIENCE, writeLimit)
        .dial(new Destination("127.0.0.1", started.port(), new Guard.None()), heard);
  }

  private void awaitQuietly() {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
