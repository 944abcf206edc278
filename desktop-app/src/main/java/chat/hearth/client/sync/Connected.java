package chat.hearth.client.sync;

import chat.hearth.client.net.Bell;
import chat.hearth.client.net.Link;
import chat.hearth.client.net.ProblemException;
import chat.hearth.client.store.LocalThread;
import chat.hearth.client.store.Stores;
import chat.hearth.model.ThreadId;
import chat.hearth.wire.Reply;
import chat.hearth.wire.Request;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The work on one connection, from the greeting until it closes. */
final class Connected implements Pushes.Wants {

  private static final Logger LOG = LoggerFactory.getLogger(Connected.class);
  private static final Duration HOLE = Duration.ofMillis(80);
  private static final int BACKFILL_PAGE = 200;
  private static final int MEMBERS_ASKED = 30;

  private final Copy copy;
  private final Link link;
  private final Bell bell;
  private final AtomicBoolean wantsSync = new AtomicBoolean();
  private final AtomicBoolean wantsWatch = new AtomicBoolean();
  private final AtomicBoolean wantsMark = new AtomicBoolean();
  private final AtomicReference<@Nullable Boolean> wantsActive = new AtomicReference<>();
  private final Set<ThreadId> wantsPull = ConcurrentHashMap.newKeySet();
  private final Set<ThreadId> wantsMembers = ConcurrentHashMap.newKeySet();
  private final NoteTeller notes;
  private final Set<ThreadId> stuck = new HashSet<>();

  Connected(Copy copy, Link link) {
    this.copy = copy;
    this.link = link;
    this.bell = link.bell();
    this.notes = new NoteTeller(copy.stores(), link, copy.clock());
  }

  /** Rings when there is something to do, or the line closed. */
  Bell bell() {
    return bell;
  }

  /** Reads what changed, pulls what is missing and tells how far we are. */
  void catchUp(@Nullable ThreadId open, Consumer<LinkState> state)
      throws IOException, ProblemException {
    sync();
    heads();
    copy.roster().watch(link);
    copy.puller().catchUp(link, open, n -> state.accept(new LinkState.CatchingUp(n)));
    Stores stores = copy.stores();
    stores.database().run(stores.meta()::settle);
    notes.all();
    newest(MEMBERS_ASKED).forEach(t -> wantsMembers.add(t.threadId()));
    mark();
  }

  /** The pull that a timer or the focus asks for: rows and heads, then what they show missing. */
  void refresh(@Nullable ThreadId open) throws IOException, ProblemException {
    sync();
    heads();
    copy.puller().catchUp(link, open, _ -> {});
    notes.all();
    mark();
  }

  /** Wants the relay to know whether the owner uses this device. */
  void active(boolean active) {
    wantsActive.set(active);
    bell.ring();
  }

  /** Does what was wanted since the last time. Returns false when there was nothing. */
  boolean work() throws IOException, ProblemException, InterruptedException {
    boolean busy = false;
    if (wantsSync.getAndSet(false)) {
      refresh(null);
      busy = true;
    }
    if (wantsWatch.getAndSet(false)) {
      copy.roster().watch(link);
      busy = true;
    }
    busy |= pullWanted();
    for (ThreadId id : take(wantsMembers)) {
      askMembers(id);
      busy = true;
    }
    if (wantsMark.getAndSet(false)) {
      tellMarks();
      busy = true;
    }
    if (notes.tell()) {
      wantsSync.set(true);
      busy = true;
    }
    Boolean active = wantsActive.getAndSet(null);
    if (active != null) {
      Reply.Done _ = link.ask(new Request.Activity(active), Reply.Done.class);
      busy = true;
    }
    return busy;
  }

  /** What the owner keeps about messages changed, or what they began to write. */
  void noted(boolean draft) {
    if (draft) {
      notes.drafts();
    } else {
      notes.flags();
      bell.ring();
    }
  }

  /** Fetches one page of old history somewhere; false when everything is here. */
  boolean backfill() throws IOException, ProblemException {
    Stores stores = copy.stores();
    for (LocalThread thread : stores.database().call(stores.threads()::incomplete)) {
      if (!stuck.contains(thread.threadId())) {
        if (!olderCame(thread)) {
          stuck.add(thread.threadId()); // not again on this connection
        }
        return true;
      }
    }
    return false;
  }

