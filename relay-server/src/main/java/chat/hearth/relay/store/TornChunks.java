package chat.hearth.relay.store;

import static chat.hearth.relay.store.ChunkFooter.BLOCK;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.store.fs.FilePath;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes out of H2's file what a power cut has left of chunks that were never synced. H2 would take
 * some of them for whole, or an older state for the newest.
 */
final class TornChunks {

  private static final Logger LOG = LoggerFactory.getLogger(TornChunks.class);
  private static final int READ = 64 * BLOCK;

  /** So small is a file in which nothing was ever synced. */
  private static final long UNBORN = 4 << 20;

  private final FilePath path;
  private final FileChannel file;

  private record Found(long block, ChunkFooter footer) {}

  private TornChunks(FilePath path, FileChannel file) {
    this.path = path;
    this.file = file;
  }

  /**
   * Looks after the file unless it was closed properly.
   *
   * @param file nobody else has it open
   * @return the version of the newest chunk, which is on the disk itself
   */
  static long mend(FilePath path, FileChannel file) throws IOException {
    Optional<FileHeader> header = FileHeader.read(file);
    if (header.isPresent() && header.get().isClean()) {
      return header.get().version();
    }
    return file.size() == 0 ? 0 : new TornChunks(path, file).mend(header);
  }

  private long mend(Optional<FileHeader> header) throws IOException {
    List<Found> chunks = scan();
    if (chunks.isEmpty() && file.size() < UNBORN && (header.isPresent() || isBlank())) {
      // The power went before the first sync: nothing was ever promised.
      file.truncate(0);
      file.force(true);
      return 0;
    }
    if (header.isEmpty() || chunks.stream().allMatch(c -> c.footer().checksum() == null)) {
      // Damaged, or from before there were checksums: for H2 to judge.
      return 0;
    }
    long safe = chunks.stream().mapToLong(c -> c.footer().safe()).max().orElseThrow();
    List<Found> torn = torn(chunks, safe);
    for (Found chunk : torn) {
      blank(chunk);
    }
    chunks.removeAll(torn);
    if (!torn.isEmpty()) {
      LOG.info("Took out {} chunks that were torn before they were synced", torn.size());
    }
    long version = settle(header.get(), chunks, safe);
    file.force(true);
    return version;
  }

  /**
   * What is not as it was written, and is either later than the last sync or a copy of a chunk that
   * was on its way to another place. What else is not whole is space that was used again.
   */
  private List<Found> torn(List<Found> chunks, long safe) throws IOException {
    Map<Long, List<Found>> copies =
        chunks.stream().collect(Collectors.groupingBy(c -> c.footer().version()));
    List<Found> torn = new ArrayList<>();
    for (Map.Entry<Long, List<Found>> same : copies.entrySet()) {
      if (same.getKey() > safe || same.getValue().size() > 1) {
        List<Found> bad = new ArrayList<>();
        for (Found chunk : same.getValue()) {
          if (!isIntact(chunk)) {
            bad.add(chunk);
          }
        }
        if (same.getKey() > safe || bad.size() < same.getValue().size()) {
          torn.addAll(bad);
        }
      }
    }
    return torn;
  }

  /**
   * H2 alone knows which chunks a state needs. The newest state that has all of them stays; the
   * last one that was synced always has.
   */
  private long settle(FileHeader header, List<Found> chunks, long safe) throws IOException {
    chunks.sort(
        Comparator.comparingLong((Found c) -> -c.footer().version())
            .thenComparingLong(Found::block));
    for (Found chunk : chunks) {
      long version = chunk.footer().version();
      header.at(chunk.footer(), chunk.block()).write(file);
      if (version <= safe || isWhole(version)) {
        return version;
      }
      blank(chunk);
    }
    return 0;
  }

  private boolean isWhole(long version) throws IOException {
    try (MVStore store =
        new MVStore.Builder().fileName(path.toString()).readOnly().autoCommitDisabled().open()) {
      return store.getCurrentVersion() == version;
    } catch (MVStoreException e) {
      if (e.getErrorCode() == DataUtils.ERROR_FILE_LOCKED
          || e.getErrorCode() == DataUtils.ERROR_READING_FAILED) {
        throw new IOException(e);
      }
      LOG.debug("Version {} is not whole", version, e);
      return false;
    }
  }

  private boolean isBlank() throws IOException {
    ByteBuffer start = ByteBuffer.allocate(BLOCK);
    file.read(start, 0);
    return start.flip().mismatch(ByteBuffer.allocate(start.limit())) < 0;
  }

  /** All pairs of a chunk's end and its beginning. */
  private List<Found> scan() throws IOException {
    List<Found> found = new ArrayList<>();
    ByteBuffer buffer = ByteBuffer.allocateDirect(READ);
    for (long at = 0; at < file.size(); at += READ) {
      file.read(buffer.clear(), at);
      for (int end = BLOCK; end <= buffer.position(); end += BLOCK) {
        long block = (at + end) / BLOCK;
        ChunkFooter.endingAt(buffer, end)
            .map(footer -> new Found(block - footer.blocks(), footer))
            .filter(chunk -> chunk.block() >= 2)
            .ifPresent(found::add);
      }
    }
    List<Found> whole = new ArrayList<>();
    for (Found chunk : found) {
      if (begins(chunk)) {
        whole.add(chunk);
      }
    }
    return whole;
  }

  private boolean begins(Found chunk) throws IOException {
    byte[] words = chunk.footer().firstWords();
    ByteBuffer start = ByteBuffer.allocate(words.length);
    file.read(start, chunk.block() * BLOCK);
    return Arrays.equals(words, start.array());
  }

  private boolean isIntact(Found chunk) throws IOException {
    ByteBuffer whole = ByteBuffer.allocate(chunk.footer().blocks() * BLOCK);
    file.read(whole, chunk.block() * BLOCK);
    return chunk.footer().isIntact(whole.flip());
  }

  /** Neither end of it is there any more. */
  private void blank(Found chunk) throws IOException {
    long start = chunk.block() * BLOCK;
    long end = start + (long) chunk.footer().blocks() * BLOCK;
    int first = chunk.footer().firstWords().length;
    CheckedFile.writeAll(file, ByteBuffer.allocate(first), start);
    CheckedFile.writeAll(file, ByteBuffer.allocate(ChunkFooter.LENGTH), end - ChunkFooter.LENGTH);
  }
}
