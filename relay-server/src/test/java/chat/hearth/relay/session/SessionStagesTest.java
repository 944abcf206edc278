package chat.hearth.relay.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.ClientId;
import chat.hearth.model.DeviceId;
import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.relay.store.Database;
import chat.hearth.relay.store.ManualClock;
import chat.hearth.wire.CloseCode;
import chat.hearth.wire.ProblemCode;
import chat.hearth.wire.Reply;
import chat.hearth.wire.Request;
import chat.hearth.wire.ServerFrame;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Hello, then who one is, then everything else. */
@Timeout(60)
class SessionStagesTest {

  private static final ThreadId THREAD = new ThreadId(11);
  private static final UserId SOMEBODY = new UserId(2);

  @TempDir private Path folder;
  private SessionDesk desk;

  @BeforeEach
  void open() {
    desk = new SessionDesk(Database.open(folder, new ManualClock()));
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private static List<Request> signIns() {
    return List.of(
        new Request.Register("anna", "Anna", Caller.PASSWORD, "desk", "Linux", null),
        Caller.signIn("anna"),
        new Request.Resume("token"));
  }

  /** What only a signed-in device may ask. */
  private static List<Request> everythingElse() {
    ClientId name = ClientId.mint(Clock.systemUTC(), new Random(1));
    return List.of(
        new Request.SignOut(),
        new Request.ChangePassword(Caller.PASSWORD, Caller.PASSWORD),
        new Request.SetProfile("Anna"),
        new Request.Devices(),
        new Request.RevokeDevice(new DeviceId(1)),
        new Request.Directory(""),
        new Request.Watch(List.of(SOMEBODY)),
        new Request.SetContact(SOMEBODY, true, null, null),
        new Request.Sync(0),
        new Request.Heads(0),
        new Request.Pull(THREAD, 1, 2),
        new Request.Members(THREAD),
        new Request.Append(THREAD, name, new EventBody.Message("hello")),
        new Request.SetThread(THREAD, true, null, null, null),
        new Request.Mark(THREAD, 1, 1),
        new Request.Typing(THREAD),
        new Request.Activity(false),
        new Request.CreateInvite(1, 1));
  }

  @Test
  void before_hello_nothing_is_carried_out() {
    Caller caller = desk.connect();
    for (List<Request> requests : List.of(signIns(), everythingElse())) {
      for (Request request : requests) {
        assertEquals("Say hello first.", caller.refused(ProblemCode.BAD_VERSION, request).text());
      }
    }
    assertTrue(desk.stores.accounts.isEmpty(), "nobody was registered by the way");
    assertFalse(caller.line.isClosed());
    caller.hello();
  }

  @Test
  void before_the_sign_in_nothing_else_is_carried_out() {
    Caller caller = desk.connect().hello();
    for (Request request : everythingElse()) {
      assertEquals("Sign in first.", caller.refused(ProblemCode.NOT_SIGNED_IN, request).text());
    }
    assertFalse(caller.line.isClosed());
    assertEquals(List.of(), desk.connected.all());
  }

  @Test
  void a_connection_says_hello_once_and_signs_in_once() {
    Caller caller = desk.connect();
    caller.register("anna");
    caller.refused(ProblemCode.NOT_ALLOWED, new Request.Hello(List.of(1), "again"));
    for (Request request : signIns()) {
      assertEquals(
          "This connection is signed in already.",
          caller.refused(ProblemCode.NOT_ALLOWED, request).text());
    }
    assertEquals(1, desk.connected.all().size());
  }

  @Test
  void without_a_common_version_there_is_nothing_to_talk_about() {
    Caller caller = desk.connect();
    long hello = caller.send(new Request.Hello(List.of(2, 3), "of 2031"));
    caller.refused(ProblemCode.BAD_VERSION, hello);
    caller.requireEnded(CloseCode.PROTOCOL, ProblemCode.BAD_VERSION);
    int frames = caller.line.frames().size();
    caller.send(new Request.Hello(List.of(1), "second thoughts"));
    assertEquals(frames, caller.line.frames().size(), "nothing more is taken");
  }

  @Test
  void the_welcome_tells_where_one_is_and_whether_anybody_was_here_before() {
    Reply.Welcome first =
        assertInstanceOf(
            Reply.Welcome.class, desk.connect().answer(new Request.Hello(List.of(9, 1), "x")));
    assertEquals("first", first.registration());
    assertEquals(desk.stores.database.epoch(), first.epoch());
    assertEquals(desk.clock.instant(), first.time());
    desk.connect().register("anna");
    Reply.Welcome next =
        assertInstanceOf(
            Reply.Welcome.class, desk.connect().answer(new Request.Hello(List.of(1), "x")));
    assertEquals("open", next.registration());
  }

  @Test
  void a_sign_in_that_failed_may_be_tried_again() {
    desk.connect().register("anna");
    Caller caller = desk.connect().hello();
    caller.refused(
        ProblemCode.BAD_CREDENTIALS, new Request.SignIn("anna", "wrong", "desk", "Linux"));
    caller.refused(ProblemCode.BAD_CREDENTIALS, new Request.Resume("nonsense"));
    caller.refused(
        ProblemCode.NAME_TAKEN,
        new Request.Register("anna", "A", Caller.PASSWORD, "desk", "Linux", null));
    Reply.SignedIn in =
        assertInstanceOf(Reply.SignedIn.class, caller.answer(Caller.signIn("anna")));
    assertEquals(SessionDesk.ROOM, in.allowance());
  }

  @Test
  void the_answer_to_the_sign_in_comes_before_any_push() {
    Caller desktop = desk.connect();
    UserId anna = desktop.register("anna").userId();
    Caller laptop = desk.connect().hello();
    laptop.line.onFrame(
        frame -> {
          if (frame instanceof ServerFrame.Answer a && a.reply() instanceof Reply.SignedIn) {
            assertTrue(desk.connected.of(anna).size() == 1, "not yet in");
          }
        });
    laptop.answer(Caller.signIn("anna"));
    assertEquals(2, desk.connected.of(anna).size());
  }
}
