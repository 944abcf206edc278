package chat.hearth.relay.session;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/** Frames of one device that wait for their turn, bounded in number and size. */
final class IncomingQueue {

  private static final int FRAMES = 512;
  private static final int CHARS = 1024 * 1024;

  private final ArrayDeque<String> frames = new ArrayDeque<>(4);
  private int chars;

  /** False if the device has sent more than may wait. A single frame always fits. */
  synchronized boolean offer(String frame) {
    if (!frames.isEmpty() && (frames.size() == FRAMES || chars + frame.length() > CHARS)) {
      return false;
    }
    frames.add(frame);
    chars += frame.length();
    return true;
  }

  synchronized @Nullable String poll() {
    String frame = frames.poll();
    if (frame != null) {
      chars -= frame.length();
    }
    return frame;
  }

  synchronized void clear() {
    frames.clear();
    chars = 0;
  }
}
