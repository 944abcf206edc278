package chat.hearth.relay.session;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.Presence.State;
import chat.hearth.model.UserId;
import chat.hearth.relay.delivery.Recipient;
import chat.hearth.relay.store.Database;
import chat.hearth.relay.store.ManualClock;
import chat.hearth.wire.CloseCode;
import chat.hearth.wire.Problem;
import chat.hearth.wire.ProblemCode;
import chat.hearth.wire.Reply;
import chat.hearth.wire.Request;
import chat.hearth.wire.ServerFrame;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** All ways in which a session ends, to the millisecond. */
@Timeout(60)
class SessionEndTest {

  private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

  @TempDir private Path folder;
  private SessionDesk desk;

  @BeforeEach
  void open() {
    desk = new SessionDesk(Database.open(folder, new ManualClock()), TEN_MINUTES);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private void pass(Duration time, Caller... callers) {
    desk.clock.advance(time);
    for (Caller caller : callers) {
      caller.session.tick();
    }
  }

  @Test
  void who_does_not_sign_in_has_ten_seconds() {
    Caller mute = desk.connect();
    Caller polite = desk.connect().hello();
    pass(Duration.ofMillis(9_999), mute, polite);
    assertFalse(mute.line.isClosed() || polite.line.isClosed());
    pass(Duration.ofMillis(1), mute, polite);
    mute.requireEnded(CloseCode.NOT_SIGNED_IN, ProblemCode.NOT_SIGNED_IN);
    polite.requireEnded(CloseCode.NOT_SIGNED_IN, ProblemCode.NOT_SIGNED_IN);
    pass(Duration.ofSeconds(9), mute);
    assertEquals(1, mute.line.closes().size(), "said once");
  }

  @Test
  void who_signed_in_in_time_stays() {
    Caller caller = desk.connect();
    pass(Duration.ofSeconds(9), caller);
    caller.register("anna");
    pass(Duration.ofDays(1), caller);
    assertFalse(caller.line.isClosed());
  }

  @Test
  void a_sign_in_that_is_under_way_is_waited_for() {
    desk.connect().register("anna");
    Caller caller = desk.connect().hello();
    desk.onOtherThreads();
    caller.line.crowd();
    long signIn = caller.send(Caller.signIn("anna"));
    await().until(caller.line::isWaitedFor);
    pass(Duration.ofSeconds(11), caller);
    assertFalse(caller.line.isClosed(), "its request is being carried out");
    caller.line.read();
    assertInstanceOf(ServerFrame.Answer.class, caller.outcome(signIn));
    await().until(() -> desk.connected.all().size() == 2);
    pass(Duration.ofSeconds(11), caller);
    assertFalse(caller.line.isClosed());
  }

  @Test
  void a_device_that_is_not_used_has_ten_minutes() {
    Caller caller = desk.connect();
    caller.register("anna");
    caller.answer(new Request.Activity(false));
    pass(TEN_MINUTES.minusMillis(1), caller);
    assertFalse(caller.line.isClosed());
    caller.answer(new Request.Activity(true));
    pass(TEN_MINUTES, caller);
    assertFalse(caller.line.isClosed(), "used meanwhile");
    caller.answer(new Request.Activity(false));
    pass(TEN_MINUTES, caller);
    caller.requireEnded(CloseCode.IDLE, ProblemCode.IDLE);
  }

  @Test
  void twenty_bad_frames_in_a_row_are_the_end_and_a_good_one_begins_the_count_anew() {
    Caller caller = desk.connect();
    for (int round = 0; round < 3; round++) {
      for (int i = 0; i < 19; i++) {
        caller.session.received("nonsense");
      }
      caller.refused(ProblemCode.BAD_VERSION, new Request.Devices());
    }
    assertFalse(caller.line.isClosed());
    for (int i = 0; i < 18; i++) {
      caller.session.received("nonsense");
    }
    caller.session.unreadable();
    caller.session.received("x".repeat(256 * 1024 + 1));
    caller.requireEnded(CloseCode.PROTOCOL, ProblemCode.BAD_FRAME);
    assertEquals(
        1,
        caller.line.frames(ServerFrame.Refused.class).stream()
            .filter(r -> r.problem().code() == ProblemCode.TOO_LARGE)
            .count());
  }

  @Test
  void signing_out_is_answered_first_and_the_token_is_void() {
    Caller caller = desk.connect();
    String token = String.valueOf(caller.register("anna").token());
    caller.answer(new Request.SignOut());
    caller.requireEnded(CloseCode.SIGNED_OUT, ProblemCode.SIGNED_OUT);
    desk.connect().hello().refused(ProblemCode.BAD_CREDENTIALS, new Request.Resume(token));
  }

  @Test
  void a_revoked_device_is_ended_and_the_one_that_revoked_it_goes_on() {
    Caller desktop = desk.connect();
    desktop.register("anna");
    Caller laptop = desk.connect().hello();
    Reply.SignedIn other = (Reply.SignedIn) laptop.answer(Caller.signIn("anna"));
    desktop.answer(new Request.RevokeDevice(other.deviceId()));
    laptop.requireEnded(CloseCode.SIGNED_OUT, ProblemCode.SIGNED_OUT);
    desktop.refused(ProblemCode.NOT_FOUND, new Request.RevokeDevice(other.deviceId()));
    assertFalse(desktop.line.isClosed());
  }

  @Test
  void a_device_that_is_revoked_while_it_signs_in_does_not_slip_in() {
    Caller desktop = desk.connect();
    UserId anna = desktop.register("anna").userId();
    Caller laptop = desk.connect().hello();
    laptop.line.onFrame(
        frame -> {
          if (frame instanceof ServerFrame.Answer a && a.reply() instanceof Reply.SignedIn in) {
            desktop.answer(new Request.RevokeDevice(in.deviceId()));
          }
        });
    laptop.send(Caller.signIn("anna"));
    laptop.requireEnded(CloseCode.SIGNED_OUT, ProblemCode.SIGNED_OUT);
    laptop.session.closed();
    assertEquals(1, desk.connected.of(anna).size());
  }

  @Test
  void a_connection_that_goes_while_it_signs_in_leaves_nothing_behind() {
    UserId anna = desk.connect().register("anna").userId();
    Caller laptop = desk.connect().hello();
    laptop.line.onFrame(
        frame -> {
          if (frame instanceof ServerFrame.Answer a && a.reply() instanceof Reply.SignedIn) {
            laptop.session.closed();
          }
        });
    laptop.send(Caller.signIn("anna"));
    assertEquals(1, desk.connected.of(anna).size());
    assertEquals(1, desk.presence.presence(anna).devices());
  }

  @Test
  void what_waits_when_the_connection_goes_is_not_carried_out() {
    Caller caller = desk.connect();
    UserId anna = caller.register("anna").userId();
    desk.hold();
    caller.send(new Request.SetProfile("Never"));
    caller.session.closed();
    desk.release();
    assertEquals("anna", desk.stores.accounts.byId(anna).orElseThrow().displayName());
    assertEquals(State.OFFLINE, desk.presence.presence(anna).state());
  }

  @Test
  void when_somebody_was_here_is_kept_as_they_come_and_as_they_go() {
    Caller caller = desk.connect();
    UserId anna = caller.register("anna").userId();
    Instant came = desk.clock.instant();
    assertEquals(Optional.of(came), desk.stores.devices.lastSeen(anna));
    desk.clock.advance(Duration.ofHours(2));
    caller.session.closed();
    caller.session.closed();
    assertEquals(Optional.of(came.plusSeconds(7200)), desk.stores.devices.lastSeen(anna));
    assertEquals(came.plusSeconds(7200), desk.presence.presence(anna).since());
    assertEquals(List.of(), desk.connected.all());
  }

  @Test
  void the_same_device_again_ends_its_older_connection_which_then_takes_nobody_out() {
    Caller older = desk.connect();
    Reply.SignedIn who = older.register("anna");
    Caller newer = desk.connect().hello();
    newer.answer(new Request.Resume(String.valueOf(who.token())));
    older.requireEnded(CloseCode.REPLACED, ProblemCode.BUSY);
    assertEquals(1, desk.presence.presence(who.userId()).devices());
    older.session.closed();
    assertEquals(1, desk.connected.of(who.userId()).size());
    assertEquals(State.ONLINE, desk.presence.presence(who.userId()).state());
    newer.answer(new Request.Devices());
  }

  @Test
  void a_long_reason_is_cut_for_the_close_and_whole_in_the_bye() {
    Caller caller = desk.connect();
    UserId anna = caller.register("anna").userId();
    Recipient device = desk.connected.of(anna).getFirst();
    String reason = "why ".repeat(50);
    device.end(CloseCode.IDLE, new Problem(ProblemCode.IDLE, reason));
    assertEquals(reason, ((ServerFrame.Bye) caller.line.frames().getLast()).problem().text());
    assertEquals("4009 " + reason.substring(0, 100), caller.line.closes().getFirst());
  }

  @Test
  void a_stop_is_told_to_all_and_waits_until_they_are_gone() throws Exception {
    Caller anna = desk.connect();
    anna.register("anna");
    Caller stranger = desk.connect();
    Thread stop = Thread.ofVirtual().start(() -> endAll(Duration.ofSeconds(30)));
    await().until(() -> anna.line.isClosed() && stranger.line.isClosed());
    anna.requireEnded(1001, ProblemCode.BUSY);
    stranger.requireEnded(1001, ProblemCode.BUSY);
    assertTrue(stop.isAlive(), "waits for both");
    anna.session.closed();
    stranger.session.closed();
    stop.join();
    Caller late = desk.connect();
    late.requireEnded(1001, ProblemCode.BUSY);
    desk.sessions().welcomeNew();
    desk.connect().hello();
  }

  @Test
  void a_stop_does_not_wait_for_ever() {
    Caller stubborn = desk.connect();
    long start = System.nanoTime();
    endAll(Duration.ofMillis(50));
    assertTrue(System.nanoTime() - start >= 50_000_000);
    assertTrue(stubborn.line.isClosed());
  }

  private void endAll(Duration patience) {
    try {
      desk.sessions().endAll(patience);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