  /** All history is here: what only a restored relay lacks can be told. */
  void complete() {
    Stores stores = copy.stores();
    if (stores.database().call(copy.inbox().restoration()::finish)) {
      wantsMark.set(true); // marks of threads that were compared had to wait
      notes.all();
      newest(Integer.MAX_VALUE)
          .forEach(t -> copy.announcer().tell(new SyncEvent.OutboxTouched(t.threadId())));
    }
  }

  private boolean olderCame(LocalThread before) throws IOException {
    ThreadId id = before.threadId();
    try {
      boolean _ = copy.puller().older(link, id, BACKFILL_PAGE);
    } catch (ProblemException e) {
      LOG.info("history of {} was refused: {}", id, e.problem().code());
    }
    Stores stores = copy.stores();
    return stores
        .database()
        .call(tx -> stores.threads().find(tx, id))
        .filter(now -> now.floorSeq() < before.floorSeq())
        .isPresent();
  }

  @Override
  public void pull(Set<ThreadId> threads) {
    if (wantsPull.addAll(threads)) {
      bell.ring();
    }
  }

  @Override
  public void resync() {
    wantsSync.set(true);
    bell.ring();
  }

  @Override
  public void watch() {
    wantsWatch.set(true);
    bell.ring();
  }

  @Override
  public void members(ThreadId thread) {
    wantsMembers.add(thread);
    bell.ring();
  }

  @Override
  public void mark() {
    wantsMark.set(true);
    bell.ring();
  }

  private void sync() throws IOException, ProblemException {
    Stores stores = copy.stores();
    boolean more = true;
    while (more) {
      long since = stores.database().call(stores.meta()::version);
      Reply.Changes c = link.ask(new Request.Sync(since), Reply.Changes.class);
      if (c.version() < since) {
        stores.database().run(stores.meta()::restart); // the relay has forgotten some
        continue;
      }
      boolean fits = copy.inbox().takeOwnerRows(since, c.version(), c.rows());
      more = c.more() || !fits;
    }
    copy.roster().watch(link);
  }

  private void heads() throws IOException, ProblemException {
    long after = 0;
    boolean more = true;
    while (more) {
      Reply.HeadList page = link.ask(new Request.Heads(after), Reply.HeadList.class);
      copy.inbox().takeHeads(page.heads());
      more = page.more() && !page.heads().isEmpty();
      if (more) {
        after = page.heads().getLast().threadId().value();
      }
    }
  }

  private boolean pullWanted() throws IOException, ProblemException, InterruptedException {
    if (wantsPull.isEmpty()) {
      return false;
    }
    boolean _ = link.bell().await(HOLE); // what is missing may be right behind
    Stores stores = copy.stores();
    for (ThreadId id : take(wantsPull)) {
      if (stores.database().call(tx -> stores.threads().find(tx, id)).isEmpty()) {
        sync();
        heads();
      }
      fill(id);
    }
    return true;
  }

  private void fill(ThreadId id) throws IOException {
    try {
      copy.puller().fill(link, id);
    } catch (ProblemException e) {
      LOG.info("events of {} were refused: {}", id, e.problem().code());
    }
  }

  private void askMembers(ThreadId id) throws IOException {
    try {
      Reply.MemberList list = link.ask(new Request.Members(id), Reply.MemberList.class);
      copy.inbox().takeMembers(id, list.members());
    } catch (ProblemException e) {
      LOG.debug("members of {} were refused: {}", id, e.problem().code());
    }
  }

  private void tellMarks() throws IOException {
    Stores stores = copy.stores();
    for (LocalThread t : stores.database().call(stores.threads()::untold)) {
      try {
        link.ask(new Request.Mark(t.threadId(), t.lastSeq(), t.readSeq()), Reply.Done.class);
      } catch (ProblemException e) {
        LOG.debug("a mark was refused: {}", e.problem().code());
        if (e.problem().code().retryable()) {
          continue; // told with the next pull
        }
      }
      stores
          .database()
          .run(tx -> stores.threads().told(tx, t.threadId(), t.lastSeq(), t.readSeq()));
    }
  }

  private List<LocalThread> newest(int count) {
    Stores stores = copy.stores();
    return stores.database().call(stores.threads()::all).stream()
        .filter(LocalThread::started)
        .limit(count)
        .toList();
  }

  private static List<ThreadId> take(Set<ThreadId> wanted) {
    List<ThreadId> taken = new ArrayList<>(wanted);
    taken.forEach(wanted::remove);
    return taken;
  }
}
