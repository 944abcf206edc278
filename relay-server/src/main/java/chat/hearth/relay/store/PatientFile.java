package chat.hearth.relay.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** A file whose changes wait until the disk takes them. */
final class PatientFile extends FileLayer {

  private final Patience patience;

  PatientFile(FileChannel file, Patience patience) {
    super(file);
    this.patience = patience;
  }

  /** All of it; an attempt goes on where the one before ended. */
  @Override
  @SuppressWarnings("UnsynchronizedOverridesSynchronized")
  public int write(ByteBuffer source, long position) throws IOException {
    int end = source.limit();
    long start = position - source.position();
    int length = source.remaining();
    return patience.bear(
        () -> {
          while (source.position() < end) {
            file.write(source, start + source.position());
          }
          return length;
        });
  }

  @Override
  public void force(boolean metaData) throws IOException {
    patience.bear(
        () -> {
          file.force(metaData);
          return true;
        });
  }

  @Override
  public FileChannel truncate(long size) throws IOException {
    return patience.bear(
        () -> {
          file.truncate(size);
          return this;
        });
  }
}
