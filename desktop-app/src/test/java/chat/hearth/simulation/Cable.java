package chat.hearth.simulation;

import chat.hearth.client.net.Destination;
import chat.hearth.client.net.Dialer;
import chat.hearth.client.net.Line;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A device's way to the relay, with all that can happen to it. */
final class Cable implements Dialer {

  private static final Duration SHORT = Duration.ofMillis(8);
  private static final Duration LONG = Duration.ofMillis(400);
  private static final Duration GIVEN_UP = Duration.ofSeconds(8);
  private static final int SELDOM = 25;

  private final World world;
  private final RelayHost relay;
  private final String name;
  private @Nullable Machine device;
  private @Nullable Connection connection;
  private boolean plugged = true;
  private int framesToGo = Integer.MAX_VALUE;
  private Runnable trouble = () -> {};

  Cable(World world, RelayHost relay, String name) {
    this.world = world;
    this.relay = relay;
    this.name = name;
  }

  /** The process that uses it now. */
  void use(Machine now) {
    device = now;
  }

  @Override
  public Line dial(Destination to, Line.Listener listener) throws IOException {
    Machine here = device;
    world.sleep(delay());
    if (!plugged) {
      world.sleep(world.between(Duration.ZERO, GIVEN_UP));
    }
    if (!plugged || !relay.isUp() || here == null) {
      throw new IOException("no relay");
    }
    Connection made = new Connection(this, here, relay, listener);
    connection = made;
    relay.joined(made);
    note("connects");
    world.sleep(2 * delay());
    return made;
  }

  @Override
  public long nanoTime() {
    return world.nanos();
  }

  /** How long something takes on its way; now and then much longer. */
  long delay() {
    return world.between(Duration.ZERO, world.chance().nextInt(SELDOM) == 0 ? LONG : SHORT);
  }

  void note(String what) {
    world.note(name, what);
  }

  /** Has the trouble when so many more frames have passed. */
  void troubleAfter(int frames, Runnable what) {
    framesToGo = frames;
    trouble = what;
  }

  /** A frame passes. */
  void passes() {
    if (--framesToGo <= 0) {
      framesToGo = Integer.MAX_VALUE;
      trouble.run();
    }
  }

  /** Breaks the connection. */
  void breaks() {
    if (connection != null) {
      connection.breaks();
    }
  }

  /** Nothing comes through any more, from the relay or at all, and nobody notices. */
  void silence(boolean both) {
    if (connection != null) {
      connection.silence(both);
    }
  }

  /** Breaks the connection, and lets none be made. */
  void pull() {
    plugged = false;
    breaks();
  }

  /** Lets connections be made again. */
  void plug() {
    plugged = true;
  }

  /** The process at this end is gone. */
  void died() {
    if (connection != null) {
      connection.deviceDied();
    }
    connection = null;
  }

  /** Ends what goes on without being noticed. */
  void heal() {
    plugged = true;
    framesToGo = Integer.MAX_VALUE;
    if (connection != null && connection.isSilent()) {
      connection.breaks();
    }
  }
}
