package chat.hearth.relay.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;

/** A socket that keeps so many frames on their way to one who gives them back. */
final class EchoDevice implements SocketClient.Listener {

  private static final byte[] FRAME =
      Bytes.ascii(
          "{\"id\":1000000000,\"request\":{\"type\":\"append\",\"threadId\":376339290845185,"
              + "\"clientId\":\"01a226c7-0ff9-70b4-9cca-e95bbaf25ee7\","
              + "\"body\":{\"kind\":\"message\",\"text\":\"thirty bytes of plain new text\"}}}");

  private final SocketClient socket;
  private final int window;
  private long echoed;

  private EchoDevice(Selector selector, InetSocketAddress server, int window) throws IOException {
    this.window = window;
    this.socket = new SocketClient(selector, server, this);
  }

  /** So many of them for so long; how many frames came back. */
  static long run(InetSocketAddress server, int devices, int window, double seconds)
      throws IOException {
    byte[] scratch = new byte[1 << 20];
    List<EchoDevice> all = new ArrayList<>();
    try (Selector selector = Selector.open()) {
      for (int i = 0; i < devices; i++) {
        all.add(new EchoDevice(selector, server, window));
      }
      long end = System.nanoTime() + (long) (seconds * 1e9);
      while (System.nanoTime() < end) {
        selector.select(key -> ((SocketClient) key.attachment()).ready(scratch), 10);
      }
      all.forEach(device -> device.socket.close());
    }
    return all.stream().mapToLong(device -> device.echoed).sum();
  }

  @Override
  public void opened() {
    for (int i = 0; i < window; i++) {
      socket.text(FRAME);
    }
  }

  @Override
  public void frame(byte[] in, int from, int to) {
    echoed++;
    socket.text(FRAME);
  }

  @Override
  public void ended(String why) {
    throw new IllegalStateException("the echo ended: " + why);
  }
}
