package chat.hearth.relay.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** A disk that is full whenever a test wants it: an H2 file system in front of the real one. */
public final class FullDisk {

  private static final String SCHEME = "sized";
  private static final Set<String> FULL = ConcurrentHashMap.newKeySet();

  private final String file;
  private final Set<String> others = ConcurrentHashMap.newKeySet();

  /** A disk with space; the database goes into the folder. */
  public FullDisk(Path folder) {
    FilePath.register(new SizedPath());
    file = folder.toAbsolutePath().resolve("relay").toString();
  }

  public Dialect dialect() {
    return new H2Dialect(SCHEME + ":" + file);
  }

  /** The same for a database that waits until there is space. */
  public Dialect patientDialect() {
    PatientPath.register();
    return new H2Dialect(PatientPath.SCHEME + ":" + SCHEME + ":" + file);
  }

  public void fill() {
    FULL.add(file + ".mv.db");
  }

  /** For one file alone. */
  public void fillFor(Path path) {
    FULL.add(path.toAbsolutePath().toString());
    others.add(path.toAbsolutePath().toString());
  }

  public void free() {
    FULL.remove(file + ".mv.db");
    others.forEach(FULL::remove);
  }

  /** Public and without arguments, as H2 wants it. */
  public static final class SizedPath extends FilePathWrapper {
    @Override
    public String getScheme() {
      return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
      return new SizedFile(getBase().toString(), getBase().open(mode));
    }

    @Override
    public OutputStream newOutputStream(boolean append) throws IOException {
      if (FULL.contains(getBase().toString())) {
        return new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
      }
      return super.newOutputStream(append);
    }
  }

  private static final class SizedFile extends FileBase {
    private final String name;
    private final FileChannel file;

    SizedFile(String name, FileChannel file) {
      this.name = name;
      this.file = file;
    }

    private void requireSpace() throws IOException {
      if (FULL.contains(name)) {
        throw new IOException("No space left on device");
      }
    }

    @Override
    public synchronized int write(ByteBuffer source, long position) throws IOException {
      requireSpace();
      return file.write(source, position);
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
      requireSpace();
      return file.write(source);
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
      file.truncate(size);
      return this;
    }

    @Override
    public void force(boolean metaData) throws IOException {
      requireSpace();
      file.force(metaData);
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
