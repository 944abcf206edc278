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
  private static final long HIGHEST_NANOS = 60_000_000_000L;
  private static final int DIGITS = 3;

  final Histogram acknowledgements = new Histogram(HIGHEST_NANOS, DIGITS);
  final Histogram deliveries = new Histogram(HIGHEST_NANOS, DIGITS);
  long sent;
  long acknowledged;
  long received;
  int ready;
  boolean sending;

  private final Selector selector = Selector.open();
  private final byte[] scratch = new byte[SCRATCH];
  private final List<LoadDevice> devices = new ArrayList<>();
  private final List<SocketClient> sockets = new ArrayList<>();
  private String failure = "";

  /** Connects and signs in all, and starts a thread for each two of them. */
  Load(InetSocketAddress relay, List<Seed.Account> accounts) throws IOException {
    for (Seed.Account account : accounts) {
      LoadDevice device = new LoadDevice(this, devices.size(), account);
      devices.add(device);
      sockets.add(new SocketClient(selector, relay, device));
      int dialled = devices.size();
      until(() -> ready > dialled - DIALS, 30);
    }
    until(() -> ready == accounts.size(), 30);
    ready = 0;
    Instant now = Instant.now();
    for (int i = 0; i < accounts.size(); i += 2) {
      long thread = ThreadId.mint(accounts.get(i).id(), now.minusMillis(i)).value();
      devices.get(i).starts(thread, accounts.get(i + 1).id().value());
      devices.get(i + 1).writesTo(thread);
      devices.get(i).flush();
    }
    until(() -> ready == accounts.size() / 2, 30);
  }

  SocketClient socket(int number) {
    return sockets.get(number);
  }

  /** Everybody sends so many, and one more for each that is acknowledged. */
  void begin(int window) {
    sending = true;
    for (LoadDevice device : devices) {
      for (int i = 0; i < window; i++) {
        device.send();
      }
      device.flush();
    }
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
    until(() -> acknowledged == sent && received == sent, 60);
  }

  private void until(BooleanSupplier done, int seconds) throws IOException {
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    while (!done.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new IOException(
            "no end after %d s: %d sent, %d acknowledged, %d received, %d ready"
                .formatted(seconds, sent, acknowledged, received, ready));
      }
      round();
    }
  }

  private void round() throws IOException {
    selector.select(key -> ((SocketClient) key.attachment()).ready(scratch), WAKE_MILLIS);
    if (!failure.isEmpty()) {
      throw new IOException("the relay said " + failure);
    }
  }

  void acknowledged(long nanos) {
    acknowledged++;
    acknowledgements.recordValue(Math.min(nanos, HIGHEST_NANOS));
  }

  void received(int author, long count) {
    if (count < devices.get(author).sent()) {
      received++;
      long nanos = System.nanoTime() - devices.get(author).sentAt(count);
      deliveries.recordValue(Math.min(nanos, HIGHEST_NANOS));
    }
  }

  void failed(String why) {
    failure = why;
  }

  @Override
  public void close() throws IOException {
    sockets.forEach(SocketClient::close);
    selector.close();
  }
}
