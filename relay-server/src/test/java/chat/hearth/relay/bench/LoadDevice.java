package chat.hearth.relay.bench;

import chat.hearth.model.UserId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** A signed-in device that writes to one thread and hears what others write. */
final class LoadDevice implements SocketClient.Listener {

  private static final int TYPE = "{\"type\":\"".length();
  private static final Bytes.Needle NEXT = new Bytes.Needle(",{\"type\":\"");
  private static final Bytes.Needle RE = new Bytes.Needle("\"re\":");
  private static final Bytes.Needle CLIENT_ID = new Bytes.Needle("\"clientId\":\"");
  private static final String TEXT = "thirty bytes of plain new text";
  private static final long FIRST_ID = 1_000_000_000L;
  private static final int ID_DIGITS = 10;
  private static final int ID_AT = "{\"id\":".length();
  private static final int UUID_CHARS = 36;
  private static final long COUNT_MASK = (1L << 40) - 1;
  private static final int RING = 1 << 12;
  private static final String NO_UUID = "00000000-0000-7000-8000-000000000000";
  private static final int HELLO = 1;
  private static final int RESUME = 2;
  private static final int STARTED = 3;
  private static final int SYNC = 4;
  private static final int HEADS = 5;
  private static final int QUESTION = 6;

  private final Load load;
  private final int number;
  private final Seed.Account account;
  private final long[] sentAt = new long[RING];
  private final short[] heard = new short[RING];
  private @Nullable SocketClient socket;
  private final List<byte[]> learnt = new ArrayList<>(1);
  private int uuidAt;
  private long sent;
  private Histogram deliveries;
  private Habit habit = Habit.PLAIN;
  private Question question = () -> "";
  private long askedAt;

  /** What a device asks instead of writing. */
  interface Question {

    /** A request; empty where it writes. */
    String first();

    /** What it has to ask to have the whole answer; empty where this was the whole. */
    default String next(byte[] in, int from, int to) {
      return "";
    }
  }

  /** What a device does besides. */
  enum Habit {
    PLAIN,
    /** Asks for what changed before it counts as ready. */
    SYNCS,
    /** Reads nothing more once it is signed in, and may be thrown out for that. */
    STALLS
  }

  LoadDevice(Load load, int number, Seed.Account account) {
    this.load = load;
    this.number = number;
    this.account = account;
    this.deliveries = load.deliveries;
  }

  void on(SocketClient connection) {
    socket = connection;
    askedAt = System.nanoTime();
  }

  void has(Habit wanted) {
    habit = wanted;
  }

  /** The connection goes away as when a cable is cut. */
  void hangUp() {
    if (socket != null) {
      socket.close();
    }
  }

  private void text(byte[] frame) {
    if (socket != null) {
      socket.text(frame);
    }
  }

  UserId id() {
    return account.id();
  }

  @Override
  public void opened() {
    request(HELLO, "{\"type\":\"hello\",\"protocols\":[1],\"client\":\"bench\",\"together\":true}");
  }

  private void request(int id, String request) {
    text(Bytes.ascii("{\"id\":" + id + ",\"request\":" + request + "}"));
  }

  /** From now on its messages have this text. */
  void writes(String text) {
    learnt.replaceAll(
        frame -> Bytes.ascii(new String(frame, StandardCharsets.US_ASCII).replace(TEXT, text)));
  }

  /** How long its messages take to be heard is counted here, not with the others. */
  void countsIn(Histogram histogram) {
    deliveries = histogram;
  }

  Histogram countsIn() {
    return deliveries;
  }

  /** From now on it writes to this thread. */
  void writesTo(long threadId) {
    learnt.clear();
    learns(threadId);
  }

  /** One more thread that it writes to, in turn with the others. */
  void learns(long threadId) {
    learns(threadId, TEXT);
  }

  /** One more message that it writes, in turn with the others it was told. */
  void learns(long threadId, String text) {
    String escaped = text.replace("\\", "\\\\").replace("\"", "\\\"");
    String frame =
        "{\"id\":%d,\"request\":{\"type\":\"append\",\"threadId\":%d,\"clientId\":\"%s\",\"body\":{\"kind\":\"message\",\"text\":\"%s\"}}}"
            .formatted(FIRST_ID, threadId, NO_UUID, escaped);
    learnt.add(frame.getBytes(StandardCharsets.UTF_8));
    uuidAt = frame.indexOf(NO_UUID); // the same in all: ids of threads are equally long
  }

