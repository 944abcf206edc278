package chat.hearth.cable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Listens on loopback and leaves every connection to a test: byte for byte, so that it may greet
 * wrongly, break off, or say nothing at all.
 */
public final class SocketServer implements AutoCloseable {

  /** What is done with a connection, on a thread of its own; it ends with the connection. */
  @FunctionalInterface
  public interface Talk {

    /** Talks; a connection that breaks meanwhile is no fault. */
    void with(SocketPeer device) throws IOException;
  }

  private final ServerSocket server;
  private final Talk talk;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  /** Listens on any free port of 127.0.0.1. */
  public SocketServer(Talk talk) throws IOException {
    this(InetAddress.ofLiteral("127.0.0.1"), talk);
  }

  /** Listens on any free port of an address of this machine. */
  public SocketServer(InetAddress address, Talk talk) throws IOException {
    this(new ServerSocket(0, 50, address), talk);
  }

  /** Takes the connections of a socket of any kind. */
  public SocketServer(ServerSocket server, Talk talk) {
    this.talk = talk;
    this.server = server;
    Thread.ofVirtual().name("socket-server").start(this::accept);
  }

  /** Where it listens. */
  public int port() {
    return server.getLocalPort();
  }

  /** Listens no more and breaks off what is open. */
  @Override
  public void close() throws IOException {
    server.close();
    open.forEach(CableLine::reset);
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        Thread.ofVirtual().name("socket-talk").start(() -> serve(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket accepted) {
    open.add(accepted);
    try (Socket socket = accepted) {
      talk.with(new SocketPeer(socket));
    } catch (IOException e) {
      // The device went away.
    } finally {
      open.remove(accepted);
    }
  }
}
