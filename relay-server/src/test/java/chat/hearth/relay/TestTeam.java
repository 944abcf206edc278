package chat.hearth.relay;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/** A relay on a free port with people on it; all devices go when it does. */
final class TestTeam implements AutoCloseable {

  /** A clock that runs, and can be put forward. */
  static final class JumpingClock extends Clock {

    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    void jump(Duration by) {
      ahead.updateAndGet(by::plus);
    }

    @Override
    public Instant instant() {
      return Clock.systemUTC().instant().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new IllegalArgumentException("one zone is enough");
    }
  }

  final Relay relay;
  final JumpingClock clock = new JumpingClock();
  private final List<ScriptedDevice> devices = new ArrayList<>();
  private int names;

  private TestTeam(RelayConfig config) throws RelayStartException {
    relay = Relay.start(config, Timing.DEFAULT, clock);
  }

  static TestTeam in(Path folder) throws RelayStartException {
    return in(folder, config -> config);
  }

  static TestTeam in(Path folder, UnaryOperator<RelayConfig> otherwise) throws RelayStartException {
    // What a power cut takes is tested where the log is; here only time would be lost.
    RelayConfig usual =
        RelayConfig.in(folder).withPort(0).withName("Team").withHost("box").withDurable(false);
    return new TestTeam(otherwise.apply(usual));
  }

  String url() {
    return relay.url();
  }

  /** Somebody new, with one device. */
  ScriptedDevice person(String name) {
    names++;
    return keep(ScriptedDevice.register(url(), name + names));
  }

  ScriptedDevice another(ScriptedDevice device) {
    return keep(device.another());
  }

  ScriptedDevice again(ScriptedDevice device) {
    return keep(device.again(url()));
  }

  ScriptedDevice stranger() {
    return keep(ScriptedDevice.greeted(url()));
  }

  ScriptedDevice silent() {
    return keep(ScriptedDevice.connect(url()));
  }

  private ScriptedDevice keep(ScriptedDevice device) {
    devices.add(device);
    return device;
  }

  /** All devices go, without a word. */
  void hangUp() {
    devices.forEach(ScriptedDevice::close);
    devices.clear();
  }

  @Override
  public void close() {
    hangUp();
    relay.close();
  }
}
