package chat.hearth.simulation;

import chat.hearth.client.net.Line;
import chat.hearth.relay.socket.PlayedSocket;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A connection of a device to the relay, which breaks in the ways that a TCP connection does. */
final class Connection implements Line {

  private static final int BROKEN = 1006;
  private static final long PATIENCE = 5_000_000_000L;

  private final Cable cable;
  private final Machine device;
  private final RelayHost relay;
  private final Machine relayMachine;
  private final Listener listener;
  private final Way up;
  private final Way down;
  private @Nullable PlayedSocket socket;
  private boolean overHere;
  private boolean overThere;

  Connection(Cable cable, Machine device, RelayHost relay, Listener listener) {
    this.cable = cable;
    this.device = device;
    this.relay = relay;
    this.relayMachine = relay.machine();
    this.listener = listener;
    this.up = new Way(relay.world(), relayMachine);
    this.down = new Way(relay.world(), device);
    up.send(cable.delay(), () -> socket = relay.open(new FarEnd()));
  }

  boolean isOver() {
    return overHere && overThere;
  }

  boolean isSilent() {
    return up.isSilent() || down.isSilent();
  }

  PlayedSocket socket() {
    PlayedSocket there = socket;
    if (there == null) {
      throw new IllegalStateException("nothing arrives before the connection does");
    }
    return there;
  }

  /** The relay's second. */
  void tick() {
    if (socket != null && !overThere) {
      socket.tick();
    }
  }

  /** Nothing arrives any more, from the relay or in both directions, and nobody is told. */
  void silence(boolean both) {
    down.silence();
    if (both) {
      up.silence();
    }
  }

  /** Breaks; both ends hear of it some time. */
  void breaks() {
    up.silence();
    down.silence();
    relayLoses(cable.delay());
    deviceLoses(cable.delay(), BROKEN);
  }

  /** The device's process is gone; what it had sent still arrives. */
  void deviceDied() {
    overHere = true;
    up.send(cable.delay(), () -> relayLoses(0));
  }

  /** The relay's process is gone; what it had sent still arrives. */
  void relayDied(boolean told) {
    overThere = true;
    if (told) {
      down.send(cable.delay(), () -> lose(BROKEN));
    } else {
      down.send(cable.delay(), down::silence);
    }
  }

  private void relayLoses(long delay) {
    Alarm _ =
        relay
            .world()
            .after(
                delay,
                relayMachine,
                () -> {
                  if (!overThere) {
                    overThere = true;
                    if (socket != null) {
                      relayMachine.start(socket::closed);
                    }
                  }
                });
  }

  private void deviceLoses(long delay, int code) {
    Alarm _ = relay.world().after(delay, device, () -> lose(code));
  }

  private void lose(int code) {
    if (!overHere) {
      overHere = true;
      cable.note("the connection closes with " + code);
      device.start(() -> listener.closed(code));
    }
  }

  @Override
  public void send(String frame) throws IOException {
    if (overHere) {
      throw new IOException("closed");
    }
    cable.passes();
    cable.note("sends " + frame);
    up.send(
        cable.delay(),
        () -> {
          if (!overThere) {
            relay.hears(frame);
            socket().received(frame);
          }
        });
  }

  @Override
  public void ping() {
    up.send(cable.delay(), () -> down.send(cable.delay(), listener::heard));
  }

  @Override
  public void close() {
    if (!overHere) {
      lose(1000);
      if (!up.isSilent()) {
        relayLoses(cable.delay());
      }
    }
  }

  /** The relay's end. */
  private final class FarEnd implements PlayedSocket.Carrier {

    @Override
    public boolean send(String text) {
      if (overThere) {
        return false;
      }
      down.send(cable.delay(), () -> take(text));
      return true;
    }

    @Override
    public void ping() {
      down.send(
          cable.delay(),
          () -> {
            if (!overHere) {
              up.send(cable.delay(), () -> socket().ponged());
            }
          });
    }

    @Override
    public void close(int code) {
      down.send(cable.delay(), () -> lose(code));
      relayLoses(down.isSilent() ? PATIENCE : 2 * cable.delay());
    }

    @Override
    public void cut() {
      down.silence();
      deviceLoses(cable.delay(), BROKEN);
      relayLoses(0);
    }

    private void take(String text) {
      if (!overHere) {
        cable.passes();
        cable.note("gets " + text);
        listener.frame(text);
      }
    }
  }
}
