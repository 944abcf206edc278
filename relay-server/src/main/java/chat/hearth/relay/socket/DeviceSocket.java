package chat.hearth.relay.socket;

import chat.hearth.relay.session.DeviceSession;
import chat.hearth.relay.session.Line;
import chat.hearth.relay.session.Sessions;
import java.time.InstantSource;
import java.util.List;

/** One connection: the line of a {@link DeviceSession}, and the watch over its silence. */
final class DeviceSocket implements Line {

  private final Wire wire;
  private final OutgoingQueue queue;
  private final String address;
  private final SocketTimes times;
  private final InstantSource clock;
  private final DeviceSession session;
  private volatile long heardAt;
  private volatile long pingedAt;

  DeviceSocket(
      Wire wire,
      OutgoingQueue queue,
      String address,
      SocketTimes times,
      InstantSource clock,
      Sessions sessions) {
    this.wire = wire;
    this.queue = queue;
    this.address = address;
    this.times = times;
    this.clock = clock;
    this.heardAt = clock.millis();
    this.pingedAt = heardAt;
    this.session = sessions.open(this);
  }

  void received(String text) {
    heardAt = clock.millis();
    session.received(text);
  }

  void receivedBytes() {
    heardAt = clock.millis();
    session.unreadable();
  }

  void ponged() {
    heardAt = clock.millis();
  }

  /** The connection is gone, for whatever reason. */
  void closed() {
    queue.drop();
    session.closed();
  }

  /** Ends the connection, whatever is under way. */
  void cut() {
    wire.cut();
    closed();
  }

  /** Called every second or so: pings, and gives a silent connection up. */
  void tick() {
    long now = clock.millis();
    heardAt = Math.min(heardAt, now); // a clock may be set back
    pingedAt = Math.min(pingedAt, now);
    if (now - heardAt >= times.silence().toMillis()) {
      wire.cut();
    } else if (now - pingedAt >= times.ping().toMillis()) {
      pingedAt = now;
      wire.ping();
    }
    queue.tick(now, times.send());
    session.tick();
  }

  @Override
  public String address() {
    return address;
  }

  @Override
  public void events(List<String> encoded) {
    queue.events(encoded);
  }

  @Override
  public void frame(String json) {
    queue.frame(json);
  }

  @Override
  public void together() {
    queue.together();
  }

  @Override
  public void close(int code, String reason) {
    queue.close(code, reason);
  }

  @Override
  public boolean hasRoom() {
    return queue.hasRoom();
  }

  @Override
  public void awaitRoom() throws InterruptedException {
    queue.awaitRoom();
  }
}
