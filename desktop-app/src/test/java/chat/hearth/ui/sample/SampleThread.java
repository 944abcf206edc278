package chat.hearth.ui.sample;

import chat.hearth.client.MessageRow;
import chat.hearth.client.PersonRow;
import chat.hearth.client.ThreadRow;
import chat.hearth.model.Attachment;
import chat.hearth.model.ClientId;
import chat.hearth.model.Presence;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One thread of the made-up team, as it is kept; {@link #row} is what a screen sees. */
final class SampleThread {

  final ThreadId id;
  final boolean direct;
  final UserId creator;
  final Instant createdAt;
  final Set<UserId> others = new LinkedHashSet<>();
  final Set<UserId> admins = new LinkedHashSet<>();
  final Map<UserId, Long> read = new HashMap<>();

  /** Of those who do not have all. */
  final Map<UserId, Long> delivered = new HashMap<>();

  /** Of those who came later than the thread. */
  final Map<UserId, Long> since = new HashMap<>();

  final List<MessageRow> log = new ArrayList<>();
  @Nullable String title;
  @Nullable String nickname;
  boolean muted;
  boolean pinned;
  boolean archived;
  boolean left;
  boolean markedUnread;
  int unread;

  /** The number of the newest event that has no row. */
  long counted;

  /** Where "new messages" stood when the thread was opened, though all are read; 0 for none. */
  long openedAt;

  String draft = "";
  @Nullable ClientId draftReply;
  List<Attachment> shelf = List.of();
  Instant updatedAt;

  SampleThread(ThreadId id, List<UserId> others, UserId creator, Instant createdAt) {
    this.id = id;
    this.others.addAll(others);
    this.direct = others.size() == 1;
    this.creator = creator;
    this.createdAt = createdAt;
    this.updatedAt = createdAt;
    admins.add(creator);
  }

  long lastSeq() {
    return Math.max(counted, log.stream().mapToLong(MessageRow::seq).max().orElse(0));
  }

  long firstUnread() {
    if (unread == 0) {
      return openedAt;
    }
    List<MessageRow> texts = log.stream().filter(r -> r.isMessage() && !r.own()).toList();
    return texts.get(Math.max(0, texts.size() - unread)).seq();
  }

  ThreadRow row(World world) {
    List<PersonRow> people = others.stream().map(world::person).toList();
    Presence presence = direct ? people.getFirst().presence() : null;
    boolean blocked = direct && people.getFirst().blocked();
    MessageRow last = log.isEmpty() ? null : world.fresh(log.getLast());
    return new ThreadRow(
        id,
        name(people),
        title,
        nickname,
        direct,
        people,
        muted,
        pinned,
        archived,
        unread,
        markedUnread,
        mentions(),
        draft,
        last,
        presence,
        !left && !blocked,
        blocked,
        admins.contains(SampleTeam.ELIF),
        world.person(creator).displayName(),
        createdAt,
        updatedAt,
        lastSeq());
  }

  private int mentions() {
    List<MessageRow> texts = log.stream().filter(r -> r.isMessage() && !r.own()).toList();
    return (int)
        texts.subList(Math.max(0, texts.size() - unread), texts.size()).stream()
            .filter(r -> r.isFor(SampleTeam.ELIF))
            .count();
  }

  private String name(List<PersonRow> people) {
    if (nickname != null) {
      return nickname;
    }
    if (title != null) {
      return title;
    }
    return String.join(", ", people.stream().map(PersonRow::name).toList());
  }
}
