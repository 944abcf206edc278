package chat.hearth.ui.threads;

import chat.hearth.client.Change;
import chat.hearth.client.Client;
import chat.hearth.client.Connection;
import chat.hearth.client.PersonRow;
import chat.hearth.client.ThreadRow;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the client told about threads, kept so that one change reads one row; makes the lines of the
 * list from it. Reads the local database: used by one background thread.
 */
final class Listing {

  private static final int MANY = 50;

  private final Client client;
  private final Lines lines;
  private final Map<ThreadId, ThreadRow> rows = new HashMap<>();
  private final Map<ThreadId, List<PersonRow>> typing = new HashMap<>();
  private Filter filter = Filter.ALL;
  private Phase phase = Phase.AWAY;
  private List<ThreadId> standing = List.of();

  Listing(Client client, Lines lines) {
    this.client = client;
    this.lines = lines;
  }

  /** Reads everything. */
  void load() {
    rows.clear();
    client.threads().list().forEach(r -> rows.put(r.threadId(), r));
  }

  /** Reads what a change speaks of; false if the list does not show it. */
  boolean apply(Change change) {
    return switch (change) {
      case Change.ThreadsChanged c -> read(c.threadIds());
      case Change.MessagesChanged c -> read(Set.of(c.threadId()));
      case Change.MessageRemoved c -> read(Set.of(c.threadId()));
      case Change.MembersChanged c -> read(Set.of(c.threadId()));
      case Change.ActionRefused c -> read(Set.of(c.threadId()));
      case Change.TypingChanged c -> {
        typing.put(c.threadId(), c.people());
        yield true;
      }
      case Change.PeopleChanged c -> read(with(c.userIds()));
      case Change.ConnectionChanged c -> moved(Phase.of(c.connection()));
      case Change.DraftChanged c -> read(Set.of(c.threadId()));
      case Change.FileMoved c -> false;
      case Change.AccountChanged c -> false;
    };
  }

  /** Of the connection, as far as rows may look otherwise. */
  private enum Phase {
    AWAY,
    CATCHING_UP,
    ONLINE;

    static Phase of(Connection connection) {
      return switch (connection) {
        case Connection.Connecting _, Connection.Offline _, Connection.Ended _ -> AWAY;
        case Connection.CatchingUp _ -> CATCHING_UP;
        case Connection.Online _ -> ONLINE;
      };
    }
  }

  /** Without a relay it is tried again and again, and nothing of that is news. */
  private boolean moved(Phase now) {
    boolean typed = !typing.isEmpty();
    typing.clear();
    if (now == phase) {
      return typed;
    }
    phase = now;
    load();
    return true;
  }

  private boolean read(Set<ThreadId> ids) {
    if (ids.size() > MANY) {
      load();
      return true;
    }
    for (ThreadId id : ids) {
      client.threads().find(id).ifPresentOrElse(r -> rows.put(id, r), () -> rows.remove(id));
    }
    return !ids.isEmpty();
  }

  private Set<ThreadId> with(Set<UserId> people) {
    Set<ThreadId> ids = new HashSet<>();
    for (ThreadRow row : rows.values()) {
      if (row.others().stream().anyMatch(p -> people.contains(p.userId()))) {
        ids.add(row.threadId());
      }
    }
    return ids;
  }

  /** Shows other threads from now on. */
  void show(Filter filter) {
    this.filter = filter;
    standing = List.of();
  }

  /**
   * The list as it is now.
   *
   * @param hold keeps rows where they stand
   */
  Listed listed(boolean hold) {
    int unreadThreads = 0;
    int unreadMessages = 0;
    for (ThreadRow row : rows.values()) {
      unreadThreads += Filter.UNREAD.shows(row) ? 1 : 0;
      unreadMessages += row.archived() ? 0 : row.calling();
    }
    List<Line> shown = threads(hold);
    Nothing nothing = shown.isEmpty() ? nothing() : Nothing.NO;
    return new Listed(shown, standing, nothing, !rows.isEmpty(), unreadThreads, unreadMessages);
  }

  private List<Line> threads(boolean hold) {
    Collection<ThreadRow> wanted = rows.values().stream().filter(filter::shows).toList();
    List<ThreadRow> ordered = hold ? Order.held(standing, wanted) : Order.newest(wanted);
    standing = ordered.stream().map(ThreadRow::threadId).toList();
    List<Line> result = new ArrayList<>();
    for (ThreadRow row : ordered) {
      result.add(lines.of(row, typing.getOrDefault(row.threadId(), List.of())));
    }
    return result;
  }

  private Nothing nothing() {
    return switch (filter) {
      case ALL -> Nothing.THREADS;
      case UNREAD -> Nothing.UNREAD;
      case ARCHIVED -> Nothing.ARCHIVED;
    };
  }
}
