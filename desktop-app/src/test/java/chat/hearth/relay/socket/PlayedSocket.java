package chat.hearth.relay.socket;

import chat.hearth.relay.session.Sessions;
import chat.hearth.wire.FrameCodec;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * The relay's own end of a connection, with its queue and its watch, over a wire that is played.
 */
public final class PlayedSocket {

  /** What carries the frames to the device. */
  public interface Carrier {

    /** Takes a frame; false where the connection is over. */
    boolean send(String text);

    /** Asks whether the device is there. */
    void ping();

    /** Closes after what was sent. */
    void close(int code);

    /** Ends the connection now. */
    void cut();
  }

  private final DeviceSocket socket;

  /** A connection that has just been made. */
  public PlayedSocket(
      Carrier carrier,
      FrameCodec codec,
      InstantSource clock,
      Sessions sessions,
      Executor executor) {
    Wire wire = new CarrierWire(carrier);
    OutgoingQueue queue =
        new OutgoingQueue(wire, codec, OutgoingQueue.Bounds.DEFAULT, executor, () -> {});
    socket = new DeviceSocket(wire, queue, "played", SocketTimes.DEFAULT, clock, sessions);
  }

  /** A frame came. */
  public void received(String text) {
    socket.received(text);
  }

  /** A pong came. */
  public void ponged() {
    socket.ponged();
  }

  /** A second is over. */
  public void tick() {
    socket.tick();
  }

  /** The connection is gone. */
  public void closed() {
    socket.closed();
  }

  private record CarrierWire(Carrier carrier) implements Wire {

    @Override
    public void send(String text, Consumer<Boolean> done) {
      done.accept(carrier.send(text));
    }

    @Override
    public void ping() {
      carrier.ping();
    }

    @Override
    public void close(int code, String reason) {
      carrier.close(code);
    }

    @Override
    public void cut() {
      carrier.cut();
    }
  }
}
