package chat.hearth.relay.store;

import static chat.hearth.relay.store.ChunkFooter.BLOCK;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.h2.mvstore.DataUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class CheckedFileTest {

  private static final int MANY = 20;

  @TempDir private Path folder;
  private SlowSyncs disk;
  private CheckedFile file;

  /** A real file that counts its syncs; some of them take until they are let go. */
  private static final class SlowSyncs extends FileLayer {
    private final List<CountDownLatch> held = new ArrayList<>();
    private int syncs;

    SlowSyncs(FileChannel file) {
      super(file);
    }

    @Override
    public synchronized int write(ByteBuffer source, long position) throws IOException {
      return file.write(source, position);
    }

    @Override
    public synchronized FileChannel truncate(long size) throws IOException {
      return file.truncate(size);
    }

    @Override
    public void force(boolean metaData) throws IOException {
      CountDownLatch end;
      synchronized (this) {
        syncs++;
        end = held.isEmpty() ? new CountDownLatch(0) : held.removeFirst();
      }
      try {
        end.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      file.force(metaData);
    }

    synchronized CountDownLatch holdNext() {
      CountDownLatch end = new CountDownLatch(1);
      held.add(end);
      return end;
    }

    synchronized int syncs() {
      return syncs;
    }
  }

  @BeforeEach
  void aFileOfManyBlocksThatAreOnTheDisk() throws IOException {
    FileChannel real =
        FileChannel.open(
            folder.resolve("relay.mv.db"),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    real.write(ByteBuffer.allocate(MANY * BLOCK), 0);
    disk = new SlowSyncs(real);
    file = new CheckedFile(disk, 1);
  }

  @AfterEach
  void close() throws IOException {
    disk.close();
  }

  /** One block that begins and ends like a chunk of the engine. */
  private static ByteBuffer chunk(int version) {
    byte[] block = new byte[BLOCK];
    put(block, 0, "chunk:%x,len:1,".formatted(version));
    String footer = "chunk:%x,len:1,version:%x".formatted(version, version);
    byte[] words = footer.getBytes(StandardCharsets.ISO_8859_1);
    int sum = DataUtils.getFletcher32(words, 0, words.length);
    String blanks = " ".repeat(ChunkFooter.LENGTH);
    put(
        block,
        BLOCK - ChunkFooter.LENGTH,
        (footer + ",fletcher:%x".formatted(sum) + blanks).substring(0, ChunkFooter.LENGTH));
    return ByteBuffer.wrap(block);
  }

  private static void put(byte[] block, int at, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(bytes, 0, block, at, bytes.length);
  }

  private void write(int version, int block) throws IOException {
    int _ = file.write(chunk(version), (long) block * BLOCK);
  }

  private CompletableFuture<Void> sync() throws InterruptedException {
    int before = disk.syncs();
    CompletableFuture<Void> done =
        CompletableFuture.runAsync(
            () -> {
              try {
                file.force(true);
              } catch (IOException e) {
                throw new IllegalStateException(e);
              }
            },
            Thread::startVirtualThread);
    while (disk.syncs() == before) {
      Thread.sleep(1);
    }
    return done;
  }

  @Test
  void what_an_unsynced_chunk_took_the_place_of_is_kept_until_it_is_synced() throws Exception {
    write(2, 5);
    assertEquals(0, disk.syncs(), "the state before the first is on the disk");
    write(3, 6);
    assertEquals(1, disk.syncs());
  }

  @Test
  void two_syncs_at_once_do_not_count_for_a_chunk_that_came_after_they_began() throws Exception {
    write(2, 5);
    CountDownLatch first = disk.holdNext();
    CountDownLatch second = disk.holdNext();
    CompletableFuture<Void> one = sync();
    CompletableFuture<Void> two = sync();
    first.countDown();
    one.join();
    write(3, 6);
    second.countDown();
    two.join();
    int before = disk.syncs();
    write(4, 7);
    assertEquals(before + 1, disk.syncs());
  }

  @Test
  void the_newest_chunk_goes_nowhere_while_the_move_of_another_is_unsynced() throws Exception {
    write(2, 5);
    file.force(true);
    write(1, 6);
    write(1, 7);
    assertEquals(1, disk.syncs(), "the engine leaves the old places of these alone");
    write(2, 8);
    assertEquals(2, disk.syncs());
  }
}
