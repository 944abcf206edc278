package chat.hearth.bench;

import chat.hearth.client.Change;
import chat.hearth.client.Client;
import chat.hearth.client.Connection;
import chat.hearth.client.Subscription;
import chat.hearth.client.ThreadRow;
import chat.hearth.model.ThreadId;
import chat.hearth.ui.kit.Fx;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** A device with an open window that was away, and comes back. */
final class CatchUpRun {

  private static final Duration FRAME = Duration.ofMillis(4);
  private static final Duration KEYSTROKE = Duration.ofMillis(50);
  private static final long LOOK_NANOS = 1_000_000;

  private final Desk desk;
  private final Client client;
  private final Gate gate;
  private final ThreadId own;
  private int strokes;

  /**
   * What came out, in milliseconds.
   *
   * @param all until every message was here and told
   * @param screen until all that was on the screen too: the last one stands in the list of threads
   * @param cpu what this process alone took
   */
  record Figures(
      double all,
      double newest,
      double screen,
      long before,
      double window,
      double change,
      double cpu) {}

  /**
   * A run with an open window.
   *
   * @param own a thread that nobody else knows, to write drafts into meanwhile
   */
  CatchUpRun(Desk desk, Gate gate, ThreadId own) {
    this.desk = desk;
    this.client = desk.client();
    this.gate = gate;
    this.own = own;
  }

  /** Goes away while others write, and comes back. */
  Figures of(Absence absence, int messages) throws InterruptedException {
    gate.shut();
    until(Connection.Offline.class);
    absence.write(messages - 1);
    ThreadId last = absence.writeLast();
    Missed missed = new Missed(absence.newest());
    AtomicReference<Runnable> stroke = new AtomicReference<>(() -> {});
    Figures figures;
    try (Subscription _ = client.onChange(missed);
        Subscription _ = client.onChange(change -> typed(change, stroke));
        Pulse window = new Pulse("window", FRAME, Fx::later);
        Pulse changes = new Pulse("changes", KEYSTROKE, done -> type(stroke, done))) {
      long cpu = cpuNanos();
      long start = System.nanoTime();
      gate.open();
      client.wake();
      missed.await();
      desk.awaitPainted(absence.last());
      double screen = millis(System.nanoTime() - start);
      until(Connection.Online.class);
      figures =
          new Figures(
              millis(missed.end() - start),
              millis(missed.at(last) - start),
              screen,
              missed.before(last),
              millis(window.longest()),
              millis(changes.longest()),
              millis(cpuNanos() - cpu));
    }
    check(absence);
    return figures;
  }

  /** Waits until the client stands so. */
  void until(Class<? extends Connection> state) {
    while (!state.isInstance(client.connection())) {
      LockSupport.parkNanos(LOOK_NANOS);
    }
  }

  private void type(AtomicReference<Runnable> stroke, Runnable done) {
    strokes++;
    stroke.set(done);
    client.messages().saveDraft(own, "draft " + strokes);
  }

  private void typed(Change change, AtomicReference<Runnable> stroke) {
    if (change instanceof Change.ThreadsChanged c && c.threadIds().contains(own)) {
      stroke.get().run();
    }
  }

  private void check(Absence absence) {
    Map<ThreadId, Long> here =
        client.threads().list().stream()
            .filter(row -> !row.threadId().equals(own))
            .collect(Collectors.toMap(ThreadRow::threadId, ThreadRow::lastSeq));
    if (!here.equals(absence.newest())) {
      throw new IllegalStateException("not everything is here");
    }
  }

  static long cpuNanos() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private static double millis(long nanos) {
    return nanos / 1e6;
  }
}
