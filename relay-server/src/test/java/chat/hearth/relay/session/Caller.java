package chat.hearth.relay.session;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import chat.hearth.model.UserId;
import chat.hearth.wire.ClientFrame;
import chat.hearth.wire.CloseCode;
import chat.hearth.wire.FrameCodec;
import chat.hearth.wire.Problem;
import chat.hearth.wire.ProblemCode;
import chat.hearth.wire.Reply;
import chat.hearth.wire.Request;
import chat.hearth.wire.ServerFrame;
import java.util.List;
import java.util.Optional;

/** Somebody at the other end of a {@link PaperLine}. */
final class Caller {

  static final String PASSWORD = "correct horse battery";

  final PaperLine line = new PaperLine();
  final DeviceSession session;
  private final FrameCodec codec;
  private long lastId;

  Caller(Sessions sessions, FrameCodec codec) {
    this.codec = codec;
    this.session = sessions.open(line);
  }

  Caller hello() {
    assertInstanceOf(Reply.Welcome.class, answer(new Request.Hello(List.of(1), "caller")));
    return this;
  }

  /** Registers under this name on a device of its own. */
  Reply.SignedIn register(String name) {
    return assertInstanceOf(
        Reply.SignedIn.class,
        hello().answer(new Request.Register(name, name, PASSWORD, "desk", "Linux", null)));
  }

  static Request.SignIn signIn(String name) {
    return new Request.SignIn(name, PASSWORD, "laptop", "Linux");
  }

  UserId signInAgain(String name) {
    return assertInstanceOf(Reply.SignedIn.class, hello().answer(signIn(name))).userId();
  }

  long send(Request request) {
    lastId++;
    session.received(codec.encode(new ClientFrame(lastId, request)));
    return lastId;
  }

  Reply answer(Request request) {
    return assertInstanceOf(ServerFrame.Answer.class, outcome(send(request))).reply();
  }

  Problem refused(ProblemCode code, Request request) {
    return refused(code, send(request));
  }

  Problem refused(ProblemCode code, long id) {
    Problem problem = assertInstanceOf(ServerFrame.Refused.class, outcome(id)).problem();
    assertEquals(code, problem.code(), problem.text());
    return problem;
  }

  /** What became of a request; appends are answered a little later. */
  ServerFrame outcome(long id) {
    return find(id)
        .orElseGet(
            () -> {
              await().until(() -> find(id).isPresent());
              return find(id).orElseThrow();
            });
  }

  Optional<ServerFrame> find(long id) {
    return line.frames().stream()
        .filter(
            f ->
                switch (f) {
                  case ServerFrame.Answer a -> a.re() == id;
                  case ServerFrame.Refused r -> r.re() == id;
                  case ServerFrame.Events _,
                      ServerFrame.OwnerChanged _,
                      ServerFrame.Receipts _,
                      ServerFrame.Typing _,
                      ServerFrame.People _,
                      ServerFrame.Bye _ ->
                      false;
                })
        .findFirst();
  }

  /** The relay has said why, and closed with this code. */
  void requireEnded(CloseCode code, ProblemCode problem) {
    requireEnded(code.code(), problem);
  }

  void requireEnded(int code, ProblemCode problem) {
    assertEquals(1, line.closes().size(), "one close");
    ServerFrame.Bye bye =
        assertInstanceOf(ServerFrame.Bye.class, line.frames().getLast(), "the last frame");
    assertEquals(problem, bye.problem().code());
    assertEquals(code + " " + bye.problem().text(), line.closes().getFirst());
  }
}
