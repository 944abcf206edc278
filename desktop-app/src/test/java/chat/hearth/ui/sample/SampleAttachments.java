package chat.hearth.ui.sample;

import chat.hearth.client.Attachments;
import chat.hearth.client.Change;
import chat.hearth.client.FileException;
import chat.hearth.client.FileTransfer;
import chat.hearth.client.Film;
import chat.hearth.client.Pixels;
import chat.hearth.client.files.FileNames;
import chat.hearth.client.files.Pictures;
import chat.hearth.model.Allowance;
import chat.hearth.model.Attachment;
import chat.hearth.model.BlobId;
import chat.hearth.model.ThreadId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Files of the made-up team: pictures are painted, everything else is only a name. */
public final class SampleAttachments implements Attachments {

  private final World world;
  private final Map<BlobId, FileTransfer> moving = new ConcurrentHashMap<>();
  private final Map<BlobId, Integer> lengths = new ConcurrentHashMap<>();
  private final Set<BlobId> away = ConcurrentHashMap.newKeySet();
  private final List<Attachment> fetched = new CopyOnWriteArrayList<>();
  private final List<Path> saved = new CopyOnWriteArrayList<>();
  private final AtomicInteger shelved = new AtomicInteger();
  private volatile @Nullable Allowance allowance;
  private volatile CountDownLatch disk = new CountDownLatch(0);

  SampleAttachments(World world) {
    this.world = world;
  }

  /** A picture of this size that is here. */
  public static Attachment picture(String name, int width, int height) {
    return new Attachment(id(name), name, 483_211, "image/png", width, height);
  }

  /** A picture of this size that moves: red, green, blue, and again. */
  public static Attachment film(String name, int width, int height) {
    return new Attachment(id(name), name, 483_211, "image/gif", width, height);
  }

  /** It has so many frames instead. */
  public void playLong(Attachment file, int frames) {
    lengths.put(file.blob(), frames);
  }

  /** A file of this size. */
  public static Attachment file(String name, long bytes, String type) {
    return new Attachment(id(name), name, bytes, type);
  }

