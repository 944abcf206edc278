package chat.hearth.client.search;

import chat.hearth.client.store.IndexLog;
import chat.hearth.client.store.LocalThread;
import chat.hearth.model.ThreadId;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

/**
 * Brings one open index up to what the threads show. It follows the log of the store; where that is
 * no way to the truth (a fresh or foreign index) it reads all threads first, the newest one first.
 * What it has done so far is committed with the files, so a killed process goes on from there. Used
 * by one thread.
 */
final class Indexer {

  private static final String VERSION = "version";
  private static final String COPY = "copy";
  private static final String POSITION = "position";
  private static final String WHOLE = "whole";
  static final String READ = "read";

  /** So many messages are worth a commit. */
  static final int MUCH = 50_000;

  private static final int PLACES = 200;
  private static final int REFRESH_AFTER = 10_000;

  private static final long NOWHERE = -1;

  private final MessageIndex index;
  private final Shown shown;
  private final BooleanSupplier stop;
  private final Runnable moved;
  private final int much;
  private final String copy;
  private final Set<ThreadId> read = new HashSet<>();
  private final Set<ThreadId> unread = new HashSet<>();
  private long position;
  private boolean whole;
  private long unseen;
  private long uncommitted;
  private volatile int percent;
  private volatile long visible = NOWHERE;

  /**
   * Looks where the index stands, and empties it where that is of no use.
   *
   * @param stop whether to leave everything as it is; asked often
   * @param moved is told when searches may find something else
   * @param much after so many messages it commits, also while it still reads all threads
   */
  Indexer(MessageIndex index, Shown shown, BooleanSupplier stop, Runnable moved, int much)
      throws IOException {
    this.index = index;
    this.much = much;
    this.shown = shown;
    this.stop = stop;
    this.moved = moved;
    IndexLog.Standing log = shown.standing();
    this.copy = log.copy();
    Map<String, String> notes = index.notes();
    long noted = Long.parseLong(notes.getOrDefault(POSITION, "-1"));
    boolean follows =
        Fields.VERSION.equals(notes.get(VERSION))
            && copy.equals(notes.get(COPY))
            && noted >= log.forgotten()
            && noted <= log.last();
    if (follows) {
      position = noted;
      whole = Boolean.parseBoolean(notes.get(WHOLE));
      for (String id : notes.getOrDefault(READ, "").split(",", -1)) {
        if (!id.isEmpty()) {
          read.add(new ThreadId(Long.parseLong(id)));
        }
      }
    } else {
      index.forgetAll();
      position = log.last();
    }
    percent = whole ? 100 : 0;
  }

  /** 100 once everything was read and the log is followed. */
  int percent() {
    return percent;
  }

  /** Whether all changes that were committed to the database are in the index. */
  boolean current() {
    return visible >= shown.standing().last();
  }

  /** Takes all that is new. */
  void catchUp() throws IOException {
    if (!whole) {
      readAll();
    }
    follow();
    if (unseen > 0) {
      show();
    }
    if (whole && !stop.getAsBoolean()) {
      visible = position;
    }
  }

  /** Whether there is something that a killed process would have to do again. */
  boolean uncommitted() {
    return uncommitted > 0;
  }

  /** Makes what was done last. */
  void commit() throws IOException {
    Map<String, String> notes = new HashMap<>();
    notes.put(VERSION, Fields.VERSION);
    notes.put(COPY, copy);
    notes.put(POSITION, Long.toString(position));
    notes.put(WHOLE, Boolean.toString(whole));
    if (!whole) {
      notes.put(READ, read.stream().map(Objects::toString).collect(Collectors.joining(",")));
    }
    index.commit(notes);
    uncommitted = 0;
    shown.forgetPlaces(position);
  }

  /** Between two threads it follows the log, but for threads that are still to be read. */
  private void readAll() throws IOException {
    List<LocalThread> threads = shown.threads();
    long all = Math.max(1, threads.stream().mapToLong(Indexer::size).sum());
    long before = 0;
    unread.addAll(threads.stream().map(LocalThread::threadId).toList());
    unread.removeAll(read);
    for (LocalThread thread : threads) {
      if (unread.contains(thread.threadId())) {
        long begun = before;
        index.forget(thread.threadId());
        put(thread.threadId(), 1, Long.MAX_VALUE, n -> percent = percent(begun + n, all));
        add(shown.unnumbered(thread.threadId()));
        if (stop.getAsBoolean()) {
          return;
        }
        unread.remove(thread.threadId());
        read.add(thread.threadId());
        follow();
        commitIfMuch();
      }
      before += size(thread);
    }
    whole = true;
    percent = 100;
    read.clear();
    unseen++;
    uncommitted++;
  }

  private static int percent(long done, long all) {
    return (int) Math.min(99, done * 100 / all);
  }

  private static long size(LocalThread thread) {
    return thread.floorSeq() == 0 ? 1 : thread.lastSeq() - thread.floorSeq() + 1;
  }

  private void follow() throws IOException {
    while (!stop.getAsBoolean()) {
      List<IndexLog.Place> places = shown.placesAfter(position, PLACES);
      if (places.isEmpty()) {
        return;
      }
      Set<IndexLog.Place> distinct = new LinkedHashSet<>();
      places.forEach(p -> distinct.add(new IndexLog.Place(0, p.thread(), p.from(), p.to())));
      Set<ThreadId> touched = new LinkedHashSet<>();
      for (IndexLog.Place place : distinct) {
        if (!unread.contains(place.thread())) {
          index.forget(place.thread(), place.from(), place.to());
          put(place.thread(), place.from(), place.to(), _ -> {});
          unseen++;
          touched.add(place.thread());
        }
      }
      for (ThreadId thread : touched) {
        add(shown.unnumbered(thread)); // every place took them away
      }
      if (stop.getAsBoolean()) {
        return; // the last place may have been left half done
      }
      position = places.getLast().id();
      uncommitted++;
      commitIfMuch();
    }
  }

  /**
   * Adds what a place shows, but for what has no number.
   *
   * @param done is told how many numbers were gone through
   */
  private void put(ThreadId thread, long from, long to, LongConsumer done) throws IOException {
    long gone = 0;
    long below = to == Long.MAX_VALUE ? to : to + 1;
    while (below > Math.max(1, from) && !stop.getAsBoolean()) {
      Shown.Page page = shown.before(thread, below);
      add(page.said().stream().filter(s -> s.seq() >= from).toList());
      gone += page.said().size();
      done.accept(gone);
      below = page.lowest();
    }
  }

  private void add(List<Said> messages) throws IOException {
    index.add(messages);
    unseen += messages.size();
    uncommitted += messages.size();
    if (unseen >= REFRESH_AFTER) {
      show();
    }
  }

  private void commitIfMuch() throws IOException {
    if (uncommitted >= much) {
      commit();
    }
  }

  private void show() {
    unseen = 0;
    index.refresh();
    moved.run();
  }
}
