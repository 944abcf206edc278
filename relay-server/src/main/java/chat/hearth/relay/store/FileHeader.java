package chat.hearth.relay.store;

import static chat.hearth.relay.store.ChunkFooter.BLOCK;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.h2.mvstore.DataUtils;

/**
 * The first words of H2's file, there twice: which chunk is the newest, and whether the file was
 * closed.
 */
record FileHeader(Map<String, String> words) {

  private static final Pattern TEXT =
      Pattern.compile("(H:2,.*),fletcher:(\\p{XDigit}+)\\s*", Pattern.DOTALL);
  private static final String CLEAN = "clean";
  private static final String VERSION = "version";

  /** The newer of the two; nothing where neither is whole. */
  static Optional<FileHeader> read(FileChannel file) throws IOException {
    Optional<FileHeader> first = read(file, 0);
    Optional<FileHeader> second = read(file, BLOCK);
    if (first.isEmpty() || second.isEmpty()) {
      return first.or(() -> second).map(FileHeader::unclean);
    }
    FileHeader one = first.get();
    FileHeader two = second.get();
    return Optional.of(
        one.equals(two) ? one : (one.version() < two.version() ? two : one).unclean());
  }

  private static Optional<FileHeader> read(FileChannel file, long at) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(BLOCK);
    file.read(buffer, at);
    return read(buffer.flip());
  }

  /** What is about to be written. */
  static Optional<FileHeader> read(ByteBuffer buffer) {
    byte[] bytes = new byte[Math.min(buffer.remaining(), BLOCK)];
    buffer.get(buffer.position(), bytes);
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    int end = text.indexOf('\n');
    Matcher whole = TEXT.matcher(end < 0 ? text : text.substring(0, end));
    if (!whole.matches()
        || DataUtils.getFletcher32(bytes, 0, whole.end(1))
            != (int) Long.parseUnsignedLong(whole.group(2), 16)) {
      return Optional.empty();
    }
    return Optional.of(new FileHeader(DataUtils.parseMap(whole.group(1))));
  }

  boolean isClean() {
    return words.containsKey(CLEAN);
  }

  long version() {
    return Long.parseUnsignedLong(words.getOrDefault(VERSION, "0"), 16);
  }

  FileHeader unclean() {
    Map<String, String> other = new TreeMap<>(words);
    other.remove(CLEAN);
    return new FileHeader(other);
  }

  /** With another chunk as the newest. */
  FileHeader at(ChunkFooter newest, long block) {
    Map<String, String> other = new TreeMap<>(unclean().words);
    other.put("chunk", Integer.toHexString(newest.chunk()));
    other.put("block", Long.toHexString(block));
    other.put(VERSION, Long.toHexString(newest.version()));
    return new FileHeader(other);
  }

  /** Both copies. H2 wants the letter H first. */
  void write(FileChannel file) throws IOException {
    StringBuilder text = new StringBuilder("H:2");
    words.forEach(
        (key, value) -> {
          if (!key.equals("H")) {
            text.append(',').append(key).append(':').append(value);
          }
        });
    byte[] bytes = text.toString().getBytes(StandardCharsets.ISO_8859_1);
    text.append(",fletcher:%x\n".formatted(DataUtils.getFletcher32(bytes, 0, bytes.length)));
    byte[] whole = text.toString().getBytes(StandardCharsets.ISO_8859_1);
    ByteBuffer both = ByteBuffer.allocate(2 * BLOCK).put(0, whole).put(BLOCK, whole);
    CheckedFile.writeAll(file, both, 0);
  }
}
