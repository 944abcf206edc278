package chat.hearth.relay.store;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * What was written and is not on the disk itself yet. After a sync that failed, the system may have
 * thrown its own copy away and call the next sync a success, so it has to be written again.
 */
final class Unsynced {

  private static final int FIRST = 64 * 1024;
  private static final int STAYS = 4 << 20;

  private record Part(long position, int offset, int length) {}

  private final List<Part> parts = new ArrayList<>();
  private byte[] bytes = new byte[FIRST];
  private int end;

  /** Writes bytes to a position. */
  interface Writer<E extends Exception> {
    void write(ByteBuffer bytes, long position) throws E;
  }

  /** Keeps a copy. */
  void add(ByteBuffer source, long position) {
    int length = source.remaining();
    if (end + length > bytes.length) {
      byte[] larger = new byte[Math.max(2 * bytes.length, end + length)];
      System.arraycopy(bytes, 0, larger, 0, end);
      bytes = larger;
    }
    source.get(source.position(), bytes, end, length);
    parts.add(new Part(position, end, length));
    end += length;
  }

  /** How many bytes it keeps. */
  int size() {
    return end;
  }

  /** All of it, in the order in which it came. */
  <E extends Exception> void writeAgain(Writer<E> writer) throws E {
    for (Part part : parts) {
      writer.write(ByteBuffer.wrap(bytes, part.offset, part.length), part.position);
    }
  }

  /** It is on the disk. What room it took for a large amount is given back. */
  void clear() {
    parts.clear();
    end = 0;
    if (bytes.length > STAYS) {
      bytes = new byte[FIRST];
    }
  }
}
