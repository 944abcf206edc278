package chat.hearth.relay.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;

/** A signed-in device that writes to one thread and hears what others write. */
final class LoadDevice implements SocketClient.Listener {

  private static final Bytes.Needle RE = new Bytes.Needle("\"re\":");
  private static final Bytes.Needle CLIENT_ID = new Bytes.Needle("\"clientId\":\"");
  private static final String TEXT = "thirty bytes of plain new text";
  private static final long FIRST_ID = 1_000_000_000L;
  private static final int ID_DIGITS = 10;
  private static final int ID_AT = "{\"id\":".length();
  private static final int UUID_CHARS = 36;
  private static final long COUNT_MASK = (1L << 40) - 1;
  private static final int RING = 1 << 12;
  private static final int KIND = "{\"type\":\"".length();

  private final Load load;
  private final int number;
  private final Seed.Account account;
  private final long[] sentAt = new long[RING];
  private byte[] append = Bytes.NONE;
  private int uuidAt;
  private long sent;
  private boolean signedIn;

  LoadDevice(Load load, int number, Seed.Account account) {
    this.load = load;
    this.number = number;
    this.account = account;
  }

  @Override
  public void opened() {
    SocketClient socket = load.socket(number);
    socket.text(
        Bytes.ascii(
            "{\"id\":1,\"request\":{\"type\":\"hello\",\"protocols\":[1],\"client\":\"bench\"}}"));
    socket.text(
        Bytes.ascii(
            "{\"id\":2,\"request\":{\"type\":\"resume\",\"token\":\"" + account.token() + "\"}}"));
  }

  /** From now on it writes to this thread. */
  void writesTo(long threadId) {
    String frame =
        "{\"id\":%d,\"request\":{\"type\":\"append\",\"threadId\":%d,\"clientId\":\"%s\",\"body\":{\"kind\":\"message\",\"text\":\"%s\"}}}"
            .formatted(FIRST_ID, threadId, "00000000-0000-7000-8000-000000000000", TEXT);
    append = Bytes.ascii(frame);
    uuidAt = frame.indexOf("00000000-");
  }

  /** Starts the thread with another; its answer counts as the sign that it is there. */
  void starts(long threadId, long other) {
    writesTo(threadId);
    String text = new String(append, StandardCharsets.US_ASCII);
    nextId(System.currentTimeMillis(), COUNT_MASK);
    String uuid = new String(append, uuidAt, UUID_CHARS, StandardCharsets.US_ASCII);
    load.socket(number)
        .text(
            Bytes.ascii(
                "{\"id\":3,\"request\":{\"type\":\"append\",\"threadId\":%d,\"clientId\":\"%s\",\"body\":{\"kind\":\"started\",\"members\":[%d]}}}"
                    .formatted(threadId, uuid, other)));
    append = Bytes.ascii(text);
  }

  /** Queues one message; the caller flushes. */
  void send() {
    nextId(System.currentTimeMillis(), sent);
    Bytes.putNumber(append, ID_AT, ID_DIGITS, FIRST_ID + sent);
    sentAt[(int) (sent & (RING - 1))] = System.nanoTime();
    sent++;
    load.sent++;
    load.socket(number).text(append);
  }

  /** Time, 12 random bits, and in the other 62 who sent it (22) and its how-manieth it is (40). */
  private void nextId(long millis, long count) {
    Bytes.putHex(append, uuidAt, 12, millis);
    Bytes.putHex(append, uuidAt + 14, 4, 0x7000 | (ThreadLocalRandom.current().nextInt() & 0xfff));
    Bytes.putHex(append, uuidAt + 19, 16, (1L << 63) | ((long) number << 40) | count);
  }

  @Override
  public void frame(byte[] in, int from, int to) {
    // The third letter tells all kinds apart: refused and receipts begin alike.
    switch (in[from + KIND + 2]) {
      case 'e' -> events(in, from, to); // events, and bye, which ends in a close
      case 's' -> answer(Bytes.number(in, RE.after(in, from, to)));
      case 'c', 'n', 'o', 'p' -> {} // receipts, owner_changed, people, typing
      default -> load.failed(new String(in, from, to - from, StandardCharsets.UTF_8));
    }
  }

  private void answer(long re) {
    if (re >= FIRST_ID) {
      load.acknowledged(System.nanoTime() - sentAt[(int) ((re - FIRST_ID) & (RING - 1))]);
      if (load.sending) {
        send();
      }
    } else if (re == 2) {
      signedIn = true;
      load.ready++;
    } else if (re == 3) {
      load.ready++;
    }
  }

  private void events(byte[] in, int from, int to) {
    int at = CLIENT_ID.after(in, from, to);
    while (at >= 0) {
      long who = Bytes.hex(in, at + 19, 16) & ~(3L << 62);
      int author = (int) (who >>> 40);
      if (author != number) {
        load.received(author, who & COUNT_MASK);
      }
      at = CLIENT_ID.after(in, at + UUID_CHARS, to);
    }
  }

  /** When it sent its how-manieth message, as of {@link System#nanoTime}. */
  long sentAt(long count) {
    return sentAt[(int) (count & (RING - 1))];
  }

  long sent() {
    return sent;
  }

  void flush() {
    try {
      load.socket(number).flush();
    } catch (IOException e) {
      load.failed(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public void ended(String why) {
    load.failed("device " + number + (signedIn ? ", signed in, " : " ") + why);
  }
}
