package chat.hearth.relay.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBase;

/** A file whose changes wait until the disk takes them. */
final class PatientFile extends FileBase {

  private final FileChannel file;
  private final Patience patience;

  PatientFile(FileChannel file, Patience patience) {
    this.file = file;
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
  public int write(ByteBuffer source) throws IOException {
    int length = write(source, file.position());
    file.position(file.position() + length);
    return length;
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

  @Override
  @SuppressWarnings("UnsynchronizedOverridesSynchronized")
  public int read(ByteBuffer target, long position) throws IOException {
    return file.read(target, position);
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    return file.read(target);
  }

  @Override
  public long position() throws IOException {
    return file.position();
  }

  @Override
  public FileChannel position(long newPosition) throws IOException {
    file.position(newPosition);
    return this;
  }

  @Override
  public long size() throws IOException {
    return file.size();
  }

  @Override
  public FileLock tryLock(long position, long size, boolean shared) throws IOException {
    return file.tryLock(position, size, shared);
  }

  @Override
  protected void implCloseChannel() throws IOException {
    file.close();
  }
}
