package chat.hearth.relay.delivery;

import chat.hearth.model.DeviceId;
import chat.hearth.model.UserId;
import chat.hearth.wire.CloseCode;
import chat.hearth.wire.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A device that writes down what it gets, a line a call. */
public final class PaperDevice implements Recipient {

  private final UserId user;
  private final DeviceId device;
  private final List<String> lines = Collections.synchronizedList(new ArrayList<>());

  /** A device with these numbers. */
  public PaperDevice(long user, long device) {
    this.user = new UserId(user);
    this.device = new DeviceId(device);
  }

  /** What it got. */
  public List<String> lines() {
    return List.copyOf(lines);
  }

  /** Forgets what it got. */
  public void clear() {
    lines.clear();
  }

  @Override
  public UserId userId() {
    return user;
  }

  @Override
  public DeviceId deviceId() {
    return device;
  }

  @Override
  public void events(List<String> encoded) {
    lines.add(String.join(" ", encoded));
  }

  @Override
  public void push(String frame) {
    lines.add(frame);
  }

  @Override
  public void end(CloseCode code, Problem problem) {
    lines.add("end " + code);
  }
}
