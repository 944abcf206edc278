package chat.hearth.relay.session;

import java.util.List;

/** The way to a device, whatever carries it. Only {@link #awaitRoom} ever waits. */
public interface Line {

  /** Where the device calls from, without its port; for counting tries. */
  String address();

  /** Queues events, encoded one by one; what waits together leaves as one frame. */
  void events(List<String> encoded);

  /** Queues an encoded frame. */
  void frame(String json);

  /** From now on all that waits may leave as one text frame. */
  void together();

  /** Closes after what is queued. Later calls of any method do nothing. */
  void close(int code, String reason);

  /** Whether {@link #awaitRoom} would surely not wait. */
  boolean hasRoom();

  /** Waits until the device has read most of what is queued, or is gone. */
  void awaitRoom() throws InterruptedException;
}
