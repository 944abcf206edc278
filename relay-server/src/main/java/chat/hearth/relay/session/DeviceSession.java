package chat.hearth.relay.session;

import chat.hearth.model.DeviceId;
import chat.hearth.model.Limits;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.relay.presence.Seat;
import chat.hearth.wire.BadFrameException;
import chat.hearth.wire.ClientFrame;
import chat.hearth.wire.CloseCode;
import chat.hearth.wire.FrameCodec;
import chat.hearth.wire.Problem;
import chat.hearth.wire.ProblemCode;
import chat.hearth.wire.Refusal;
import chat.hearth.wire.Reply;
import chat.hearth.wire.Request;
import chat.hearth.wire.ServerFrame;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One connected device. Its requests are taken in order, one after the other; the answer to an
 * append follows when the log has committed it.
 */
public final class DeviceSession {

  private static final int BAD_FRAMES = 20;
  private static final int REASON_CHARS = 100;

  /** Longer messages take their time to be read. */
  private static final int QUICK_CHARS = 4096;

  /** "Internal error", of RFC 6455. */
  private static final int FAULT = 1011;

  private static final Problem BUSY =
      new Problem(ProblemCode.BUSY, "Too many requests are waiting. Send fewer at a time.", 1000);

  /** The device once it is signed in. */
  private record Present(SignedInDevice device, Seat seat) {}

  private final Line line;
  private final Sessions all;
  private final IncomingQueue incoming = new IncomingQueue();
  private final SerialTask work;
  private final TypingPace typing = new TypingPace();
  private final Instant openedAt;
  private boolean greeted;
  private int badFrames;
  private volatile boolean busy;
  private volatile boolean over;
  private volatile boolean gone;
  private volatile @Nullable Present present;
  private volatile @Nullable Instant unusedSince;

  DeviceSession(Line line, Sessions all) {
    this.line = line;
    this.all = all;
    this.work = new SerialTask(all.executor(), this::work);
    this.openedAt = all.clock().instant();
  }

  /** Takes a text frame; what may wait is carried out later, on another thread. Never waits. */
  public void received(String text) {
    if (over) {
      return;
    }
    if (isQuick(text) && work.instead(() -> take(text))) {
      return;
    }
    if (incoming.offer(text)) {
      work.wake();
    } else {
      refuse(idOf(text), BUSY);
    }
  }

  /** A message is handed to the log, which waits for nothing: no other thread is needed for it. */
  private boolean isQuick(String text) {
    return present != null
        && text.length() <= QUICK_CHARS
        && FrameCodec.isMessage(text)
        && line.hasRoom();
  }

  /** A frame came that is no text. */
  public void unreadable() {
    received("");
  }

  /** The connection is gone. */
  public void closed() {
    over = true;
    gone = true;
    incoming.clear();
    all.executor().execute(this::leave);
  }

  /** Called every second or so: ends what is not signed in, or not used, for too long. */
  public void tick() {
    Instant now = all.clock().instant();
    SessionLimits limits = all.limits();
    if (present == null && !busy && !now.isBefore(openedAt.plus(limits.signIn()))) {
      bye(
          CloseCode.NOT_SIGNED_IN.code(),
          new Problem(ProblemCode.NOT_SIGNED_IN, "Sign in sooner after connecting."));
    }
    Instant unused = unusedSince;
    Duration idle = limits.idle();
    if (idle != null && unused != null && !now.isBefore(unused.plus(idle))) {
      bye(
          CloseCode.IDLE.code(),
          new Problem(ProblemCode.IDLE, "Not in use. Connect again when it is."));
    }
  }

  /** Says why and closes, after what is on its way; nothing more is carried out. */
  void bye(int code, Problem problem) {
    over = true;
    line.frame(all.codec().encode(new ServerFrame.Bye(problem)));
    String text = problem.text();
    line.close(code, text.length() <= REASON_CHARS ? text : text.substring(0, REASON_CHARS));
  }

  String address() {
    return line.address();
  }

  UserId me() {
    return present().device.userId();
  }

  DeviceId deviceId() {
    return present().device.deviceId();
  }

  void watch(List<UserId> people) {
    present().seat.watch(people);
  }

  boolean mayTellTyping(ThreadId thread) {
    return typing.mayTell(thread, all.clock().instant());
  }

  void activity(boolean active) {
    present().seat.activity(active);
    unusedSince = active ? null : all.clock().instant();
  }

