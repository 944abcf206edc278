package chat.hearth.journey;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands between devices and a relay and hears how each connection begins; it changes nothing. */
final class Tap implements AutoCloseable {

  private static final int BEGINNING = 16;

  private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final int relayPort;

  Tap(int relayPort) throws IOException {
    this.relayPort = relayPort;
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return server.getLocalPort();
  }

  /** The first letters of every connection so far, as far as they are letters. */
  List<String> heard() {
    return List.copyOf(heard);
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket device = server.accept();
        Thread.ofVirtual().start(() -> pass(device));
      } catch (IOException e) {
        return; // it is closed
      }
    }
  }

  private void pass(Socket device) {
    try (device;
        Socket relay = new Socket(InetAddress.getLoopbackAddress(), relayPort)) {
      byte[] first = new byte[BEGINNING];
      int count = device.getInputStream().read(first);
      if (count > 0) {
        heard.add(new String(first, 0, count, StandardCharsets.US_ASCII));
        relay.getOutputStream().write(first, 0, count);
        Thread back = Thread.ofVirtual().start(() -> copy(relay, device));
        copy(device, relay);
        back.join();
      }
    } catch (IOException e) {
      // one side is gone
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void copy(Socket from, Socket to) {
    try (InputStream in = from.getInputStream()) {
      long _ = in.transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException e) {
      // one side is gone
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
