package chat.hearth.relay.inbox;

import chat.hearth.relay.store.OwnerChange;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Writes owners' rows one transaction after the other and announces each after its commit, so that
 * devices hear of versions in their order. One at a time costs nothing: the database has one
 * writer.
 */
public final class OwnerJournal {

  private final OwnerFeed feed;
  private final Lock lock = new ReentrantLock();

  OwnerJournal(OwnerFeed feed) {
    this.feed = feed;
  }

  /**
   * Does the work, which commits, then announces the changes that it returns. The log waits here
   * too, so whoever needs the change on the disk syncs afterwards.
   */
  public void write(Supplier<List<OwnerChange>> work) {
    lock.lock();
    try {
      List<OwnerChange> changes = work.get();
      if (!changes.isEmpty()) {
        feed.ownersChanged(changes);
      }
    } finally {
      lock.unlock();
    }
  }
}
