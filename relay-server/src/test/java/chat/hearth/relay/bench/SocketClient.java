package chat.hearth.relay.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Arrays;

/**
 * One device's WebSocket (RFC 6455) on a selector: masked frames out, whole frames in. Belongs to
 * the thread of the selector alone.
 */
final class SocketClient {

  private static final Bytes.Needle END_OF_HEAD = new Bytes.Needle("\r\n\r\n");
  private static final int TEXT = 0x81;
  private static final int PING = 0x89;
  private static final int PONG = 0x8a;
  private static final int CLOSE = 0x88;
  private static final int MASK = 0x5bd1e995;
  private static final int FIRST_OUT = 512;

  private final SocketChannel channel;
  private final SelectionKey key;
  private final Listener listener;
  private final byte[] upgrade;
  private byte[] rest = new byte[0];
  private byte[] out = new byte[FIRST_OUT];
  private int outFrom;
  private int outTo;
  private boolean open;
  private boolean ended;

  /** Hears what comes. */
  interface Listener {
    /** The handshake is done. */
    void opened();

    /** A whole text frame lies in the array. */
    void frame(byte[] in, int from, int to);

    /** The relay ended the connection. */
    void ended(String why);
  }

  SocketClient(Selector selector, InetSocketAddress relay, Listener listener) throws IOException {
    this.listener = listener;
    this.upgrade =
        Bytes.ascii(
            "GET /hearth HTTP/1.1\r\nHost: "
                + relay.getHostString()
                + ":"
                + relay.getPort()
                + "\r\n"
                + "Upgrade: websocket\r\n"
                + "Connection: Upgrade\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                + "Sec-WebSocket-Version: 13\r\n\r\n");
    channel = SocketChannel.open();
    channel.configureBlocking(false);
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    boolean connected = channel.connect(relay);
    key = channel.register(selector, connected ? 0 : SelectionKey.OP_CONNECT, this);
    if (connected) {
      begin();
    }
  }

  /** Does what the selector says can be done; the buffer is scratch space of the thread. */
  void ready(byte[] scratch) {
    try {
      if (key.isConnectable() && channel.finishConnect()) {
        begin();
      }
      if (key.isValid() && key.isReadable()) {
        read(scratch);
      }
      if (key.isValid() && key.isWritable()) {
        flush();
      }
    } catch (IOException e) {
      end(String.valueOf(e.getMessage()));
    }
  }

  private void begin() throws IOException {
    key.interestOps(SelectionKey.OP_READ);
    System.arraycopy(upgrade, 0, room(upgrade.length), outTo, upgrade.length);
    outTo += upgrade.length;
    flush();
  }

  private void read(byte[] in) throws IOException {
    int held = rest.length;
    System.arraycopy(rest, 0, in, 0, held);
    int got = channel.read(ByteBuffer.wrap(in, held, in.length - held));
    if (got < 0) {
      end("end of stream");
      return;
    }
    int to = held + got;
    int from = take(in, to);
    rest = from == to ? Bytes.NONE : Arrays.copyOfRange(in, from, to);
    if (open && outTo > outFrom) {
      flush();
    }
  }

  /** Takes all that is whole; where the rest begins. */
  private int take(byte[] in, int to) {
    int from = 0;
    if (!open) {
      from = END_OF_HEAD.after(in, 0, to);
      if (from < 0) {
        return 0;
      }
      if (Bytes.number(in, 9) != 101) {
        end("the relay refuses the upgrade");
        return to;
      }
      open = true;
      listener.opened();
    }
    while (to - from >= 2 && !ended) {
      int length = in[from + 1] & 0x7f;
      int head = length < 126 ? 2 : length == 126 ? 4 : 10;
      if (to - from < head) {
        break;
      }
      if (head > 2) {
        length = length(in, from + 2, head - 2);
      }
      if (to - from - head < length) {
        break;
      }
      int body = from + head;
      heard(in[from] & 0xff, in, body, body + length);
      from = body + length;
    }
    return from;
  }

  private void heard(int kind, byte[] in, int from, int to) {
    switch (kind) {
      case TEXT -> listener.frame(in, from, to);
      case PING -> put(PONG, in, from, to - from);
      case CLOSE -> end("closed: " + (to - from < 2 ? 0 : length(in, from, 2)));
      case PONG -> {}
      default -> end("a frame of the kind " + kind);
    }
  }

  private static int length(byte[] in, int from, int bytes) {
    int value = 0;
    for (int i = from; i < from + bytes; i++) {
      value = (value << 8) | (in[i] & 0xff);
    }
    return value;
  }

  /** Queues a text frame; {@link #flush} sends it, and so does the end of a round of reading. */
  void text(byte[] payload) {
    put(TEXT, payload, 0, payload.length);
  }

  private void put(int kind, byte[] from, int at, int length) {
    byte[] to = room(length + 8);
    int p = outTo;
    to[p++] = (byte) kind;
    if (length < 126) {
      to[p++] = (byte) (0x80 | length);
    } else {
      to[p++] = (byte) (0x80 | 126);
      to[p++] = (byte) (length >> 8);
      to[p++] = (byte) length;
    }
    Bytes.INTS.set(to, p, MASK);
    p += 4;
    int i = 0;
    for (; i + 4 <= length; i += 4) {
      Bytes.INTS.set(to, p + i, (int) Bytes.INTS.get(from, at + i) ^ MASK);
    }
    for (; i < length; i++) {
      to[p + i] = (byte) (from[at + i] ^ (MASK >>> (24 - 8 * (i & 3))));
    }
    outTo = p + length;
  }

  private byte[] room(int bytes) {
    if (out.length - outTo < bytes) {
      int held = outTo - outFrom;
      byte[] bigger = held + bytes > out.length ? new byte[2 * (held + bytes)] : out;
      System.arraycopy(out, outFrom, bigger, 0, held);
      out = bigger;
      outFrom = 0;
      outTo = held;
    }
    return out;
  }

  /** Sends what is queued, as far as the socket takes it. */
  void flush() throws IOException {
    if (outTo > outFrom && !ended) {
      outFrom += channel.write(ByteBuffer.wrap(out, outFrom, outTo - outFrom));
      if (outFrom == outTo) {
        outFrom = 0;
        outTo = 0;
      }
      int wanted =
          outTo > outFrom ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ;
      if (key.interestOps() != wanted) {
        key.interestOps(wanted);
      }
    }
  }

  /** From now on nothing is read, as by a device that hangs; the socket stays open. */
  void stall() {
    key.interestOps(0);
  }

  void close() {
    ended = true;
    try {
      channel.close();
    } catch (IOException _) {
      // it is gone either way
    }
  }

  private void end(String why) {
    if (!ended) {
      close();
      listener.ended(why);
    }
  }
}
