package chat.hearth.client.search;

import chat.hearth.client.store.StoreException;
import chat.hearth.client.store.Stores;
import chat.hearth.client.store.Tx;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The search index of one profile. It follows the local database on a thread of its own and can be
 * asked at any time by any thread; what is not read yet is not found yet. An index that is damaged,
 * or made by another version, is thrown away and made anew: it holds nothing that the database has
 * not.
 */
public final class SearchIndex implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);

  /** Lucene warns that numbers could be compared faster; here nothing compares many. */
  private static final java.util.logging.Logger VECTORS =
      java.util.logging.Logger.getLogger(
          "org.apache.lucene.internal.vectorization.VectorizationProvider");

  private static final Duration TOGETHER = Duration.ofMillis(250);
  private static final Duration WHILE_BUSY = Duration.ofMillis(200);
  private static final Duration COMMIT_AFTER = Duration.ofSeconds(20);
  private static final Duration LONGEST_REST = Duration.ofMinutes(1);
  private static final Duration END = Duration.ofSeconds(10);

  private final Shown shown;
  private final Path folder;
  private final BooleanSupplier busy;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final Semaphore news = new Semaphore(0);

  /** A platform thread: it computes for long, and virtual ones would wait for it. */
  private final Thread thread =
      Thread.ofPlatform().name("search-index").daemon().unstarted(this::run);

  private volatile boolean closed;
  private volatile boolean damaged;
  private volatile @Nullable MessageIndex index;
  private volatile @Nullable Indexer indexer;
  private int failures;

  /**
   * An index that does nothing until {@link #start}.
   *
   * @param folder holds its files and nothing else; made when needed
   * @param busy whether the database has more urgent work at the moment
   */
  public SearchIndex(Stores stores, UserId owner, Path folder, BooleanSupplier busy) {
    this.shown = new Shown(stores, owner);
    this.folder = folder;
    this.busy = busy;
    VECTORS.setLevel(Level.SEVERE);
  }

  /** Removes the files of an index that is not open. */
  public static void delete(Path folder) throws IOException {
    MessageIndex.delete(folder);
    Files.deleteIfExists(folder);
  }

  /** Begins to follow. */
  public void start() {
    thread.start();
  }

  /** The database may have changed. Never waits. */
  public void wake() {
    news.release();
  }

  /** Who is told when searches may find something else; on the thread of the index. */
  public void onMoved(Runnable listener) {
    listeners.add(listener);
  }

  /** Whoever was told is not told any more. */
  public void forget(Runnable listener) {
    listeners.remove(listener);
  }

  /** The newest messages that fit. Finds nothing while the index is made anew. */
  public Hits find(TextQuery query, Scope scope, int limit, int counted) {
    return read(i -> i.find(Queries.of(query, scope), limit, counted), Hits.NONE);
  }

  /** The message of a hit as it is now; nothing where it is not shown any more. */
  public Optional<Said> said(Tx tx, Hit hit) {
    return shown.find(tx, hit);
  }

  /** How far the index has come, of one thread or of all. */
  public Progress progress(@Nullable ThreadId within) {
    Indexer now = indexer;
    long messages = read(i -> i.count(within), 0L);
    return new Progress(messages, now == null ? 0 : now.percent());
  }

  /** Whether everything that was committed to the database so far can be found. */
  public boolean current() {
    Indexer now = indexer;
    return now != null && now.current();
  }

  @Override
  public void close() {
    closed = true;
    news.release();
    try {
      boolean _ = thread.getState() == Thread.State.NEW || thread.join(END);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @FunctionalInterface
  private interface Reading<T> {
    T of(MessageIndex index) throws IOException;
  }

  private <T> T read(Reading<T> reading, T otherwise) {
    MessageIndex now = index;
    if (now == null) {
      return otherwise;
    }
    try {
      return reading.of(now);
    } catch (AlreadyClosedException e) {
      return otherwise;
    } catch (IOException | RuntimeException e) {
      LOG.warn("a search failed: {}", e.toString());
      damaged = true;
      news.release();
      return otherwise;
    }
  }

  private void run() {
    while (!closed) {
      try {
        serve();
      } catch (StoreException | AlreadyClosedException e) {
        rest("the search index waits", e);
      } catch (IOException e) {
        if (isDamage(e)) {
          makeAnew(e);
        } else {
          rest("the search index can't be written", e);
        }
      } catch (RuntimeException e) {
        makeAnew(e);
      }
    }
  }

  private void serve() throws IOException {
    try (MessageIndex opened = MessageIndex.open(folder)) {
      Indexer follows = new Indexer(opened, shown, this::stopped, this::tell, Indexer.MUCH);
      index = opened;
      indexer = follows;
      damaged = false;
      tell();
      opened.check();
      follow(follows);
      if (damaged) {
        throw new CorruptIndexException("a search failed", folder.toString());
      }
      follows.commit();
    } finally {
      index = null;
      indexer = null;
    }
  }

  private void follow(Indexer follows) throws IOException {
    long since = System.nanoTime();
    while (!stopped()) {
      while (busy.getAsBoolean() && !stopped()) {
        await(WHILE_BUSY);
      }
      boolean before = follows.uncommitted();
      follows.catchUp();
      failures = 0;
      if (!before) {
        since = System.nanoTime();
      }
      Duration left = COMMIT_AFTER.minusNanos(System.nanoTime() - since);
      if (follows.uncommitted() && !left.isPositive()) {
        follows.commit();
      }
      await(follows.uncommitted() ? left : LONGEST_REST);
      restUntil(System.nanoTime() + TOGETHER.toNanos(), this::stopped); // more may come with it
    }
  }

  private boolean stopped() {
    return closed || damaged;
  }

  private static boolean isDamage(IOException e) {
    return e instanceof CorruptIndexException
        || e instanceof IndexFormatTooOldException
        || e instanceof IndexFormatTooNewException
        || e instanceof EOFException
        || e instanceof FileNotFoundException
        || e instanceof NoSuchFileException;
  }

  private void makeAnew(Exception why) {
    if (closed) {
      return;
    }
    LOG.warn("the search index is made anew: {}", why.toString());
    try {
      MessageIndex.delete(folder);
    } catch (IOException e) {
      LOG.warn("the search index can't be removed: {}", e.toString());
    }
    if (failures++ > 0) {
      pause();
    }
  }

  private void rest(String what, Exception why) {
    if (!closed) {
      LOG.warn("{}: {}", what, why.toString());
      failures++;
      pause();
    }
  }

  private void pause() {
    long seconds = Math.min(1L << Math.min(failures, 6), 60);
    restUntil(System.nanoTime() + seconds * 1_000_000_000L, () -> closed);
  }

  /** News that comes meanwhile is looked at afterwards. */
  private void restUntil(long end, BooleanSupplier over) {
    for (long left = end - System.nanoTime();
        left > 0 && !over.getAsBoolean();
        left = end - System.nanoTime()) {
      await(Duration.ofNanos(left));
    }
  }

  /** Until there is news, or for so long. */
  private void await(Duration atMost) {
    try {
      boolean _ = news.tryAcquire(Math.max(1, atMost.toNanos()), TimeUnit.NANOSECONDS);
      int _ = news.drainPermits();
    } catch (InterruptedException e) {
      closed = true; // nobody interrupts it but the end of the process
    }
  }

  private void tell() {
    for (Runnable listener : listeners) {
      listener.run();
    }
  }
}
