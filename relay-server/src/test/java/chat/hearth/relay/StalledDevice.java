package chat.hearth.relay;

import chat.hearth.wire.ClientFrame;
import chat.hearth.wire.FrameCodec;
import chat.hearth.wire.Request;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A device on a bare TCP connection that stops to read when told to. */
final class StalledDevice implements AutoCloseable {

  private static final FrameCodec CODEC = new FrameCodec();
  private static final int MASKED = 0x80;
  private static final int TEXT = 0x81;

  private final Socket socket = new Socket();
  private long lastId;

  StalledDevice(int port) throws IOException {
    // A small window, so that what is not read soon waits at the relay.
    socket.setReceiveBufferSize(4096);
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    socket.setSoTimeout(30_000);
    String upgrade =
        """
        GET /hearth HTTP/1.1
        Host: 127.0.0.1
        Upgrade: websocket
        Connection: Upgrade
        Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
        Sec-WebSocket-Version: 13

        """;
    socket.getOutputStream().write(ascii(upgrade.replace("\n", "\r\n")));
    readUntil("\r\n\r\n");
  }

  /** Sends a request and reads until the answer to it is there. */
  String ask(Request request) throws IOException {
    lastId++;
    send(CODEC.encode(new ClientFrame(lastId, request)));
    return readUntil("\"re\":" + lastId) + readUntil("}}");
  }

  /** Sends what the relay has to answer, without reading the answer. */
  void send(String text) throws IOException {
    byte[] payload = text.getBytes(StandardCharsets.UTF_8);
    ByteBuffer frame = ByteBuffer.allocate(payload.length + 14).put((byte) TEXT);
    if (payload.length <= 125) {
      frame.put((byte) (MASKED | payload.length));
    } else {
      frame.put((byte) (MASKED | 126)).putShort((short) payload.length);
    }
    frame.putInt(0).put(payload);
    socket.getOutputStream().write(frame.array(), 0, frame.position());
    socket.getOutputStream().flush();
  }

  /** Reads until the relay has closed; how many bytes came. */
  long readToTheEnd() {
    long bytes = 0;
    try {
      InputStream in = socket.getInputStream();
      byte[] buffer = new byte[64 * 1024];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        bytes += n;
      }
    } catch (SocketTimeoutException e) {
      throw new AssertionError("the relay keeps the connection", e);
    } catch (IOException _) {
      // A reset is an end as well.
    }
    return bytes;
  }

  private String readUntil(String end) throws IOException {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    while (!read.toString(StandardCharsets.UTF_8).endsWith(end)) {
      int next = socket.getInputStream().read();
      if (next < 0) {
        throw new IOException("closed after " + read);
      }
      read.write(next);
    }
    return read.toString(StandardCharsets.UTF_8);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
