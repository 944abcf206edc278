package chat.hearth.relay.session;

import chat.hearth.wire.FrameCodec;
import chat.hearth.wire.Problem;
import chat.hearth.wire.ProblemCode;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** All sessions of the relay, and what they share. */
public final class Sessions {

  /** The close code of a relay that stops (RFC 6455: going away). */
  private static final int GOING_AWAY = 1001;

  private static final Problem STOPPING =
      new Problem(ProblemCode.BUSY, "The relay is stopping. Connect again in a moment.", 1000);

  private final Set<DeviceSession> open = ConcurrentHashMap.newKeySet();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition empty = lock.newCondition();
  private final FrameRouter router;
  private final Attendance attendance;
  private final FrameCodec codec;
  private final SessionLimits limits;
  private final InstantSource clock;
  private final Executor executor;
  private final Writers writers;
  private volatile boolean stopping;

  /**
   * No session yet.
   *
   * @param executor runs each piece of work on a thread that may wait
   * @param writers of all lines
   */
  public Sessions(
      FrameRouter router,
      Attendance attendance,
      FrameCodec codec,
      SessionLimits limits,
      InstantSource clock,
      Executor executor,
      Writers writers) {
    this.router = router;
    this.attendance = attendance;
    this.codec = codec;
    this.limits = limits;
    this.clock = clock;
    this.executor = executor;
    this.writers = writers;
  }

  /** A session for a new connection. */
  public DeviceSession open(Line line) {
    DeviceSession session = new DeviceSession(line, this);
    open.add(session);
    if (stopping) {
      session.bye(GOING_AWAY, STOPPING);
    }
    return session;
  }

  /** From now on a new connection only hears that the relay is stopping. */
  public void refuseNew() {
    stopping = true;
  }

  /** Takes new connections again. */
  public void welcomeNew() {
    stopping = false;
  }

  /** Says bye to all, and waits until they are gone, but not longer than given. */
  public void endAll(Duration patience) throws InterruptedException {
    refuseNew();
    open.forEach(session -> session.bye(GOING_AWAY, STOPPING));
    long left = patience.toNanos();
    lock.lock();
    try {
      while (!open.isEmpty() && left > 0) {
        left = empty.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }

  void closed(DeviceSession session) {
    open.remove(session);
    lock.lock();
    try {
      empty.signalAll();
    } finally {
      lock.unlock();
    }
  }

  FrameRouter router() {
    return router;
  }

  Attendance attendance() {
    return attendance;
  }

  FrameCodec codec() {
    return codec;
  }

  SessionLimits limits() {
    return limits;
  }

  InstantSource clock() {
    return clock;
  }

  Executor executor() {
    return executor;
  }

  Writers writers() {
    return writers;
  }
}