  /** Starts the thread with others; its answer counts as the sign that it is there. */
  void starts(long threadId, List<LoadDevice> others) {
    byte[] uuid = Bytes.ascii(NO_UUID);
    putId(uuid, 0, COUNT_MASK);
    request(
        STARTED,
        "{\"type\":\"append\",\"threadId\":%d,\"clientId\":\"%s\",\"body\":{\"kind\":\"started\",\"members\":[%s]}}"
            .formatted(
                threadId,
                new String(uuid, StandardCharsets.US_ASCII),
                others.stream()
                    .map(other -> Long.toString(other.id().value()))
                    .collect(Collectors.joining(","))));
    flush();
  }

  /** From now on it asks instead of writing. */
  void asks(Question wanted) {
    question = wanted;
  }

  /** Sends or asks the first so many. */
  void begin(int window) {
    for (int i = 0; i < window; i++) {
      next();
    }
    flush();
  }

  private void next() {
    String request = question.first();
    if (request.isEmpty()) {
      send();
    } else {
      askedAt = System.nanoTime();
      request(QUESTION, request);
    }
  }

  /** Queues one message; the caller flushes. */
  void send() {
    byte[] append = learnt.get((int) (sent % learnt.size()));
    putId(append, uuidAt, sent);
    Bytes.putNumber(append, ID_AT, ID_DIGITS, FIRST_ID + sent);
    sentAt[(int) (sent & (RING - 1))] = System.nanoTime();
    heard[(int) (sent & (RING - 1))] = 0;
    sent++;
    load.sent++;
    text(append);
  }

  /** Time, 12 random bits, and in the other 62 who sent it (22) and its how-manieth it is (40). */
  private void putId(byte[] to, int at, long count) {
    Bytes.putHex(to, at, 12, System.currentTimeMillis());
    Bytes.putHex(to, at + 14, 4, 0x7000 | (ThreadLocalRandom.current().nextInt() & 0xfff));
    Bytes.putHex(to, at + 19, 16, (1L << 63) | ((long) number << 40) | count);
  }

  @Override
  public void frame(byte[] in, int from, int to) {
    int at = from + (in[from] == '[' ? 1 : 0) + TYPE;
    while (at >= 0) {
      int next = NEXT.after(in, at, to);
      one(in, at, next < 0 ? to : next);
      at = next;
    }
  }

  /** One of the frames that came together; where it begins is what it is. */
  private void one(byte[] in, int from, int to) {
    // The third letter tells all kinds apart: refused and receipts begin alike.
    switch (in[from + 2]) {
      case 'e' -> events(in, from, to); // events, and bye, which ends in a close
      case 's' -> answer(in, from, to);
      case 'c', 'n', 'o', 'p' -> {} // receipts, owner_changed, people, typing
      default -> load.failed(new String(in, from, to - from, StandardCharsets.UTF_8));
    }
  }

  private void answer(byte[] in, int from, int to) {
    long re = Bytes.number(in, RE.after(in, from, to));
    if (re >= FIRST_ID) {
      load.acknowledged(System.nanoTime() - sentAt(re - FIRST_ID));
      if (load.sending) {
        send();
      }
      return;
    }
    switch ((int) re) {
      case HELLO -> request(RESUME, "{\"type\":\"resume\",\"token\":\"" + account.token() + "\"}");
      case RESUME -> signedIn();
      case SYNC -> request(HEADS, "{\"type\":\"heads\",\"after\":0}");
      case STARTED -> load.ready++;
      case HEADS -> {
        load.ready++;
        load.answered(System.nanoTime() - askedAt);
      }
      default -> told(question.next(in, from, to));
    }
  }

  private void told(String more) {
    if (!more.isEmpty()) {
      request(QUESTION, more);
      return;
    }
    load.answered(System.nanoTime() - askedAt);
    if (load.sending) {
      next();
    }
  }

  private void signedIn() {
    switch (habit) {
      case PLAIN -> load.ready++;
      case SYNCS -> request(SYNC, "{\"type\":\"sync\",\"since\":0}");
      case STALLS -> {
        load.ready++;
        if (socket != null) {
          socket.stall();
        }
      }
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

  /** How many have heard its how-manieth message by now, this one too. */
  int heard(long count) {
    return ++heard[(int) (count & (RING - 1))];
  }

  void flush() {
    try {
      if (socket != null) {
        socket.flush();
      }
    } catch (IOException e) {
      load.failed(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public void ended(String why) {
    if (habit != Habit.STALLS) {
      load.failed("device " + number + " " + why);
    }
  }
}
