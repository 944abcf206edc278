package chat.hearth.relay.session;

import chat.hearth.wire.BadFrameException;
import chat.hearth.wire.FrameCodec;
import chat.hearth.wire.ServerFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/** The way to a device that writes down what goes along it; may be crowded. */
public final class PaperLine implements Line {

  private static final FrameCodec CODEC = new FrameCodec();

  private final List<ServerFrame> frames = new CopyOnWriteArrayList<>();
  private final List<String> closes = new CopyOnWriteArrayList<>();
  private final Semaphore room = new Semaphore(1);
  private volatile Consumer<ServerFrame> onFrame = frame -> {};

  /** Calls this with each frame, on the thread that brings it. */
  void onFrame(Consumer<ServerFrame> listener) {
    onFrame = listener;
  }

  /** From now on the device reads nothing, until {@link #read}. */
  void crowd() {
    room.acquireUninterruptibly();
  }

  void read() {
    room.release();
  }

  boolean isWaitedFor() {
    return room.hasQueuedThreads();
  }

  List<ServerFrame> frames() {
    return List.copyOf(frames);
  }

  <F extends ServerFrame> List<F> frames(Class<F> type) {
    return frames.stream().filter(type::isInstance).map(type::cast).toList();
  }

  /** How it was closed: the code, a blank and the reason. */
  List<String> closes() {
    return List.copyOf(closes);
  }

  boolean isClosed() {
    return !closes.isEmpty();
  }

  @Override
  public String address() {
    return "192.0.2.7";
  }

  @Override
  public void events(List<String> encoded) {
    frame(CODEC.events(new ArrayList<>(encoded)));
  }

  @Override
  public void frame(String json) {
    if (isClosed()) {
      return;
    }
    try {
      ServerFrame frame = CODEC.decodeServer(json);
      frames.add(frame);
      onFrame.accept(frame);
    } catch (BadFrameException e) {
      throw new AssertionError(json, e);
    }
  }

  @Override
  public void together() {}

  @Override
  public void close(int code, String reason) {
    if (!isClosed()) {
      closes.add(code + " " + reason);
    }
  }

  @Override
  public boolean hasRoom() {
    return room.availablePermits() > 0;
  }

  @Override
  public void awaitRoom() throws InterruptedException {
    room.acquire();
    room.release();
  }
}
