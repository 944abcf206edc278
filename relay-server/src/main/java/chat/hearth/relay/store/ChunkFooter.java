package chat.hearth.relay.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import org.h2.mvstore.DataUtils;
import org.jspecify.annotations.Nullable;

/**
 * The last bytes of a chunk, the unit that H2 writes. H2 looks at a chunk's ends alone, so the
 * blanks behind its own words here take a checksum of all of it, which H2 passes over.
 *
 * @param chunk H2's number, part of the first words of the chunk too
 * @param blocks the chunk's length
 * @param version moves by one with each chunk
 * @param checksum of the chunk before its footer; null where it was written without one
 * @param safe the version that was on the disk itself when this chunk was written
 */
record ChunkFooter(int chunk, int blocks, long version, @Nullable Integer checksum, long safe) {

  static final int LENGTH = 128;
  static final int BLOCK = 4096;

  private static final Pattern TEXT =
      Pattern.compile(
          "(chunk:(\\p{XDigit}+),len:(\\p{XDigit}+),version:(\\p{XDigit}+)),fletcher:(\\p{XDigit}+)"
              + "(?:,crc:(\\p{XDigit}+),safe:(\\p{XDigit}+))?\\s*");

  /** Reads the footer that ends at a place in the buffer; nothing where there is none. */
  static Optional<ChunkFooter> endingAt(ByteBuffer buffer, int end) {
    if (end < LENGTH || buffer.get(end - LENGTH) != 'c') {
      return Optional.empty();
    }
    byte[] bytes = new byte[LENGTH];
    buffer.get(end - LENGTH, bytes);
    Matcher text = TEXT.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
    if (!text.matches()
        || DataUtils.getFletcher32(bytes, 0, text.end(1)) != (int) hex(text.group(5))) {
      return Optional.empty();
    }
    return Optional.of(
        new ChunkFooter(
            (int) hex(text.group(2)),
            (int) hex(text.group(3)),
            hex(text.group(4)),
            text.group(6) == null ? null : (int) hex(text.group(6)),
            text.group(7) == null ? 0 : hex(text.group(7))));
  }

  private static long hex(String digits) {
    return Long.parseUnsignedLong(digits, 16);
  }

  /**
   * Writes the checksum into a chunk that is about to be written; once, as H2 may move it later.
   *
   * @param buffer the chunk, from its position to its limit
   */
  void stamp(ByteBuffer buffer, long safeNow) {
    if (checksum != null) {
      return;
    }
    int footer = buffer.limit() - LENGTH;
    String stamp = ",crc:%08x,safe:%x".formatted(checksum(buffer), safeNow);
    int at = footer;
    while (buffer.get(at) > ' ') {
      at++;
    }
    buffer.put(at, stamp.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Whether the buffer, from its position to its limit, holds the chunk as it was written. */
  boolean isIntact(ByteBuffer buffer) {
    return checksum == null || checksum == checksum(buffer);
  }

  /** The first words of the chunk that this is the end of. */
  byte[] firstWords() {
    return "chunk:%x,len:%x,".formatted(chunk, blocks).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static int checksum(ByteBuffer buffer) {
    CRC32C checksum = new CRC32C();
    checksum.update(buffer.duplicate().limit(buffer.limit() - LENGTH));
    return (int) checksum.getValue();
  }
}
