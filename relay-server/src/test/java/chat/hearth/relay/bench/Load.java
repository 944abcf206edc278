package chat.hearth.relay.bench;

import chat.hearth.model.ThreadId;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.Selector;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.HdrHistogram.Histogram;

/** All devices of a benchmark on one thread: that of the caller. */
final class Load implements AutoCloseable {

  private static final int SCRATCH = 5 << 20;
  private static final int DIALS = 64;
  private static final long WAKE_MILLIS = 10;
  private static final int PATIENCE = 60;
  private static final long HIGHEST_NANOS = 60_000_000_000L;
  private static final int DIGITS = 3;

  final Histogram acknowledgements = histogram();
  final Histogram deliveries = histogram();
  final Histogram lasts = histogram();
  final Histogram answers = histogram();
  long sent;
  long acknowledged;
  long received;
  long answered;
  int ready;
  boolean sending;

  private final InetSocketAddress relay;
  private final Selector selector = Selector.open();
  private final byte[] scratch = new byte[SCRATCH];
  private final List<LoadDevice> devices = new ArrayList<>();
  private Pace pace = Pace.NONE;
  private int receivers;
  private String failure = "";

  Load(InetSocketAddress relay) throws IOException {
    this.relay = relay;
  }

  private static Histogram histogram() {
    return new Histogram(HIGHEST_NANOS, DIGITS);
  }

  /** Connects and signs in so many more, a few at a time. */
  void connect(List<Seed.Account> accounts) throws IOException {
    ready = 0;
    int dialled = 0;
    for (Seed.Account account : accounts) {
      LoadDevice device = new LoadDevice(this, devices.size(), account);
      devices.add(device);
      dial(device);
      dialled++;
      int least = dialled - DIALS;
      until(() -> ready > least);
    }
    until(() -> ready == accounts.size());
  }

  void dial(LoadDevice device) throws IOException {
    device.on(new SocketClient(selector, relay, device));
  }

  /** The first of each so many starts a thread with the others, who all write to it; the last. */
  long startThreads(int members) throws IOException {
    ready = 0;
    long thread = 0;
    receivers = members - 1;
    Instant now = Instant.now();
    for (int i = 0; i < devices.size(); i += members) {
      List<LoadDevice> group = devices.subList(i, i + members);
      thread = ThreadId.mint(group.getFirst().id(), now.minusMillis(i)).value();
      group.getFirst().starts(thread, group.subList(1, members));
      for (LoadDevice device : group) {
        device.writesTo(thread);
      }
    }
    until(() -> ready == devices.size() / members);
    return thread;
  }

  /** How many others hear each message. */
  void receivers(int others) {
    receivers = others;
  }

  List<LoadDevice> devices() {
    return devices;
  }

  /** Everybody sends or asks so much, and once more for each answer. */
  void begin(int window) {
    sending = true;
    for (LoadDevice device : devices) {
      device.begin(window);
    }
  }

  /** These send in turn, so many a second together. */
  void pace(double rate, List<LoadDevice> writers) {
    pace = new Pace(rate, writers);
  }

  /** Goes on for so long. */
  void run(double seconds) throws IOException {
    long end = System.nanoTime() + (long) (seconds * 1e9);
    while (System.nanoTime() < end) {
      round();
    }
  }

  /** Sends nothing new, and waits until everything sent is acknowledged and received. */
  void drain() throws IOException {
    sending = false;
    pace = Pace.NONE;
    until(() -> acknowledged == sent && received == sent * receivers);
  }

  void until(BooleanSupplier done) throws IOException {
    long end = System.nanoTime() + PATIENCE * 1_000_000_000L;
    while (!done.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new IOException(
            "no end after %d s: %d sent, %d acknowledged, %d received, %d answered, %d ready"
                .formatted(PATIENCE, sent, acknowledged, received, answered, ready));
      }
      round();
    }
  }

  private void round() throws IOException {
    long wake = Math.min(WAKE_MILLIS, pace.send());
    selector.select(key -> ((SocketClient) key.attachment()).ready(scratch), wake);
    if (!failure.isEmpty()) {
      throw new IOException("the relay said " + failure);
    }
  }

  void acknowledged(long nanos) {
    acknowledged++;
    record(acknowledgements, nanos);
  }

  void answered(long nanos) {
    answered++;
    record(answers, nanos);
  }

  void received(int author, long count) {
    LoadDevice writer = devices.get(author);
    if (count < writer.sent()) {
      received++;
      long nanos = System.nanoTime() - writer.sentAt(count);
      record(writer.countsIn(), nanos);
      if (writer.heard(count) == receivers) {
        record(lasts, nanos);
      }
    }
  }

  private static void record(Histogram histogram, long nanos) {
    histogram.recordValue(Math.min(nanos, HIGHEST_NANOS));
  }

  /** Forgets all latencies. */
  void reset() {
    for (Histogram h : List.of(acknowledgements, deliveries, lasts, answers)) {
      h.reset();
    }
    pace.reset();
  }

  /** How late the load itself was with 99 of 100 paced messages, milliseconds. */
  double lateness() {
    return pace.lateness();
  }

  void failed(String why) {
    failure = why;
  }

  @Override
  public void close() throws IOException {
    devices.forEach(LoadDevice::hangUp);
    selector.close();
  }
}
