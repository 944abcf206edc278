package chat.hearth.client.files;

import chat.hearth.model.BlobId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies of files in the profile, as {@code ab/cdef…} by their SHA-256. Bounded: those that were
 * not used for the longest time go first. What waits to be sent never goes, nor what was just taken
 * to be sent.
 */
public final class FileCache {

  /** 512 MiB. */
  public static final long BYTES = 512L << 20;

  private static final Logger LOG = LoggerFactory.getLogger(FileCache.class);
  private static final int FAN_OUT = 2;
  private static final int PIECE = 64 * 1024;

  /** How the name of a copy ends that is not whole yet. */
  private static final String HALF = ".part";

  private final Path folder;
  private final long bound;
  private final InstantSource clock;
  private final Supplier<Set<BlobId>> waiting;
  private final Set<BlobId> held = ConcurrentHashMap.newKeySet();

  /** A copy with its size in bytes. */
  public record Kept(BlobId blob, long bytes, Path path) {}

  private record Old(Path path, long bytes, FileTime used) {}

  /**
   * A cache in a folder, made when needed.
   *
   * @param bound bytes of all copies
   * @param waiting what must not go
   */
  public FileCache(Path folder, long bound, InstantSource clock, Supplier<Set<BlobId>> waiting) {
    this.folder = folder;
    this.bound = bound;
    this.clock = clock;
    this.waiting = waiting;
  }

  /**
   * Copies all of a stream to the disk. The copy stays until it is {@link #release}d: nothing names
   * it yet.
   *
   * @param most bytes, after which it is given up
   * @throws NoRoomException if it can't be written; any other {@link IOException} is the stream's
   */
  public Kept keep(InputStream in, long most) throws IOException {
    Path part = half();
    try {
      MessageDigest digest = sha256();
      long bytes = copy(in, part, digest, most);
      BlobId blob = BlobId.of(digest.digest());
      held.add(blob);
      return new Kept(blob, bytes, settle(part, blob));
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private Path half() throws NoRoomException {
    try {
      Files.createDirectories(arriving());
      return Files.createTempFile(arriving(), "new", HALF);
    } catch (IOException e) {
      throw new NoRoomException(e);
    }
  }

  /** What waits to be sent is nowhere else: it must outlive a sudden end of the computer. */
  private static long copy(InputStream in, Path part, MessageDigest digest, long most)
      throws IOException {
    try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
      OutputStream out = new DigestOutputStream(Channels.newOutputStream(channel), digest);
      byte[] piece = new byte[PIECE];
      long bytes = 0;
      for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
        bytes += read;
        if (bytes > most) {
          throw new IOException("it grows while it is read");
        }
        write(out, piece, read);
      }
      channel.force(true);
      return bytes;
    }
  }

  private static void write(OutputStream out, byte[] piece, int count) throws NoRoomException {
    try {
      out.write(piece, 0, count);
    } catch (IOException e) {
      throw new NoRoomException(e);
    }
  }

  /** Something that waits to be sent names the copy by now, or nobody wants it any more. */
  public void release(BlobId blob) {
    held.remove(blob);
  }

  /** The copy of a blob, if it is here; it counts as used now. */
  public Optional<Path> find(BlobId blob) {
    Path file = place(blob);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    used(file);
    return Optional.of(file);
  }

  private void used(Path file) {
    try {
      Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
    } catch (IOException e) {
      LOG.debug("{} is not marked as used: {}", file, e.toString());
    }
  }

  /**
   * Removes the copy of a blob and what is there of one, unless it waits to be sent.
   *
   * @return false where it could not be removed yet
   */
  public boolean discard(BlobId blob) {
    if (held.contains(blob) || waiting().contains(blob)) {
      return true;
    }
    try {
      Files.deleteIfExists(place(blob));
      Files.deleteIfExists(arriving().resolve(blob.value()));
      return true;
    } catch (IOException e) {
      LOG.debug("{} is removed later: {}", blob, e.toString());
      return false;
    }
  }

