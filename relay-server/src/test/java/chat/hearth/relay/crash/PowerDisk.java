package chat.hearth.relay.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A disk that knows what it would hold if the power went now: an H2 file system in front of the
 * real one. Its syncs cost nothing, also those of folders that nobody asked to be watched.
 */
final class PowerDisk implements AutoCloseable {

  static final String SCHEME = "power";
  private static final Map<String, PowerDisk> DISKS = new ConcurrentHashMap<>();

  private final Map<String, DiskImage> images = new ConcurrentHashMap<>();
  private final Runnable moment;

  /**
   * A disk for the files of one folder.
   *
   * @param moment called before and amid every change and sync, on the thread that makes it
   */
  PowerDisk(Path folder, Runnable moment) throws IOException {
    this(moment);
    FilePath.register(new PowerPath());
    try (DirectoryStream<Path> present = Files.newDirectoryStream(folder)) {
      for (Path file : present) {
        var _ = image(file);
      }
    }
    DISKS.put(folder.toAbsolutePath().toString(), this);
  }

  private PowerDisk(Runnable moment) {
    this.moment = moment;
  }

  /** Its power never goes again. */
  @Override
  public void close() {
    DISKS.values().remove(this);
  }

  /** Leaves in another folder what there is of the files when the power goes now. */
  void cut(Random random, Path target) throws IOException {
    for (Map.Entry<String, DiskImage> file : new TreeMap<>(images).entrySet()) {
      Files.write(target.resolve(file.getKey()), file.getValue().cut(random));
    }
  }

  /** What is there before anybody has written is on the disk. */
  private synchronized DiskImage image(Path file) throws IOException {
    DiskImage known = images.get(nameOf(file));
    if (known != null) {
      return known;
    }
    DiskImage image = new DiskImage(Files.exists(file) ? Files.readAllBytes(file) : new byte[0]);
    images.put(nameOf(file), image);
    return image;
  }

  private void remove(Path file) {
    moment.run();
    images.remove(nameOf(file));
  }

  private synchronized void rename(Path from, Path to) throws IOException {
    moment.run();
    images.put(nameOf(to), image(from));
    images.remove(nameOf(from));
    moment.run();
  }

  private static String nameOf(Path file) {
    return file.getFileName().toString();
  }

  /** Public and without arguments, as H2 wants it. */
  public static final class PowerPath extends FilePathWrapper {
    @Override
    public String getScheme() {
      return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
      PowerDisk disk = disk();
      return new PowerFile(getBase().open(mode), disk, disk.image(path()));
    }

    @Override
    public void delete() {
      disk().remove(path());
      super.delete();
    }

    @Override
    public void moveTo(FilePath newName, boolean atomicReplace) {
      super.moveTo(newName, atomicReplace);
      try {
        disk().rename(path(), ((PowerPath) newName).path());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private Path path() {
      return Path.of(getBase().toString());
    }

    private PowerDisk disk() {
      return Objects.requireNonNullElseGet(
          DISKS.get(String.valueOf(path().getParent())), () -> new PowerDisk(() -> {}));
    }
  }

  private static final class PowerFile extends FileBase {
    private final FileChannel file;
    private final PowerDisk disk;
    private final DiskImage image;

    PowerFile(FileChannel file, PowerDisk disk, DiskImage image) {
      this.file = file;
      this.disk = disk;
      this.image = image;
    }

    @Override
    public synchronized int write(ByteBuffer source, long position) throws IOException {
      disk.moment.run();
      int length = source.remaining();
      image.write(position, ByteBuffer.allocate(length).put(source.duplicate()));
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
      image.truncate(size);
      file.truncate(size);
      return this;
    }

    @Override
    public void force(boolean metaData) {
      long end = image.end();
      disk.moment.run();
      image.sync(end);
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
