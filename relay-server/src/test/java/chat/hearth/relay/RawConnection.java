package chat.hearth.relay;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A TCP connection on which a test says what it likes, byte by byte. */
final class RawConnection implements AutoCloseable {

  static final int CONTINUATION = 0;
  static final int TEXT = 1;
  static final int CLOSE = 8;
  static final int PING = 9;
  static final int PONG = 10;

  private static final int LAST = 0x80;
  private static final int MASKED = 0x80;

  /**
   * A frame of the relay.
   *
   * @param payload one character a byte
   */
  record Frame(int kind, String payload) {

    String text() {
      return new String(payload.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    /** The code of a close frame. */
    int code() {
      return payload.charAt(0) << 8 | payload.charAt(1);
    }
  }

  private static final String UPGRADE =
      """
      Upgrade: websocket
      Connection: Upgrade
      Sec-WebSocket-Version: 13
      Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
      """;

  private final Socket socket;
  private final DataInputStream in;

  RawConnection(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    // Shorter than the patience with who does not sign in, which must not be what ends it.
    socket.setSoTimeout(8_000);
    in = new DataInputStream(socket.getInputStream());
  }

  /** A WebSocket on which nothing was said yet. */
  static RawConnection upgraded(int port) throws IOException {
    return upgraded(port, "");
  }

  /** The same with lines of its own in the head of the request. */
  static RawConnection upgraded(int port, String lines) throws IOException {
    RawConnection connection = new RawConnection(port);
    String status = connection.http("GET /hearth", UPGRADE + lines);
    if (!status.contains(" 101 ")) {
      throw new IOException(status);
    }
    return connection;
  }

  /** Sends an HTTP request and reads the head of the answer; its first line. */
  String http(String request, boolean upgrade) throws IOException {
    return http(request, upgrade ? UPGRADE : "");
  }

  private String http(String request, String lines) throws IOException {
    String head = request + " HTTP/1.1\nHost: 127.0.0.1\n" + lines + "\n";
    send(head.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    while (!answer.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        break;
      }
      answer.write(next);
    }
    return answer.toString(StandardCharsets.ISO_8859_1).lines().findFirst().orElse("");
  }

  void send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
  }

  void text(String text) throws IOException {
    frame(TEXT, true, text.getBytes(StandardCharsets.UTF_8));
  }

  /** A short frame with a mask of zeros. */
  void frame(int kind, boolean last, byte[] payload) throws IOException {
    ByteBuffer frame =
        ByteBuffer.allocate(payload.length + 8).put((byte) (kind | (last ? LAST : 0)));
    if (payload.length <= 125) {
      frame.put((byte) (MASKED | payload.length));
    } else {
      frame.put((byte) (MASKED | 126)).putShort((short) payload.length);
    }
    frame.putInt(0).put(payload);
    byte[] bytes = new byte[frame.flip().remaining()];
    frame.get(bytes);
    send(bytes);
  }

  Frame read() throws IOException {
    int first = in.readUnsignedByte();
    long length = in.readUnsignedByte();
    if (length == 126) {
      length = in.readUnsignedShort();
    } else if (length == 127) {
      length = in.readLong();
    }
    byte[] payload = new byte[(int) length];
    in.readFully(payload);
    return new Frame(first & 0x0F, new String(payload, StandardCharsets.ISO_8859_1));
  }

  /** Nothing more will be said, though there is still an ear. */
  void endSpeaking() throws IOException {
    socket.shutdownOutput();
  }

  /** Reads to the end; whether there was one within 8 s. */
  boolean isEnded() throws IOException {
    try {
      byte[] buffer = new byte[4096];
      int read = in.read(buffer);
      while (read >= 0) {
        read = in.read(buffer);
      }
      return true;
    } catch (SocketException e) {
      return true;
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
