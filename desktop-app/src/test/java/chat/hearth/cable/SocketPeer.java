package chat.hearth.cable;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One connection of a {@link SocketServer}, and the WebSocket (RFC 6455) on it. */
public final class SocketPeer {

  private static final Pattern KEY =
      Pattern.compile("Sec-WebSocket-Key: (\\S+)", Pattern.CASE_INSENSITIVE);
  private static final String NUMBER = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

  private final Socket socket;
  private final DataInputStream in;
  private final OutputStream out;

  SocketPeer(Socket socket) throws IOException {
    this.socket = socket;
    this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
    this.out = socket.getOutputStream();
  }

  /** Reads what the device says before it is greeted. */
  public String head() throws IOException {
    return new String(SocketFrame.head(in), StandardCharsets.ISO_8859_1);
  }

  /** Greets a WebSocket as it should be; false where the device wanted none. */
  public boolean greet() throws IOException {
    Matcher key = KEY.matcher(head());
    boolean wanted = key.find();
    if (wanted) {
      raw(greeting(answer(key.group(1))));
    }
    return wanted;
  }

  /** The bytes of a greeting with this answer to the device's key. */
  public static byte[] greeting(String accept) {
    return ("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + "Sec-WebSocket-Accept: "
            + accept
            + "\r\n\r\n")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  /** The bytes of an HTTP answer. */
  public static byte[] http(String status, String body) {
    return ("HTTP/1.1 " + status + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Waits for the next text and passes over everything else. */
  public String hear() throws IOException {
    SocketFrame frame = SocketFrame.read(in);
    while (!frame.isText()) {
      frame = SocketFrame.read(in);
    }
    return frame.text();
  }

  /** Waits for the next frame of this kind, and gives what it carries as text. */
  public String hear(int opcode) throws IOException {
    SocketFrame frame = SocketFrame.read(in);
    while (!frame.is(opcode)) {
      frame = SocketFrame.read(in);
    }
    return frame.text();
  }

  /** Says a text in one frame. */
  public void say(String text) throws IOException {
    raw(frame(0x81, text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Closes as the protocol wants it, with a code; the socket stays. */
  public void close(int code) throws IOException {
    raw(frame(0x88, ByteBuffer.allocate(Short.BYTES).putShort((short) code).array()));
  }

  /** Says bytes as they are. */
  public void raw(byte[] bytes) throws IOException {
    out.write(bytes);
    out.flush();
  }

  /** Breaks off without a word. */
  public void reset() {
    CableLine.reset(socket);
  }

  /**
   * The bytes of one frame.
   *
   * @param first the first byte: flags and opcode
   */
  public static byte[] frame(int first, byte[] payload) {
    ByteArrayOutputStream frame = new ByteArrayOutputStream();
    frame.write(first);
    if (payload.length < 126) {
      frame.write(payload.length);
    } else if (payload.length <= 0xFFFF) {
      frame.write(126);
      frame.writeBytes(ByteBuffer.allocate(Short.BYTES).putShort((short) payload.length).array());
    } else {
      frame.write(127);
      frame.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(payload.length).array());
    }
    frame.writeBytes(payload);
    return frame.toByteArray();
  }

  private static String answer(String key) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-1")
              .digest((key + NUMBER).getBytes(StandardCharsets.ISO_8859_1));
      return Base64.getEncoder().encodeToString(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-1", e);
    }
  }
}