  private Present present() {
    Present here = present;
    if (here == null) {
      throw new Refusal(ProblemCode.NOT_SIGNED_IN, "Sign in first.");
    }
    return here;
  }

  private void work() {
    try {
      for (String text = incoming.poll(); text != null && !over; text = incoming.poll()) {
        busy = true;
        line.awaitRoom();
        String next = text;
        all.writers().after(() -> take(next)); // the answer leaves by this thread
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      busy = false;
    }
  }

  private void take(String text) {
    if (tooLarge(text)) {
      bad(0, new Problem(ProblemCode.TOO_LARGE, "A frame must have at most 256 KiB."));
      return;
    }
    try {
      ClientFrame frame = all.codec().decodeClient(text);
      badFrames = 0;
      carryOut(frame.id(), frame.request());
    } catch (BadFrameException e) {
      bad(e.id(), new Problem(ProblemCode.BAD_FRAME, String.valueOf(e.getMessage())));
    }
  }

  private void carryOut(long id, Request request) {
    try {
      checkStage(request);
      var _ =
          all.router()
              .route(this, request)
              .whenComplete((reply, failure) -> end(id, request, reply, failure));
    } catch (RuntimeException e) {
      Problem problem = Failures.problem(e);
      refuse(id, problem);
      if (!greeted && request instanceof Request.Hello) {
        bye(CloseCode.PROTOCOL.code(), problem);
      }
    }
  }

  private void end(long id, Request request, Reply reply, @Nullable Throwable failure) {
    try {
      if (failure == null) {
        answer(id, request, reply);
      } else {
        refuse(id, Failures.problem(failure));
      }
    } catch (RuntimeException e) { // half answered: the device had better come again
      bye(FAULT, Failures.problem(e));
    }
  }

  private void checkStage(Request request) {
    boolean hello = request instanceof Request.Hello;
    boolean signIn =
        request instanceof Request.Register
            || request instanceof Request.SignIn
            || request instanceof Request.Resume;
    if (!greeted && !hello) {
      throw new Refusal(ProblemCode.BAD_VERSION, "Say hello first.");
    }
    if (greeted && hello) {
      throw new Refusal(ProblemCode.NOT_ALLOWED, "This connection has said hello already.");
    }
    if (signIn && present != null) {
      throw new Refusal(ProblemCode.NOT_ALLOWED, "This connection is signed in already.");
    }
  }

  private void answer(long id, Request request, Reply reply) {
    line.frame(all.codec().encode(new ServerFrame.Answer(id, reply)));
    if (request instanceof Request.Hello hello) {
      greeted = true;
      if (Boolean.TRUE.equals(hello.together())) {
        line.together();
      }
    } else if (reply instanceof Reply.SignedIn signedIn) {
      enter(signedIn);
    } else if (request instanceof Request.SignOut) {
      Attendance.signedOut(present().device);
    }
  }

  private void enter(Reply.SignedIn who) {
    SignedInDevice device = new SignedInDevice(this, line, who.userId(), who.deviceId());
    present = new Present(device, all.attendance().enter(device));
    if (gone) {
      leave();
    } else if (!all.router().knows(who.userId(), who.deviceId())) {
      // It was revoked between the check of its token and its entry.
      Attendance.signedOut(device);
    }
  }

  private void leave() {
    Present here = present;
    if (here != null) {
      all.attendance().leave(here.device, here.seat);
    }
    all.closed(this);
  }

  private void bad(long id, Problem problem) {
    refuse(id, problem);
    badFrames++;
    if (badFrames == BAD_FRAMES) {
      bye(
          CloseCode.PROTOCOL.code(),
          new Problem(ProblemCode.BAD_FRAME, "Too many bad frames. Update this program."));
    }
  }

  private void refuse(long id, Problem problem) {
    line.frame(all.codec().encode(new ServerFrame.Refused(id, problem)));
  }

  private long idOf(String text) {
    try {
      return all.codec().decodeClient(text).id();
    } catch (BadFrameException e) {
      return e.id();
    }
  }

  private static boolean tooLarge(String text) {
    // One UTF-16 unit takes at most three bytes, so most frames need no counting.
    return text.length() > Limits.CLIENT_FRAME_BYTES / 3
        && text.getBytes(StandardCharsets.UTF_8).length > Limits.CLIENT_FRAME_BYTES;
  }
}
