package chat.hearth.relay.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortionedOutputTest {

  private static final int MIB = 1 << 20;

  @TempDir Path folder;

  /** Notes how long the file was whenever it was brought to the disk, and takes half at once. */
  private static final class Watched extends FileLayer {

    private final List<Long> forced = new ArrayList<>();

    Watched(Path path) throws IOException {
      super(FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    }

    @Override
    public synchronized int write(ByteBuffer bytes, long at) throws IOException {
      ByteBuffer half = bytes.slice(bytes.position(), (bytes.remaining() + 1) / 2);
      int written = file.write(half, at);
      bytes.position(bytes.position() + written);
      return written;
    }

    @Override
    public void force(boolean metaData) throws IOException {
      forced.add(file.size());
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
      file.truncate(size);
      return this;
    }
  }

  @Test
  void a_large_file_reaches_the_disk_whole_and_in_portions() throws IOException {
    Path path = folder.resolve("copy");
    Watched file = new Watched(path);
    byte[] bytes = new byte[9 * MIB + 1];
    new Random(1).nextBytes(bytes);
    try (PortionedOutput out = new PortionedOutput(file)) {
      for (int at = 0; at < 9 * MIB; at += MIB) {
        out.write(bytes, at, MIB);
      }
      out.write(bytes[9 * MIB]);
    }
    assertArrayEquals(bytes, Files.readAllBytes(path));
    assertEquals(List.of(4L * MIB, 8L * MIB), file.forced);
    assertFalse(file.isOpen());
  }
}