  private static BlobId id(String name) {
    try {
      return BlobId.of(
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  /** The relay alone has it. */
  public void playAway(Attachment file) {
    away.add(file.blob());
  }

  /** It is so far on its way. */
  public void play(Attachment file, double part, FileTransfer.State state) {
    FileTransfer now =
        new FileTransfer(file.blob(), (long) (part * file.bytes()), file.bytes(), state);
    moving.put(file.blob(), now);
    if (state == FileTransfer.State.DONE || state == FileTransfer.State.FAILED) {
      moving.remove(file.blob());
    }
    if (state == FileTransfer.State.DONE) {
      away.remove(file.blob());
    }
    world.announce(new Change.FileMoved(now));
  }

  /** The relay gives so much room. */
  public void play(Allowance room) {
    allowance = room;
  }

  /** Nothing is kept on the shelf until this is counted down. */
  public void playSlow(CountDownLatch slow) {
    disk = slow;
  }

  /** How often something was kept on the shelf. */
  public int timesShelved() {
    return shelved.get();
  }

  /** What was asked for. */
  public List<Attachment> fetched() {
    return List.copyOf(fetched);
  }

  /** Where files were put. */
  public List<Path> saved() {
    return List.copyOf(saved);
  }

  @Override
  public Optional<Allowance> allowance() {
    return Optional.ofNullable(allowance);
  }

  @Override
  public Attachment take(Path file) throws FileException {
    if (Files.isDirectory(file)) {
      throw new FileException(FileException.Reason.FOLDER, "a folder");
    }
    try {
      String name = String.valueOf(file.getFileName());
      long bytes = Files.size(file);
      long most = allowance().map(Allowance::largestFile).orElse(Long.MAX_VALUE);
      if (bytes > most) {
        throw new FileException(FileException.Reason.TOO_LARGE, "too large", bytes, most);
      }
      return Pictures.size(file)
          .map(s -> new Attachment(id(name), name, bytes, s.type(), s.width(), s.height()))
          .orElseGet(() -> file(name, bytes, "application/octet-stream"));
    } catch (IOException e) {
      throw new FileException(FileException.Reason.UNREADABLE, e.toString());
    }
  }

  @Override
  public Attachment take(String name, Pixels p) {
    return new Attachment(id(name), name, 4_096, "image/png", p.width(), p.height());
  }

  @Override
  public void shelve(ThreadId threadId, List<Attachment> files) {
    try {
      disk.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    synchronized (world) {
      world.thread(threadId).shelf = files;
    }
    int _ = shelved.incrementAndGet();
  }

  @Override
  public void drop(Attachment file) {
    // a name takes no place
  }

  @Override
  public List<Attachment> shelved(ThreadId threadId) {
    synchronized (world) {
      return world.thread(threadId).shelf;
    }
  }

  @Override
  public boolean isHere(Attachment file) {
    return !away.contains(file.blob());
  }

  @Override
  public void fetch(Attachment file) {
    fetched.add(file);
  }

  @Override
  public void stop(Attachment file) {
    play(file, 0, FileTransfer.State.FAILED);
  }

  @Override
  public Optional<FileTransfer> moving(BlobId blob) {
    return Optional.ofNullable(moving.get(blob));
  }

  /** Paints a hill under a sky, so that a picture is known when it is seen. */
  @Override
  public Optional<Pixels> picture(Attachment file, int side) {
    Integer width = file.width();
    Integer height = file.height();
    if (!isHere(file) || width == null || height == null) {
      return Optional.empty();
    }
    int step = Math.max(1, Math.max(width, height) / side);
    int w = Math.max(1, width / step);
    int h = Math.max(1, height / step);
    int[] argb = new int[w * h];
    for (int y = 0; y < h; y++) {
      for (int x = 0; x < w; x++) {
        double ridge = 0.55 + 0.15 * Math.sin(6.0 * x / w + file.name().length());
        argb[y * w + x] =
            y > ridge * h
                ? 0xFF000000 | (40 + 60 * y / h) << 16 | (110 - 40 * y / h) << 8 | 70
                : 0xFF000000 | 235 << 16 | (150 + 80 * y / h) << 8 | (110 + 60 * x / w);
      }
    }
    return Optional.of(new Pixels(w, h, argb));
  }

  @Override
  public Optional<Film> film(Attachment file, int side) {
    Integer width = file.width();
    Integer height = file.height();
    if (!isHere(file) || width == null || height == null || !Film.mayBe(file)) {
      return Optional.empty();
    }
    List<Pixels> colours =
        IntStream.of(0xFFFF0000, 0xFF00FF00, 0xFF0000FF)
            .mapToObj(colour -> new Pixels(width, height, painted(width * height, colour)))
            .toList();
    int frames = lengths.getOrDefault(file.blob(), colours.size());
    return Optional.of(
        new Film(
            IntStream.range(0, frames)
                .mapToObj(i -> new Film.Frame(colours.get(i % colours.size()), 60))
                .toList()));
  }

  private static int[] painted(int pixels, int colour) {
    int[] argb = new int[pixels];
    Arrays.fill(argb, colour);
    return argb;
  }

  @Override
  public String name(Attachment file) {
    return FileNames.clean(file.name());
  }

  @Override
  public boolean isRisky(Attachment file) {
    return FileNames.isRisky(file.name());
  }

  @Override
  public void save(Attachment file, Path target) throws FileException {
    try {
      Files.writeString(target, file.name());
    } catch (IOException e) {
      throw new FileException(FileException.Reason.UNWRITABLE, e.toString());
    }
    saved.add(target);
  }

  @Override
  public Path saveInto(Attachment file, Path folder) throws FileException {
    Path target = folder.resolve(name(file));
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new FileException(FileException.Reason.UNWRITABLE, e.toString());
    }
    save(file, target);
    return target;
  }

  @Override
  public Path opened(Attachment file) {
    return Path.of(name(file));
  }
}
