package chat.hearth.relay;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadId;
import chat.hearth.wire.ClientFrame;
import chat.hearth.wire.FrameCodec;
import chat.hearth.wire.ProblemCode;
import chat.hearth.wire.Reply;
import chat.hearth.wire.Request;
import chat.hearth.wire.ServerFrame;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A host pauses, resumes and stops in every order, whatever the devices do. */
@Timeout(60)
class HostingTest {

  private TestTeam team;

  @BeforeEach
  void open(@TempDir Path folder) throws RelayStartException {
    team = TestTeam.in(folder);
  }

  @AfterEach
  void close() {
    team.close();
  }

  @Test
  void pausing_and_resuming_twice_is_the_same_as_once() throws Exception {
    String url = team.url();
    team.relay.resume();
    team.relay.pause();
    team.relay.pause();
    assertTrue(team.relay.paused());
    team.relay.resume();
    team.relay.resume();
    assertFalse(team.relay.paused());
    assertEquals(url, team.url());
    team.person("anna");
  }

  @Test
  void a_port_that_was_taken_meanwhile_is_said_and_free_again_is_used() throws Exception {
    ScriptedDevice anna = team.person("anna");
    int port = team.relay.port();
    team.relay.pause();
    try (ServerSocket _ = taking(port)) {
      RelayStartException e = assertThrows(RelayStartException.class, () -> team.relay.resume());
      assertEquals(RelayStartException.Problem.PORT_IN_USE, e.problem());
      assertTrue(team.relay.paused(), "still, and it can be tried again");
      assertEquals(1, team.relay.status().people().size(), "the data stays open");
    }
    team.relay.resume();
    team.again(anna).ask(Reply.DeviceList.class, new Request.Devices());
  }

  @Test
  void a_relay_that_is_paused_can_be_stopped_and_a_stopped_one_stays_so() throws Exception {
    team.relay.pause();
    team.relay.close();
    team.relay.close();
    team.relay.resume();
    assertTrue(team.relay.paused());
    assertThrows(CompletionException.class, () -> ScriptedDevice.connect(team.url()));
  }

  @Test
  void what_was_written_before_a_pause_is_there_after_it() throws Exception {
    ScriptedDevice anna = team.person("anna");
    ScriptedDevice ben = team.person("ben");
    ThreadId thread = anna.start(ben.id());
    Request.Append last = ScriptedDevice.appending(thread, new EventBody.Message("before"));
    anna.ask(Reply.Accepted.class, last);
    team.relay.pause();
    assertEquals(ProblemCode.BUSY, ben.await(ServerFrame.Bye.class).problem().code());
    team.relay.resume();
    ScriptedDevice back = team.again(ben);
    assertEquals(2, back.ask(Reply.Page.class, new Request.Pull(thread, 1, 9)).lastSeq());
    assertEquals(3, back.say(thread, "after").seq());
  }

  @Test
  void a_device_that_never_closes_does_not_hold_the_pause_up() throws Exception {
    try (RawConnection deaf = RawConnection.upgraded(team.relay.port())) {
      FrameCodec codec = new FrameCodec();
      deaf.text(codec.encode(new ClientFrame(1, new Request.Hello(List.of(1), "deaf"))));
      assertEquals(RawConnection.TEXT, deaf.read().kind());
      team.relay.pause();
      assertTrue(deaf.isEnded());
    }
    team.relay.resume();
    team.person("anna");
  }

  @Test
  void the_host_sees_pauses_and_who_is_there() throws Exception {
    ScriptedDevice anna = team.person("anna");
    team.another(anna);
    RelayStatus before = team.relay.status();
    assertEquals(1, before.peopleOnline());
    assertEquals(2, before.devicesConnected());
    team.relay.pause();
    RelayStatus paused = team.relay.status();
    assertTrue(paused.paused());
    assertEquals(0, paused.devicesConnected());
    assertEquals(2, paused.people().getFirst().devices(), "signed in, though not here");
    team.relay.resume();
    assertEquals(0, team.relay.status().peopleOnline());
  }

  @Test
  void who_connects_while_the_relay_pauses_is_not_waited_for_ever_after() throws Exception {
    AtomicInteger knocks = new AtomicInteger();
    for (int round = 0; round < 12; round++) {
      AtomicBoolean knocking = new AtomicBoolean(true);
      int wanted = knocks.get() + 2 * round;
      for (int i = 0; i < 4; i++) {
        Thread.ofVirtual().start(() -> knock(knocking, knocks));
      }
      while (knocks.get() < wanted) {
        Thread.onSpinWait();
      }
      team.relay.pause();
      knocking.set(false);
      team.relay.resume();
    }
    team.relay.pause();
    team.relay.resume();
    long start = System.nanoTime();
    team.relay.pause();
    Duration waited = Duration.ofNanos(System.nanoTime() - start);
    assertTrue(waited.toMillis() < 1_900, "for whom did it wait? " + waited);
    assertEquals(0, team.relay.status().devicesConnected());
    team.relay.resume();
    team.person("anna");
  }

  private void knock(AtomicBoolean knocking, AtomicInteger knocks) {
    while (knocking.get()) {
      knocks.incrementAndGet();
      try (RawConnection peer = RawConnection.upgraded(team.relay.port())) {
        peer.text("nonsense");
      } catch (IOException _) {
        // The door is closed: knock again.
      }
    }
  }

  /** Another program on the port, as soon as the system lets go of it. */
  private static ServerSocket taking(int port) {
    return await()
        .ignoreExceptionsInstanceOf(BindException.class)
        .until(
            () -> new ServerSocket(port, 5, InetAddress.getLoopbackAddress()),
            ServerSocket::isBound);
  }
}
