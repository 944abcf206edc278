package chat.hearth.client.files;

import chat.hearth.client.net.Destination;
import chat.hearth.client.net.ProblemException;
import chat.hearth.client.sync.Carrier;
import chat.hearth.model.Attachment;
import chat.hearth.model.BlobId;
import chat.hearth.model.ClientId;
import chat.hearth.wire.Problem;
import chat.hearth.wire.ProblemCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings files from the cache to the relay, piece by piece. Nothing is remembered here: the relay
 * knows how far it is, so an end of the process or of the line costs one piece at most.
 */
public final class Uploads implements Carrier {

  private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);
  private static final int PIECE = 1 << 20;

  /** The relay stands elsewhere than we thought; more often than that nobody is right. */
  private static final int DETOURS = 10;

  private enum Stage {
    BRINGING,
    BROUGHT,
    WITHDRAWN
  }

  private final BlobLine line;
  private final FileCache cache;
  private final Supplier<Set<BlobId>> queued;
  private final Predicate<ClientId> waits;
  private final Consumer<Transfer> told;
  private final Map<BlobId, ReentrantLock> locks = new ConcurrentHashMap<>();
  private final Map<ClientId, Stage> stages = new ConcurrentHashMap<>();

  /**
   * Uploads on this line.
   *
   * @param queued what messages name that are to be sent
   * @param waits whether a message is still to be sent
   * @param told hears how far files are, on the thread of the upload
   */
  public Uploads(
      BlobLine line,
      FileCache cache,
      Supplier<Set<BlobId>> queued,
      Predicate<ClientId> waits,
      Consumer<Transfer> told) {
    this.line = line;
    this.cache = cache;
    this.queued = queued;
    this.waits = waits;
    this.told = told;
  }

  @Override
  public void bring(ClientId message, List<Attachment> files) throws IOException, ProblemException {
    forget();
    if (stages.merge(message, Stage.BRINGING, Uploads::unlessWithdrawn) == Stage.WITHDRAWN) {
      throw withdrawn();
    }
    for (Attachment file : files) {
      ReentrantLock one = locks.computeIfAbsent(file.blob(), _ -> new ReentrantLock());
      one.lock(); // a new connection may begin while the last request of the old one still waits
      try {
        bring(message, file);
      } finally {
        one.unlock();
      }
    }
    if (stages.merge(message, Stage.BROUGHT, Uploads::unlessWithdrawn) == Stage.WITHDRAWN
        || !waits.test(message)) { // it may be forgotten already that it was taken back
      throw withdrawn();
    }
  }

  @Override
  public void lead(Destination relay) {
    line.lead(relay);
  }

  /** Of messages that were sent or refused, taken back or dropped nothing needs to be known. */
  private void forget() {
    stages.keySet().removeIf(waits.negate());
  }

  /** Of which messages something is remembered, for tests. */
  Set<ClientId> remembered() {
    return Set.copyOf(stages.keySet());
  }

  /** A message with these files waits to be sent, and keeps them on this device from now on. */
  public void queued(List<Attachment> files) {
    files.forEach(file -> cache.release(file.blob()));
  }

  /**
   * Stops to bring the files of a message.
   *
   * @return false where the message itself may be on its way already
   */
  public boolean withdraw(ClientId message, List<Attachment> files) {
    Stage now =
        stages.merge(
            message,
            Stage.WITHDRAWN,
            (before, wanted) -> before == Stage.BROUGHT ? before : wanted);
    if (now == Stage.BROUGHT) {
      return false;
    }
    var _ = Thread.startVirtualThread(() -> files.forEach(this::giveUp));
    return true;
  }

  /** It was not taken back after all, as that could not be kept. */
  public void goOn(ClientId message) {
    boolean _ = stages.remove(message, Stage.WITHDRAWN);
  }

  private void stopped(Attachment file) {
    told.accept(new Transfer(file.blob(), 0, file.bytes(), Transfer.State.FAILED));
  }

  private void giveUp(Attachment file) {
    try {
      stopped(file);
      if (!queued.get().contains(file.blob())) {
        line.cancel(file.blob());
      }
    } catch (IOException | RuntimeException e) {
      LOG.debug("the relay forgets it by itself, a day later: {}", e.toString());
    }
  }

  private void bring(ClientId message, Attachment file) throws IOException, ProblemException {
    long at = line.begin(file.blob(), file.bytes());
    if (at == file.bytes()) {
      return;
    }
    Path copy = cache.find(file.blob()).orElseThrow(Uploads::gone);
    int detours = 0;
    while (at < file.bytes()) {
      if (stages.getOrDefault(message, Stage.WITHDRAWN) == Stage.WITHDRAWN) {
        stopped(file);
        throw withdrawn();
      }
      told.accept(new Transfer(file.blob(), at, file.bytes(), Transfer.State.UPLOADING));
      int piece = (int) Math.min(PIECE, file.bytes() - at);
      long next = line.append(file.blob(), copy, at, piece);
      detours += next == at + piece ? 0 : 1;
      if (detours > DETOURS) {
        throw new IOException("the upload does not come forward");
      }
      at = next;
    }
    told.accept(new Transfer(file.blob(), at, file.bytes(), Transfer.State.DONE));
  }

  private static Stage unlessWithdrawn(Stage before, Stage wanted) {
    return before == Stage.WITHDRAWN ? before : wanted;
  }

  private static IOException withdrawn() {
    return new IOException("the message was taken back");
  }

  private static ProblemException gone() {
    return new ProblemException(
        new Problem(ProblemCode.NOT_FOUND, "The file is not on this device any more."));
  }
}
