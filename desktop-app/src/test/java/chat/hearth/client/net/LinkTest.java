package chat.hearth.client.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.wire.BadFrameException;
import chat.hearth.wire.ClientFrame;
import chat.hearth.wire.FrameCodec;
import chat.hearth.wire.Problem;
import chat.hearth.wire.ProblemCode;
import chat.hearth.wire.Reply;
import chat.hearth.wire.Request;
import chat.hearth.wire.ServerFrame;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Each answer finds its request, pushes keep their order, and a broken line leaves none waiting.
 */
@Timeout(30)
class LinkTest {

  private static final ThreadId ONE = new ThreadId(11);

  private final FrameCodec codec = new FrameCodec();
  private final List<ServerFrame> pushed = new ArrayList<>();
  private final FarEnd far = new FarEnd();
  private Link link;

  @BeforeEach
  void connect() throws IOException {
    link =
        Link.open(
            (_, listener) -> {
              far.listener = listener;
              return far;
            },
            new Destination("far", 1, new Guard.None()),
            codec,
            pushed::add);
  }

  @Test
  void answers_find_their_requests_in_any_order() {
    CompletableFuture<Reply> first = link.send(new Request.Members(ONE));
    CompletableFuture<Reply> second = link.send(new Request.Directory("b"));
    far.says(new ServerFrame.Answer(far.heard.get(1).id(), new Reply.People(List.of())));
    assertFalse(first.isDone());
    far.says(new ServerFrame.Answer(far.heard.get(0).id(), new Reply.MemberList(ONE, List.of())));
    assertEquals(new Reply.People(List.of()), second.join());
    assertEquals(new Reply.MemberList(ONE, List.of()), first.join());
  }

  @Test
  void a_refusal_comes_as_the_problem_that_the_relay_named() {
    Problem problem = new Problem(ProblemCode.TOO_MANY_TRIES, "Wait a while.", 5_000);
    far.answer = frame -> new ServerFrame.Refused(frame.id(), problem);
    ProblemException e =
        assertThrows(
            ProblemException.class, () -> link.ask(new Request.Devices(), Reply.DeviceList.class));
    assertEquals(problem, e.problem());
  }

  @Test
  void an_answer_of_the_wrong_kind_ends_the_line() {
    far.answer = frame -> new ServerFrame.Answer(frame.id(), new Reply.Done());
    assertThrows(IOException.class, () -> link.ask(new Request.Devices(), Reply.DeviceList.class));
    assertTrue(link.closed().isDone());
  }

  @Test
  void pushes_come_in_order_and_nonsense_between_them_is_passed_over() {
    far.says(new ServerFrame.Typing(ONE, new UserId(1)));
    far.listener.frame("{\"type\":");
    far.listener.frame("no JSON");
    far.listener.frame("{\"type\":\"of_the_future\"}");
    far.says(new ServerFrame.Answer(999, new Reply.Done()));
    far.says(new ServerFrame.Typing(ONE, new UserId(2)));
    assertEquals(
        List.of(
            new ServerFrame.Typing(ONE, new UserId(1)), new ServerFrame.Typing(ONE, new UserId(2))),
        pushed);
    assertFalse(link.closed().isDone());
  }

  @Test
  void a_line_that_breaks_fails_what_waits_and_what_comes_later() {
    CompletableFuture<Reply> waiting = link.send(new Request.Devices());
    far.listener.closed(4003);
    far.listener.closed(1006);
    assertEquals(4003, link.closed().join());
    assertInstanceOf(
        IOException.class, assertThrows(CompletionException.class, waiting::join).getCause());
    CompletableFuture<Reply> later = link.send(new Request.Devices());
    assertInstanceOf(
        IOException.class, assertThrows(CompletionException.class, later::join).getCause());
    assertEquals(1, far.heard.size());
  }

  @Test
  void a_request_that_can_not_be_written_fails_alone() {
    far.broken = true;
    CompletableFuture<Reply> lost = link.send(new Request.Devices());
    assertTrue(lost.isCompletedExceptionally());
    far.broken = false;
    far.answer = frame -> new ServerFrame.Answer(frame.id(), new Reply.Done());
    assertEquals(new Reply.Done(), link.send(new Request.SignOut()).join());
  }

  @Test
  void a_ping_that_can_not_be_sent_ends_the_line() {
    link.ping();
    assertFalse(link.closed().isDone());
    far.broken = true;
    link.ping();
    assertTrue(link.closed().isDone());
  }

  @Test
  void an_interrupted_wait_is_given_up_and_the_interrupt_kept() {
    Thread.currentThread().interrupt();
    assertThrows(IOException.class, () -> link.ask(new Request.Devices(), Reply.DeviceList.class));
    assertTrue(Thread.interrupted());
    assertFalse(link.closed().isDone());
  }

  @Test
  void an_answer_that_does_not_come_in_time_ends_the_line_and_comes_too_late() {
    IOException e =
        assertThrows(
            IOException.class,
            () -> link.ask(new Request.SignOut(), Reply.Done.class, Duration.ofMillis(30)));
    assertEquals("no answer", e.getMessage());
    assertEquals(1000, link.closed().join());
    far.says(new ServerFrame.Answer(far.heard.getFirst().id(), new Reply.Done()));
    assertEquals(List.of(), pushed);
  }

  @Test
  void every_frame_is_a_sign_of_life_and_so_is_a_pong() {
    for (Runnable sign :
        List.<Runnable>of(() -> far.listener.frame("no JSON"), far.listener::heard)) {
      long before = System.nanoTime();
      sign.run();
      long silent = link.silentNanos();
      assertTrue(silent <= System.nanoTime() - before, "silent for " + silent + " ns");
    }
  }

  @Test
  void many_may_ask_at_once_and_each_gets_its_own_answer() {
    far.answer = null;
    List<CompletableFuture<Reply>> waiting =
        IntStream.range(0, 200)
            .parallel()
            .mapToObj(i -> link.send(new Request.Directory("name " + i)))
            .toList();
    assertEquals(200, far.heard.stream().map(ClientFrame::id).distinct().count());
    link.close();
    assertTrue(waiting.stream().allMatch(CompletableFuture::isCompletedExceptionally));
  }

  @Test
  void closing_twice_is_once() {
    link.close();
    link.close();
    assertEquals(1000, link.closed().join());
  }

  @FunctionalInterface
  private interface Answer {
    ServerFrame to(ClientFrame frame);
  }

  /** The other end of the line. */
  private final class FarEnd implements Line {

    private final List<ClientFrame> heard = new CopyOnWriteArrayList<>();
    private @Nullable Answer answer;
    private boolean broken;

    @SuppressWarnings("NullAway.Init") // set when the line is opened
    private Listener listener;

    void says(ServerFrame frame) {
      listener.frame(codec.encode(frame));
    }

    @Override
    public void send(String frame) throws IOException {
      if (broken) {
        throw new IOException("broken");
      }
      try {
        ClientFrame request = codec.decodeClient(frame);
        heard.add(request);
        if (answer != null) {
          says(answer.to(request));
        }
      } catch (BadFrameException e) {
        throw new IOException(e);
      }
    }

    @Override
    public void ping() throws IOException {
      if (broken) {
        throw new IOException("broken");
      }
    }

    @Override
    public void close() {
      listener.closed(1000);
    }
  }
}
