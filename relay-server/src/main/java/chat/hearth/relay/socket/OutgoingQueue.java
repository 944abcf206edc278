package chat.hearth.relay.socket;

import chat.hearth.relay.session.SerialTask;
import chat.hearth.wire.CloseCode;
import chat.hearth.wire.FrameCodec;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What waits for one device, bounded in number and size, and the one writer that sends it. A device
 * that lets the queue run over, or does not take a frame in time, is closed; it will pull what it
 * missed.
 */
final class OutgoingQueue {

  private sealed interface Item {
    record Event(String json) implements Item {}

    record Frame(String json) implements Item {}

    record Close(int code, String reason) implements Item {}

    default int size() {
      return switch (this) {
        case Event e -> e.json.length();
        case Frame f -> f.json.length();
        case Close _ -> 0;
      };
    }
  }

  /**
   * How much may wait.
   *
   * @param items events and frames
   * @param size UTF-16 units of all of them; at half of it requests wait
   * @param frame UTF-16 units that leave as one text frame
   */
  record Bounds(int items, long size, int frame) {
    static final Bounds DEFAULT = new Bounds(8192, 4L * 1024 * 1024, 256 * 1024);
  }

  private static final String TOO_SLOW = "read faster, or connect again and pull";

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition room = lock.newCondition();
  private final ArrayDeque<Item> items = new ArrayDeque<>(4);
  private final Wire wire;
  private final FrameCodec codec;
  private final Bounds bounds;
  private final SerialTask writer;
  private final Runnable overflow;
  private long size;
  private boolean together;
  private boolean closing;
  private boolean gone;
  private long frames;
  private volatile long underWay;
  private volatile boolean broken;
  private long watched;
  private long watchedAt;

  /**
   * Nothing waits yet.
   *
   * @param overflow is told when the device is closed for being too slow
   */
  OutgoingQueue(Wire wire, FrameCodec codec, Bounds bounds, Executor executor, Runnable overflow) {
    this.overflow = overflow;
    this.wire = wire;
    this.codec = codec;
    this.bounds = bounds;
    this.writer = new SerialTask(executor, this::write);
  }

  void events(List<String> encoded) {
    offer(encoded, Item.Event::new);
  }

  void frame(String json) {
    offer(List.of(json), Item.Frame::new);
  }

  /** From now on frames that wait leave as one text frame. */
  void together() {
    lock.lock();
    try {
      together = true;
    } finally {
      lock.unlock();
    }
  }

  /** Closes after what is queued; nothing more is taken. */
  void close(int code, String reason) {
    lock.lock();
    try {
      if (closing) {
        return;
      }
      items.add(new Item.Close(code, reason));
      closing = true;
      room.signalAll();
    } finally {
      lock.unlock();
    }
    writer.wake();
  }

  /** The connection is gone: forgets what waits. */
  void drop() {
    lock.lock();
    try {
      closing = true;
      gone = true;
      items.clear();
      size = 0;
      room.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Whether at most half of the room is used, as far as can be told without waiting. */
  boolean hasRoom() {
    if (!lock.tryLock()) {
      return false;
    }
    try {
      return !crowded();
    } finally {
      lock.unlock();
    }
  }

  /** Waits until at most half of the room is used, or the queue is closed. */
  void awaitRoom() throws InterruptedException {
    lock.lock();
    try {
      while (!closing && crowded()) {
        room.await();
      }
    } finally {
      lock.unlock();
    }
  }

  /**
   * Called every second or so.
   *
   * @param now milliseconds of a clock, which may be set back
   * @param limit how long the network may take for one frame
   */
  void tick(long now, Duration limit) {
    long frame = underWay;
    if (frame == 0 || frame != watched || now < watchedAt) {
      watched = frame;
      watchedAt = now;
    } else if (now - watchedAt >= limit.toMillis()) {
      watched = 0;
      tooSlow();
    }
  }

  private void offer(List<String> added, Function<String, Item> kind) {
    boolean fits;
    lock.lock();
    try {
      if (closing) {
        return;
      }
      for (String json : added) {
        items.add(kind.apply(json));
        size += json.length();
      }
      fits = items.size() <= bounds.items && size <= bounds.size;
    } finally {
      lock.unlock();
    }
    if (fits) {
      writer.wake();
    } else {
      tooSlow();
    }
  }

  private void tooSlow() {
    overflow.run();
    drop();
    wire.close(CloseCode.SLOW.code(), TOO_SLOW);
  }

  /** One step; what was taken asks for the next, so nothing waits here. */
  private void write() {
    if (broken) {
      drop();
      wire.cut();
      return;
    }
    Item item = underWay == 0 ? next() : null;
    if (item != null) {
      switch (item) {
        case Item.Event(String json) -> send(json);
        case Item.Frame(String json) -> send(json);
        case Item.Close(int code, String reason) -> {
          drop();
          wire.close(code, reason);
        }
      }
    }
  }

  private void send(String json) {
    frames++;
    underWay = frames;
    wire.send(json, this::done);
  }

  private void done(boolean taken) {
    broken = !taken;
    underWay = 0;
    writer.wake();
  }

  /** The oldest item, with what may leave in the same text frame. */
  private @Nullable Item next() {
    lock.lock();
    try {
      if (gone || items.isEmpty() || items.peek() instanceof Item.Close) {
        return gone ? null : items.poll();
      }
      Item joined = new Item.Frame(join());
      if (!crowded()) {
        room.signalAll();
      }
      return joined;
    } finally {
      lock.unlock();
    }
  }

  private String join() {
    List<String> frames = new ArrayList<>();
    List<String> events = new ArrayList<>();
    int length = 0;
    do {
      Item item = items.remove();
      size -= item.size();
      length += item.size();
      switch (item) {
        case Item.Event(String json) -> events.add(json);
        case Item.Frame(String json) -> {
          close(events, frames);
          frames.add(json);
        }
        case Item.Close _ -> throw new AssertionError("never joined");
      }
    } while (joins(frames.isEmpty(), length));
    close(events, frames);
    return codec.together(frames);
  }

  private void close(List<String> events, List<String> frames) {
    if (!events.isEmpty()) {
      frames.add(codec.events(events));
      events.clear();
    }
  }

  /** Whether the oldest item fits to what is being joined. */
  private boolean joins(boolean eventsOnly, int length) {
    Item item = items.peek();
    return item != null
        && length + item.size() <= bounds.frame
        && switch (item) {
          case Item.Event _ -> together || eventsOnly;
          case Item.Frame _ -> together;
          case Item.Close _ -> false;
        };
  }

  private boolean crowded() {
    return items.size() > bounds.items / 2 || size > bounds.size / 2;
  }
}
