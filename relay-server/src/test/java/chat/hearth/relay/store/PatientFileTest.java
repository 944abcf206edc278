package chat.hearth.relay.store;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Syncs that fail, on a disk that then forgets what it was to keep, as Linux does. */
class PatientFileTest {

  @TempDir private Path folder;
  private final Patience patience = new Patience();
  private ForgetfulDisk disk;
  private PatientFile file;

  /** A failed sync throws away all since the last one that did not fail. */
  private static final class ForgetfulDisk extends FileLayer {

    private final Path path;
    private byte[] synced = {};
    private int failures;
    private Step meanwhile = () -> {};

    interface Step {
      void run() throws IOException;
    }

    ForgetfulDisk(Path path) throws IOException {
      super(
          FileChannel.open(
              path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
      this.path = path;
    }

    @Override
    public synchronized int write(ByteBuffer source, long position) throws IOException {
      return file.write(source, position);
    }

    @Override
    public void force(boolean metaData) throws IOException {
      if (failures == 0) {
        synced = Files.readAllBytes(path);
        return;
      }
      failures--;
      meanwhile.run();
      file.truncate(0);
      int _ = file.write(ByteBuffer.wrap(synced), 0);
      throw new IOException("Input/output error");
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
      file.truncate(size);
      return this;
    }
  }

  @BeforeEach
  void open() throws IOException {
    disk = new ForgetfulDisk(folder.resolve("data"));
    file = new PatientFile(disk, patience);
    patience.begin();
  }

  @AfterEach
  void close() throws IOException {
    file.close();
  }

  private void write(String text, long position) throws IOException {
    assertEquals(text.length(), file.write(ByteBuffer.wrap(text.getBytes(US_ASCII)), position));
  }

  private String kept() {
    return new String(disk.synced, US_ASCII);
  }

  @Test
  void what_a_failed_sync_has_lost_is_written_again() throws IOException {
    write("one", 0);
    file.force(true);
    disk.failures = 2;
    write("two", 3);
    write("T", 3);
    file.force(true);
    assertEquals("oneTwo", kept());
  }

  @Test
  void what_came_during_a_sync_that_failed_is_written_again_too() throws IOException {
    write("one", 0);
    disk.failures = 1;
    disk.meanwhile = () -> write("two", 3);
    file.force(true);
    file.force(true);
    assertEquals("onetwo", kept());
  }

  @Test
  void a_sync_that_is_given_up_leaves_it_to_the_next() throws IOException {
    patience.end();
    disk.failures = 1;
    write("one", 0);
    assertThrows(IOException.class, () -> file.force(true));
    write("two", 3);
    file.force(true);
    assertEquals("onetwo", kept());
  }

  @Test
  void what_is_cut_off_does_not_come_back() throws IOException {
    write("one", 0);
    write("two", 3);
    file.truncate(3);
    file.force(true);
    disk.failures = 1;
    write("1", 0);
    file.force(true);
    assertEquals("1ne", kept());
  }
}
