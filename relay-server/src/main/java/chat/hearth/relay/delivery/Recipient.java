package chat.hearth.relay.delivery;

import chat.hearth.model.DeviceId;
import chat.hearth.model.UserId;
import chat.hearth.wire.CloseCode;
import chat.hearth.wire.Problem;
import java.util.List;

/** A connected, signed-in device as delivery sees it. No method waits for the device. */
public interface Recipient {

  /** Whose device it is. */
  UserId userId();

  /** Which of the user's devices. */
  DeviceId deviceId();

  /**
   * Sends events, as one frame where they wait anyway.
   *
   * @param encoded by {@code FrameCodec.encode(ThreadEvent)}, in order in each thread
   */
  void events(List<String> encoded);

  /** Sends a frame, encoded by {@code FrameCodec.encode(ServerFrame)}. */
  void push(String frame);

  /** Says bye and closes, after what is already on its way. */
  void end(CloseCode code, Problem problem);
}
