package chat.hearth.relay.session;

import chat.hearth.model.DeviceId;
import chat.hearth.model.UserId;
import chat.hearth.relay.delivery.Recipient;
import chat.hearth.wire.CloseCode;
import chat.hearth.wire.Problem;
import java.util.List;

/** A session whose user is known: what delivery and presence see of it. */
final class SignedInDevice implements Recipient {

  private final DeviceSession session;
  private final Line line;
  private final UserId userId;
  private final DeviceId deviceId;

  SignedInDevice(DeviceSession session, Line line, UserId userId, DeviceId deviceId) {
    this.session = session;
    this.line = line;
    this.userId = userId;
    this.deviceId = deviceId;
  }

  @Override
  public UserId userId() {
    return userId;
  }

  @Override
  public DeviceId deviceId() {
    return deviceId;
  }

  @Override
  public void events(List<String> encoded) {
    line.events(encoded);
  }

  @Override
  public void push(String frame) {
    line.frame(frame);
  }

  @Override
  public void end(CloseCode code, Problem problem) {
    session.bye(code.code(), problem);
  }
}
