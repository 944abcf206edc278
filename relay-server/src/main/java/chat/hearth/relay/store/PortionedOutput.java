package chat.hearth.relay.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * A large file that reaches the disk in portions. A sync of the relay's own file waits for what the
 * system still has of others: hundreds of MiB of a copy held up commits for a third of a second.
 */
final class PortionedOutput extends OutputStream {

  private static final int PORTION = 4 << 20;

  private final FileChannel file;
  private int unsynced;

  /** From the file's start; closes it when this is closed. */
  PortionedOutput(FileChannel file) {
    this.file = file;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    ByteBuffer left = ByteBuffer.wrap(bytes, from, length);
    while (left.hasRemaining()) {
      file.write(left);
    }
    unsynced += length;
    if (unsynced >= PORTION) {
      file.force(false);
      unsynced = 0;
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
