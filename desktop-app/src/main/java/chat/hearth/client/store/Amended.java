package chat.hearth.client.store;

import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.model.Mention;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.wire.Request;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What has become of messages of a thread: their edits, deletions and reactions in the order of the
 * log, then those of the owner that are on their way.
 */
public final class Amended {

  private record Deed(UserId author, Instant at, EventBody.Amendment body) {}

  private final Map<ClientId, List<Deed>> deeds = new HashMap<>();

  private Amended() {}

  /** A text that a message had from some time on. */
  public record Version(Instant at, String text, List<Mention> mentions) {}

  /**
   * A message as it is now.
   *
   * @param versions all texts it had, oldest first; the last one is what it says; empty where it is
   *     deleted
   * @param reactions who has put which emoji to it, the first one first
   * @param pinned whether it is kept at hand for everybody
   */
  public record State(List<Version> versions, Map<String, Set<UserId>> reactions, boolean pinned) {

    /** Whether its author has deleted it for all. */
    public boolean isDeleted() {
      return versions.isEmpty();
    }

    /** Whether it says something else than at first. */
    public boolean isEdited() {
      return versions.size() > 1;
    }

    /** What it says; empty where it is deleted. */
    public String text() {
      return versions.isEmpty() ? "" : versions.getLast().text();
    }

    /** Whom its text calls; nobody where it is deleted. */
    public List<Mention> mentions() {
      return versions.isEmpty() ? List.of() : versions.getLast().mentions();
    }
  }

  /** Looks at these messages of a thread. */
  public static Amended read(
      Stores stores, Tx tx, ThreadId thread, Set<ClientId> messages, UserId owner) {
    Amended amended = new Amended();
    if (!messages.isEmpty()) {
      amended.add(stores.events().about(tx, Map.of(thread, messages)));
      stores.outbox().appends(tx, thread).forEach(e -> amended.add(e, owner));
    }
    return amended;
  }

  /** Looks at these messages of many threads at once. */
  public static Map<ThreadId, Amended> read(
      Stores stores, Tx tx, Map<ThreadId, Set<ClientId>> messages, UserId owner) {
    if (messages.size() == 1) {
      ThreadId only = messages.keySet().iterator().next();
      return Map.of(only, read(stores, tx, only, messages.getOrDefault(only, Set.of()), owner));
    }
    Map<ThreadId, Amended> all = new HashMap<>();
    messages.keySet().forEach(id -> all.put(id, new Amended()));
    stores.events().about(tx, messages).stream()
        .collect(Collectors.groupingBy(ThreadEvent::threadId))
        .forEach((id, events) -> all.getOrDefault(id, new Amended()).add(events));
    for (OutboxStore.Entry entry : stores.outbox().appends(tx)) {
      Amended amended = all.get(new ThreadId(entry.lane()));
      if (amended != null) {
        amended.add(entry, owner);
      }
    }
    return all;
  }

  private void add(List<ThreadEvent> events) {
    events.forEach(e -> add(e.userId(), e.createdAt(), e.body()));
  }

  private void add(OutboxStore.Entry entry, UserId owner) {
    if (entry.request() instanceof Request.Append append) {
      add(owner, entry.at(), append.body());
    }
  }

  private void add(UserId author, Instant at, EventBody body) {
    if (body instanceof EventBody.Amendment amendment) {
      deeds
          .computeIfAbsent(amendment.target(), _ -> new ArrayList<>())
          .add(new Deed(author, at, amendment));
    }
  }

  /** One of them as it is now. */
  public State state(ClientId id, UserId author, Instant at, EventBody.Message message) {
    List<Version> versions = new ArrayList<>();
    Map<String, Set<UserId>> reactions = new LinkedHashMap<>();
    versions.add(new Version(at, message.text(), message.mentions()));
    boolean deleted = message.isDeleted();
    boolean pinned = false;
    for (Deed deed : deeds.getOrDefault(id, List.of())) {
      boolean own = deed.author.equals(author);
      switch (deed.body) {
        // Only a deletion takes the words of an edit, also where it is not here as it came after
        // the owner had left.
        case EventBody.Edited b when own && b.text().isEmpty() -> deleted = true;
        case EventBody.Edited b when own ->
            versions.add(new Version(deed.at, b.text(), b.mentions()));
        case EventBody.Deleted _ when own -> deleted = true;
        case EventBody.Reacted b when b.on() ->
            reactions.computeIfAbsent(b.emoji(), _ -> new LinkedHashSet<>()).add(deed.author);
        case EventBody.Reacted b -> takeAway(reactions, b.emoji(), deed.author);
        case EventBody.Pinned b -> pinned = b.on();
        case EventBody.Edited _, EventBody.Deleted _ -> {} // no relay lets that through
      }
    }
    return deleted ? new State(List.of(), Map.of(), false) : new State(versions, reactions, pinned);
  }

  /** Whether a message that is not here is kept at hand, by what is about it. */
  public boolean isPinned(ClientId id) {
    boolean pinned = false;
    for (Deed deed : deeds.getOrDefault(id, List.of())) {
      switch (deed.body) {
        case EventBody.Pinned b -> pinned = b.on();
        case EventBody.Deleted _ -> {
          return false; // as no relay lets others do that
        }
        case EventBody.Edited _, EventBody.Reacted _ -> {}
      }
    }
    return pinned;
  }

  private static void takeAway(Map<String, Set<UserId>> reactions, String emoji, UserId author) {
    Set<UserId> people = reactions.getOrDefault(emoji, Set.of());
    if (people.contains(author) && people.size() == 1) {
      reactions.remove(emoji);
    } else if (people.contains(author)) {
      people.remove(author);
    }
  }
}
