package chat.hearth.cable;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** One WebSocket frame (RFC 6455) as it stands on the wire. */
final class SocketFrame {

  private static final int LAST_AND_TEXT = 0x81;
  private static final int HEAD_LIMIT = 64 * 1024;

  private final byte[] raw;
  private final int first;
  private final byte[] payload;

  private SocketFrame(byte[] raw, int first, byte[] payload) {
    this.raw = raw;
    this.first = first;
    this.payload = payload;
  }

  /** Reads the next frame. */
  static SocketFrame read(DataInputStream in) throws IOException {
    ByteArrayOutputStream raw = new ByteArrayOutputStream();
    int first = copy(in, raw);
    int second = copy(in, raw);
    int extra =
        switch (second & 0x7F) {
          case 126 -> 2;
          case 127 -> 8;
          default -> 0;
        };
    long length = extra == 0 ? second & 0x7F : 0;
    for (int i = 0; i < extra; i++) {
      length = (length << 8) | copy(in, raw);
    }
    byte[] mask = new byte[(second & 0x80) == 0 ? 0 : 4];
    in.readFully(mask);
    raw.writeBytes(mask);
    byte[] payload = new byte[Math.toIntExact(length)];
    in.readFully(payload);
    raw.writeBytes(payload);
    for (int i = 0; mask.length > 0 && i < payload.length; i++) {
      payload[i] ^= mask[i & 3];
    }
    return new SocketFrame(raw.toByteArray(), first, payload);
  }

  /** Reads the lines before the body of an HTTP message, with the empty line that ends them. */
  static byte[] head(DataInputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    int tail = 0;
    while (tail != 0x0D0A0D0A) {
      tail = (tail << 8) | copy(in, head);
      if (head.size() > HEAD_LIMIT) {
        throw new IOException("the head of the HTTP message does not end");
      }
    }
    return head.toByteArray();
  }

  /** Whether it is a whole text message; the relay and the client send no other. */
  boolean isText() {
    return first == LAST_AND_TEXT;
  }

  /** Whether it is of this kind: 1 a text, 8 a close, 9 a ping, 10 a pong. */
  boolean is(int opcode) {
    return (first & 0x0F) == opcode;
  }

  /** All its bytes, header included. */
  byte[] raw() {
    return raw;
  }

  String text() {
    return new String(payload, StandardCharsets.UTF_8);
  }

  private static int copy(DataInputStream in, ByteArrayOutputStream out) throws IOException {
    int b = in.read();
    if (b < 0) {
      throw new EOFException();
    }
    out.write(b);
    return b;
  }
}
