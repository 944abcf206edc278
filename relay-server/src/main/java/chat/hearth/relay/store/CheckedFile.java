package chat.hearth.relay.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Optional;

/**
 * H2's file, written so that after a power cut the state of the last sync can be told from what
 * came later and was torn: every chunk bears a checksum, a file that is in use never says that it
 * was closed, and space that the last synced state may need is not used again before another sync.
 */
final class CheckedFile extends FileLayer {

  private boolean changed;

  /** The version of the newest chunk, and of the newest that is on the disk itself. */
  private long written;

  private long safe;

  /** How many chunks were moved, and how many of these moves are on the disk itself. */
  private long moved;

  private long safeMoved;
  private long syncedSize;

  /**
   * Around a file whose every byte is on the disk itself.
   *
   * @param version of its newest chunk
   */
  CheckedFile(FileChannel file, long version) throws IOException {
    super(file);
    this.written = version;
    this.safe = version;
    this.syncedSize = file.size();
  }

  @Override
  public synchronized int write(ByteBuffer source, long position) throws IOException {
    openInUse();
    Optional<ChunkFooter> chunk =
        position == 0 ? Optional.empty() : ChunkFooter.endingAt(source, source.limit());
    if (position == 0
        ? FileHeader.read(source).filter(FileHeader::isClean).isPresent()
        : position < syncedSize && isNeeded(chunk)) {
      force(true);
    }
    chunk.ifPresent(footer -> footer.stamp(source, safe));
    int length = writeAll(file, source, position);
    if (chunk.isPresent() && chunk.get().version() > written) {
      written = chunk.get().version();
    } else if (chunk.isPresent()) {
      moved++;
    }
    return length;
  }

  /**
   * Whether what lies where a chunk goes may be needed until the next sync: by the state before a
   * newer chunk, or as the old place of one that was moved. H2 leaves old places alone while it
   * moves chunks one after the other, but not when it then writes or moves the newest.
   */
  private boolean isNeeded(Optional<ChunkFooter> chunk) {
    boolean newest = chunk.isEmpty() || chunk.get().version() >= written;
    return written > safe || (newest && moved > safeMoved);
  }

  /** Before the first change, and on the disk itself: whoever finds the file has to look at it. */
  private void openInUse() throws IOException {
    if (!changed) {
      changed = true;
      Optional<FileHeader> header = FileHeader.read(file).filter(FileHeader::isClean);
      if (header.isPresent()) {
        header.get().unclean().write(file);
        file.force(true);
      }
    }
  }

  /** Writes from the position to the limit; how many bytes that were. */
  static int writeAll(FileChannel file, ByteBuffer source, long position) throws IOException {
    int length = source.remaining();
    long at = position;
    while (source.hasRemaining()) {
      at += file.write(source, at);
    }
    return length;
  }

  @Override
  public void force(boolean metaData) throws IOException {
    long version;
    long moves;
    long size;
    synchronized (this) {
      version = written;
      moves = moved;
      size = file.size();
    }
    file.force(metaData);
    synchronized (this) {
      safe = Math.max(safe, version);
      safeMoved = Math.max(safeMoved, moves);
      syncedSize = Math.max(syncedSize, size);
    }
  }

  @Override
  public synchronized FileChannel truncate(long size) throws IOException {
    openInUse();
    file.truncate(size);
    syncedSize = Math.min(syncedSize, size);
    return this;
  }
}
