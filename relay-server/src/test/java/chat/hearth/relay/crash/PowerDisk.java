package chat.hearth.relay.crash;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A disk that knows what it would hold if the power went now: an H2 file system in front of the
 * real one. Its syncs cost nothing, also those of files that nobody asked to be watched.
 */
final class PowerDisk {

  static final String SCHEME = "power";
  private static final Map<String, PowerDisk> DISKS = new ConcurrentHashMap<>();

  private final DiskImage image = new DiskImage();
  private final Runnable moment;

  /**
   * A disk for one file.
   *
   * @param moment called before and amid every change and sync, on the thread that makes it
   */
  PowerDisk(String file, Runnable moment) {
    this(moment);
    FilePath.register(new PowerPath());
    DISKS.put(file, this);
  }

  private PowerDisk(Runnable moment) {
    this.moment = moment;
  }

  /** What is left of the file when the power goes now. */
  byte[] cut(Random random) {
    return image.cut(random);
  }

  /** Public and without arguments, as H2 wants it. */
  public static final class PowerPath extends FilePathWrapper {
    @Override
    public String getScheme() {
      return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
      FileChannel real = getBase().open(mode);
      PowerDisk disk = DISKS.get(getBase().toString());
      return new PowerFile(real, disk == null ? new PowerDisk(() -> {}) : disk);
    }
  }

  private static final class PowerFile extends FileBase {
    private final FileChannel file;
    private final PowerDisk disk;

    PowerFile(FileChannel file, PowerDisk disk) {
      this.file = file;
      this.disk = disk;
    }

    @Override
    public synchronized int write(ByteBuffer source, long position) throws IOException {
      disk.moment.run();
      int length = source.remaining();
      disk.image.write(position, ByteBuffer.allocate(length).put(source.duplicate()));
      disk.moment.run();
      while (source.hasRemaining()) {
        file.write(source, position + length - source.remaining());
      }
      return length;
    }

    @Override
    public int write(ByteBuffer source) {
      throw new AssertionError("the database always says where it writes");
    }

    @Override
    public synchronized int read(ByteBuffer target, long position) throws IOException {
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
    public FileChannel truncate(long size) throws IOException {
      disk.moment.run();
      disk.image.truncate(size);
      file.truncate(size);
      return this;
    }

    @Override
    public void force(boolean metaData) {
      long end = disk.image.end();
      disk.moment.run();
      disk.image.sync(end);
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
}
