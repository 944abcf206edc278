package chat.hearth.relay.log;

import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.relay.store.HeadStore;
import chat.hearth.relay.store.MemberRow;
import chat.hearth.relay.store.MemberStore;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The states of the threads in use. Only the log thread puts states in: what another thread has
 * read may be old by then.
 */
final class ThreadCache {

  private final HeadStore heads;
  private final MemberStore members;
  private final int capacity;
  private final SequencedMap<ThreadId, ThreadState> states = new LinkedHashMap<>(64, 0.75f, true);

  ThreadCache(HeadStore heads, MemberStore members, int capacity) {
    this.heads = heads;
    this.members = members;
    this.capacity = capacity;
  }

  /** As committed, from memory or the database. */
  Optional<ThreadState> find(ThreadId id) {
    ThreadState cached = cached(id);
    return cached != null ? Optional.of(cached) : load(id);
  }

  synchronized void put(Collection<ThreadState> changed) {
    changed.forEach(s -> states.put(s.head().threadId(), s));
    while (states.size() > capacity) {
      states.pollFirstEntry();
    }
  }

  /** After a commit that failed the database alone knows. */
  synchronized void forget(Collection<ThreadId> ids) {
    states.keySet().removeAll(ids);
  }

  private synchronized @Nullable ThreadState cached(ThreadId id) {
    return states.get(id);
  }

  private Optional<ThreadState> load(ThreadId id) {
    return heads.find(id).map(head -> new ThreadState(head, members(id)));
  }

  private Members members(ThreadId id) {
    Map<UserId, Members.Membership> all = new TreeMap<>();
    for (MemberRow m : members.list(id)) {
      all.put(m.userId(), new Members.Membership(m.role(), m.sinceSeq(), m.leftSeq()));
    }
    return Members.of(all);
  }
}
