package chat.hearth.client;

import chat.hearth.client.FileException.Reason;
import chat.hearth.client.files.BlobLine;
import chat.hearth.client.files.Downloads;
import chat.hearth.client.files.FileCache;
import chat.hearth.client.files.FileNames;
import chat.hearth.client.files.GifFrames;
import chat.hearth.client.files.NoRoomException;
import chat.hearth.client.files.Pictures;
import chat.hearth.client.files.Transfer;
import chat.hearth.client.files.Uploads;
import chat.hearth.client.files.WholeCopy;
import chat.hearth.client.store.OutboxStore;
import chat.hearth.client.store.Stores;
import chat.hearth.client.sync.Credentials;
import chat.hearth.client.sync.LinkState;
import chat.hearth.client.sync.SyncEvent;
import chat.hearth.model.Allowance;
import chat.hearth.model.Attachment;
import chat.hearth.model.BlobId;
import chat.hearth.model.Check;
import chat.hearth.model.ClientId;
import chat.hearth.model.ThreadId;
import chat.hearth.wire.FrameCodec;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Files out of the profile's cache, and the way to the relay. */
final class LocalAttachments implements Attachments, Consumer<SyncEvent>, AutoCloseable {

  private static final String UNKNOWN_TYPE = "application/octet-stream";

  private final Stores stores;
  private final Listeners listeners;
  private final FileCache cache;
  private final Admission admission;
  private final BlobLine line;
  private final Uploads uploads;
  private final Downloads downloads;
  private final Map<BlobId, FileTransfer> moving = new ConcurrentHashMap<>();

  LocalAttachments(
      Stores stores,
      Path folder,
      Credentials credentials,
      FrameCodec codec,
      Clock clock,
      Listeners listeners) {
    this.stores = stores;
    this.listeners = listeners;
    this.cache = new FileCache(folder, FileCache.BYTES, clock, this::waiting);
    this.admission = new Admission(stores, cache);
    this.line = new BlobLine(credentials.relay(), credentials.token(), codec, admission::tell);
    this.uploads = new Uploads(line, cache, this::queued, this::waits, this::moved);
    this.downloads = new Downloads(line, cache, this::moved);
    var _ = Thread.startVirtualThread(cache.leftovers());
  }

  Uploads uploads() {
    return uploads;
  }

  /** Those of them that are voice notes. */
  Voices voices() {
    return new LocalVoices(this, cache);
  }

  /** A line that broke is noticed here first: what waits on it would wait for ever. */
  @Override
  public void accept(SyncEvent event) {
    if (event instanceof SyncEvent.StateMoved(LinkState.Offline _)) {
      line.close();
    } else if (event instanceof SyncEvent.Greeted greeted) {
      Allowance allowance = greeted.signedIn().allowance();
      if (allowance != null) {
        admission.tell(allowance);
      }
      discard(); // what an earlier run could not remove
    } else if (event instanceof SyncEvent.EventsTouched) {
      discard();
    }
  }

  /** The files of what was deleted for everybody go from this device too. */
  private void discard() {
    for (BlobId blob : stores.database().call(stores.discards()::blobs)) {
      downloads.stop(blob);
      if (cache.discard(blob)) {
        stores.database().run(tx -> stores.discards().remove(tx, blob));
      }
    }
  }

  @Override
  public void close() {
    downloads.close();
    line.close();
  }

  @Override
  public Optional<Allowance> allowance() {
    return admission.told();
  }

  @Override
  public Attachment take(Path file) throws FileException {
    Path name = file.getFileName();
    long bytes = size(file);
    admission.admit(bytes);
    try (InputStream in = Files.newInputStream(file)) {
      return take(name == null ? "" : name.toString(), in);
    } catch (NoRoomException e) {
      throw new FileException(Reason.NO_SPACE, e.toString(), bytes, 0);
    } catch (IOException e) {
      throw new FileException(Reason.UNREADABLE, e.toString());
    }
  }

  /** A pipe, or anything else that is no file, could be read for ever. */
  private static long size(Path file) throws FileException {
    try {
      BasicFileAttributes about = Files.readAttributes(file, BasicFileAttributes.class);
      if (about.isDirectory()) {
        throw new FileException(Reason.FOLDER, "a folder");
      }
      if (!about.isRegularFile()) {
        throw new FileException(Reason.UNREADABLE, "no file");
      }
      return about.size();
    } catch (IOException e) {
      throw new FileException(Reason.UNREADABLE, e.toString());
    }
  }

  @Override
  public Attachment take(String name, Pixels p) throws FileException {
    try {
      byte[] png = Pictures.png(p.width(), p.height(), p.argb());
      admission.admit(png.length);
      return take(name, new ByteArrayInputStream(png));
    } catch (IOException e) {
      throw new FileException(Reason.NO_SPACE, e.toString());
    }
  }