  /** Where a download grows; what is there came before. */
  Path part(BlobId blob) throws IOException {
    Files.createDirectories(arriving());
    return arriving().resolve(blob.value());
  }

  /**
   * Takes a download that is whole.
   *
   * @return false, and it is thrown away, where the bytes are others
   */
  boolean take(Path part, BlobId blob) throws IOException {
    MessageDigest digest = sha256();
    try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
      long _ = Files.copy(part, out);
    }
    if (!BlobId.of(digest.digest()).equals(blob)) {
      Files.delete(part);
      return false;
    }
    Path _ = settle(part, blob);
    return true;
  }

  private Path settle(Path part, BlobId blob) throws IOException {
    Path file = place(blob);
    Files.createDirectories(folder.resolve(blob.value().substring(0, FAN_OUT)));
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    used(file);
    try {
      trim();
    } catch (IOException | RuntimeException e) {
      LOG.debug("the cache is trimmed with the next file: {}", e.toString());
    }
    return file;
  }

  private void trim() throws IOException {
    List<Old> all;
    try (Stream<Path> found = Files.walk(folder, 2)) {
      all = found.flatMap(FileCache::old).sorted(Comparator.comparing(Old::used)).toList();
    }
    long total = all.stream().mapToLong(Old::bytes).sum();
    if (total <= bound) {
      return;
    }
    Set<Path> kept =
        Stream.concat(waiting().stream(), held.stream())
            .map(this::place)
            .collect(Collectors.toSet());
    for (Old old : all.subList(0, Math.max(0, all.size() - 1))) {
      if (total > bound && !kept.contains(old.path)) {
        Files.deleteIfExists(old.path);
        total -= old.bytes;
      }
    }
  }

  /** Nothing for what is no file, or moved on meanwhile. */
  private static Stream<Old> old(Path path) {
    try {
      BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
      return file.isRegularFile()
          ? Stream.of(new Old(path, file.size(), file.lastModifiedTime()))
          : Stream.empty();
    } catch (IOException e) {
      return Stream.empty();
    }
  }

  /** Where copies lie that a program opens, under their own names. */
  public Path opened() {
    return folder.resolve("opened");
  }

  /** Bytes that the disk of the cache has left. */
  public long free() throws IOException {
    Files.createDirectories(folder);
    return Files.getFileStore(folder).getUsableSpace();
  }

  /**
   * What the last run of the program left behind: copies that it was killed in the middle of, and
   * those that were opened. Downloads go on where they were. To be asked before anything is taken.
   *
   * @return removes them, as far as nobody holds them, which may take a while
   */
  public Runnable leftovers() {
    List<Path> left =
        Stream.concat(
                entries(arriving()).stream().filter(f -> f.toString().endsWith(HALF)),
                entries(opened()).stream())
            .toList();
    return () -> left.forEach(FileCache::remove);
  }

  private static List<Path> entries(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> found = Files.list(folder)) {
      return found.toList();
    } catch (IOException | UncheckedIOException e) {
      LOG.debug("{} is tidied with the next start: {}", folder, e.toString());
      return List.of();
    }
  }

  private static void remove(Path path) {
    try {
      if (Files.isDirectory(path)) {
        delete(path);
      } else {
        Files.deleteIfExists(path);
      }
    } catch (IOException | UncheckedIOException e) {
      LOG.debug("{} is removed after the next start: {}", path, e.toString());
    }
  }

  /** Removes a whole cache, if there is one. */
  public static void delete(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> found = Files.walk(folder)) {
      for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }

  /** What waits to be sent. */
  Set<BlobId> waiting() {
    return waiting.get();
  }

  private Path arriving() {
    return folder.resolve("arriving");
  }

  private Path place(BlobId blob) {
    return folder
        .resolve(blob.value().substring(0, FAN_OUT))
        .resolve(blob.value().substring(FAN_OUT));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
