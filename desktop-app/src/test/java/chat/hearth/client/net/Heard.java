package chat.hearth.client.net;

import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** What came over a line, for as long as somebody wants to look. */
final class Heard implements Line.Listener {

  private static final long SECONDS = 10;

  private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
  private final AtomicInteger signs = new AtomicInteger();
  private final List<Integer> codes = new CopyOnWriteArrayList<>();

  /** The next frame, as soon as it is here. */
  String next() {
    try {
      return Objects.requireNonNull(frames.poll(SECONDS, TimeUnit.SECONDS), "no frame came");
    } catch (InterruptedException e) {
      throw new AssertionError("interrupted", e);
    }
  }

  /** How many frames are here that nobody has taken. */
  int left() {
    return frames.size();
  }

  /** How many signs of life came that are no frames. */
  int signs() {
    return signs.get();
  }

  /** The codes with which it was closed; one, if all is well. */
  List<Integer> codes() {
    return codes;
  }

  /** Waits for the end of the line. */
  int awaitClosed() {
    await().until(() -> !codes.isEmpty());
    return codes.getFirst();
  }

  @Override
  public void frame(String frame) {
    frames.add(frame);
  }

  @Override
  public void heard() {
    signs.incrementAndGet();
  }

  @Override
  public void closed(int code) {
    codes.add(code);
  }
}
