package chat.hearth.relay.socket;

import chat.hearth.relay.session.Sessions;
import chat.hearth.wire.FrameCodec;
import java.io.IOException;
import java.time.InstantSource;
import java.util.concurrent.Executor;

/**
 * The relay's own end of a connection, with its queue and its watch, over a wire that is played.
 */
public final class PlayedSocket {

  /** What carries the frames to the device. */
  public interface Carrier {

    /** Takes a frame; false where the device did not make room in time. */
    boolean send(String text) throws IOException, InterruptedException;

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
    public boolean send(String text) throws IOException, InterruptedException {
      return carrier.send(text);
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
