package chat.hearth.cable;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers every text frame with the same text, and remembers what it heard. */
final class EchoServer implements AutoCloseable {

  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final SocketServer server;

  EchoServer() throws IOException {
    server = new SocketServer(this::echo);
  }

  int port() {
    return server.port();
  }

  List<String> heard() {
    return heard;
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  private void echo(SocketPeer device) throws IOException {
    if (!device.greet()) {
      device.raw(SocketPeer.http("200 OK", "ok"));
      return;
    }
    while (true) {
      String text = device.hear();
      heard.add(text);
      device.say(text);
    }
  }
}
