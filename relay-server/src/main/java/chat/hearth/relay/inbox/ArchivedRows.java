package chat.hearth.relay.inbox;

import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.relay.store.OwnerChange;
import chat.hearth.relay.store.OwnerThreadStore;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who has put which thread away, in memory: every message asks. Changed under the journal's lock;
 * who looks without it may see how it was a moment ago.
 */
final class ArchivedRows {

  private final Map<ThreadId, Set<UserId>> owners = new ConcurrentHashMap<>();

  ArchivedRows(OwnerThreadStore rows) {
    rows.archived(this::add);
  }

  Set<UserId> owners(ThreadId thread) {
    return Set.copyOf(owners.getOrDefault(thread, Set.of()));
  }

  void follow(OwnerChange change) {
    change
        .rows()
        .threads()
        .forEach(
            row -> {
              if (row.archived()) {
                add(row.threadId(), change.owner());
              } else {
                remove(row.threadId(), change.owner());
              }
            });
  }

  private void add(ThreadId thread, UserId owner) {
    owners.computeIfAbsent(thread, t -> ConcurrentHashMap.newKeySet()).add(owner);
  }

  private void remove(ThreadId thread, UserId owner) {
    owners.computeIfPresent(
        thread,
        (t, set) -> {
          set.remove(owner);
          return set.isEmpty() ? null : set;
        });
  }
}