  /** Copies what a stream gives. */
  Attachment take(String name, InputStream in) throws IOException, FileException {
    FileCache.Kept kept = cache.keep(in, admission.most());
    if (kept.bytes() == 0) {
      cache.release(kept.blob());
      throw new FileException(Reason.EMPTY, "no bytes");
    }
    String clean = FileNames.clean(name);
    return Pictures.size(kept.path())
        .map(
            size ->
                new Attachment(
                    kept.blob(), clean, kept.bytes(), size.type(), size.width(), size.height()))
        .orElseGet(() -> other(new Attachment(kept.blob(), clean, kept.bytes(), type(clean))));
  }

  /** Java's list of types is older than Opus. */
  private static Attachment other(Attachment file) {
    return file.isVoice()
        ? new Attachment(file.blob(), file.name(), file.bytes(), "audio/ogg")
        : file;
  }

  private static String type(String name) {
    String guess = URLConnection.guessContentTypeFromName(name);
    try {
      return guess == null ? UNKNOWN_TYPE : Check.mediaType(guess);
    } catch (IllegalArgumentException _) {
      return UNKNOWN_TYPE;
    }
  }

  @Override
  public void shelve(ThreadId threadId, List<Attachment> files) {
    stores.database().run(tx -> stores.shelf().put(tx, threadId, files));
    files.forEach(this::drop);
  }

  @Override
  public void drop(Attachment file) {
    cache.release(file.blob());
  }

  @Override
  public List<Attachment> shelved(ThreadId threadId) {
    return stores.database().call(tx -> stores.shelf().find(tx, threadId));
  }

  @Override
  public boolean isHere(Attachment file) {
    return cache.find(file.blob()).isPresent();
  }

  @Override
  public void fetch(Attachment file) {
    downloads.fetch(file);
  }

  @Override
  public void stop(Attachment file) {
    downloads.stop(file.blob());
  }

  @Override
  public Optional<FileTransfer> moving(BlobId blob) {
    return Optional.ofNullable(moving.get(blob));
  }

  @Override
  public Optional<Pixels> picture(Attachment file, int side) {
    return cache
        .find(file.blob())
        .flatMap(path -> Pictures.decode(path, side))
        .map(LocalAttachments::pixels);
  }

  @Override
  public Optional<Film> film(Attachment file, int side) {
    return cache
        .find(file.blob())
        .map(path -> GifFrames.decode(path, side))
        .filter(frames -> !frames.isEmpty())
        .map(
            frames ->
                new Film(
                    frames.stream()
                        .map(f -> new Film.Frame(pixels(f.picture()), f.millis()))
                        .toList()));
  }

  private static Pixels pixels(Pictures.Pixels p) {
    return new Pixels(p.width(), p.height(), p.argb());
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
    Path copy = here(file);
    try {
      Path _ = WholeCopy.of(copy, target, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new FileException(Reason.UNWRITABLE, e.toString());
    }
  }

  @Override
  public Path saveInto(Attachment file, Path folder) throws FileException {
    Path copy = here(file);
    try {
      Files.createDirectories(folder);
      int number = 0;
      Path target = folder.resolve(name(file));
      while (Files.exists(target)) {
        if (Files.isRegularFile(target) && Files.mismatch(copy, target) < 0) {
          return target;
        }
        number++;
        target = folder.resolve(FileNames.numbered(name(file), number));
      }
      return WholeCopy.of(copy, target);
    } catch (IOException e) {
      throw new FileException(Reason.UNWRITABLE, e.toString());
    }
  }

  @Override
  public Path opened(Attachment file) throws FileException {
    Path copy = here(file);
    try {
      Path place = cache.opened();
      Files.createDirectories(place);
      Path own = Files.createTempDirectory(place, "file").resolve(name(file));
      return Files.copy(copy, own);
    } catch (IOException e) {
      throw new FileException(Reason.UNWRITABLE, e.toString());
    }
  }

  private Path here(Attachment file) throws FileException {
    return cache
        .find(file.blob())
        .orElseThrow(() -> new FileException(Reason.NOT_HERE, "no copy of " + file.blob()));
  }

  private void moved(Transfer t) {
    FileTransfer.State state = FileTransfer.State.valueOf(t.state().name());
    FileTransfer now = new FileTransfer(t.blob(), t.done(), t.bytes(), state);
    switch (t.state()) {
      case UPLOADING, DOWNLOADING -> moving.put(t.blob(), now);
      case DONE, FAILED -> moving.remove(t.blob());
    }
    listeners.tell(new Change.FileMoved(now));
  }

  /** What messages of the outbox and drafts name: it is nowhere else yet. */
  private Set<BlobId> waiting() {
    List<BlobId> drafted = stores.database().call(stores.shelf()::blobs);
    return Stream.concat(queued().stream(), drafted.stream()).collect(Collectors.toSet());
  }

  private Set<BlobId> queued() {
    return stores.database().call(stores.outbox()::appends).stream()
        .flatMap(e -> OutboxStore.files(e).stream())
        .map(Attachment::blob)
        .collect(Collectors.toSet());
  }

  private boolean waits(ClientId message) {
    return stores
        .database()
        .call(tx -> stores.outbox().find(tx, message))
        .filter(entry -> entry.state() == OutboxStore.State.QUEUED)
        .isPresent();
  }
}
