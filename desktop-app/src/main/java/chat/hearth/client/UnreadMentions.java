package chat.hearth.client;

import chat.hearth.client.store.Amended;
import chat.hearth.client.store.Tx;
import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Counts the unread messages that call the owner by name, as they are now: edited, or deleted. It
 * follows from what is read and what is here, so no device can be out of step.
 */
final class UnreadMentions {

  private UnreadMentions() {}

  /** In all threads that have some. */
  static Map<ThreadId, Integer> count(Profile profile, Tx tx) {
    return among(profile, tx, null);
  }

  /** In one thread. */
  static int count(Profile profile, Tx tx, ThreadId thread) {
    return among(profile, tx, thread).getOrDefault(thread, 0);
  }

  private static Map<ThreadId, Integer> among(Profile profile, Tx tx, @Nullable ThreadId only) {
    UserId owner = profile.owner();
    List<ThreadEvent> messages = profile.stores().events().unreadCalls(tx, only, owner);
    if (messages.isEmpty()) {
      return Map.of();
    }
    Map<ThreadId, Set<ClientId>> ids = new HashMap<>();
    messages.forEach(
        e -> ids.computeIfAbsent(e.threadId(), _ -> new HashSet<>()).add(e.clientId()));
    Map<ThreadId, Amended> amended = Amended.read(profile.stores(), tx, ids, owner);
    Map<ThreadId, Integer> counts = new HashMap<>();
    for (ThreadEvent e : messages) {
      Amended deeds = amended.get(e.threadId());
      if (deeds != null
          && e.body() instanceof EventBody.Message m
          && deeds.state(e.clientId(), e.userId(), e.createdAt(), m).mentions().stream()
              .anyMatch(mention -> mention.isFor(owner))) {
        counts.merge(e.threadId(), 1, Integer::sum);
      }
    }
    return counts;
  }
}
