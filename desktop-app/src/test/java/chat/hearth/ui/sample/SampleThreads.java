package chat.hearth.ui.sample;

import chat.hearth.client.Change;
import chat.hearth.client.MemberRow;
import chat.hearth.client.ThreadRow;
import chat.hearth.client.Threads;
import chat.hearth.model.EventBody;
import chat.hearth.model.Role;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The thread list of the made-up team. */
final class SampleThreads implements Threads {

  private static final Comparator<ThreadRow> ORDER =
      Comparator.comparing(ThreadRow::pinned)
          .thenComparing(ThreadRow::updatedAt)
          .thenComparing(ThreadRow::threadId)
          .reversed();

  private final World world;

  SampleThreads(World world) {
    this.world = world;
  }

  @Override
  public List<ThreadRow> list() {
    return rows(t -> true, ORDER);
  }

  @Override
  public boolean isEmpty() {
    return list().isEmpty();
  }

  @Override
  public Optional<ThreadRow> find(ThreadId threadId) {
    synchronized (world) {
      return Optional.ofNullable(world.threads.get(threadId)).map(t -> t.row(world));
    }
  }

  @Override
  public ThreadId start(List<UserId> people, @Nullable String title) {
    synchronized (world) {
      Instant now = world.clock.instant();
      ThreadId id = ThreadId.mint(SampleTeam.ELIF, now.plusMillis(world.threads.size()));
      SampleThread thread = new SampleThread(id, people, SampleTeam.ELIF, now);
      thread.title = title == null || title.isBlank() ? null : title;
      world.threads.put(id, thread);
      world.announceThread(id);
      return id;
    }
  }

  @Override
  public List<ThreadRow> withExactly(List<UserId> people) {
    Set<UserId> wanted = new HashSet<>(people);
    return rows(
        t -> t.others.equals(wanted), Comparator.comparing(ThreadRow::updatedAt).reversed());
  }

  @Override
  public List<ThreadRow> sharedWith(UserId userId) {
    return rows(
        t -> t.others.contains(userId) && !t.left,
        Comparator.comparing(ThreadRow::updatedAt).reversed());
  }

  private List<ThreadRow> rows(Predicate<SampleThread> which, Comparator<ThreadRow> order) {
    synchronized (world) {
      return world.threads.values().stream()
          .filter(which)
          .map(t -> t.row(world))
          .sorted(order)
          .toList();
    }
  }

  @Override
  public void rename(ThreadId threadId, String title) {
    happens(
        threadId,
        new EventBody.Renamed(title),
        t -> t.title = title.isBlank() ? null : title.strip());
  }

  @Override
  public void addMembers(ThreadId threadId, List<UserId> people) {
    happens(
        threadId,
        new EventBody.MembersAdded(people),
        t -> {
          t.others.addAll(people);
          people.forEach(id -> t.since.put(id, t.lastSeq() + 1));
        });
    world.announce(new Change.MembersChanged(threadId));
  }

  @Override
  public void removeMember(ThreadId threadId, UserId userId) {
    happens(threadId, new EventBody.MemberRemoved(userId), t -> t.others.remove(userId));
    world.announce(new Change.MembersChanged(threadId));
  }

  @Override
  public void leave(ThreadId threadId) {
    happens(threadId, new EventBody.MemberLeft(), t -> t.left = true);
    world.announce(new Change.MembersChanged(threadId));
  }

  private void happens(ThreadId id, EventBody body, Consumer<SampleThread> effect) {
    synchronized (world) {
      SampleThread thread = world.thread(id);
      effect.accept(thread);
      world.announceRow(world.event(thread, SampleTeam.ELIF, world.clock.instant(), body), false);
    }
  }

  @Override
  public void mute(ThreadId threadId, boolean muted) {
    change(threadId, t -> t.muted = muted);
  }

  @Override
  public void nickname(ThreadId threadId, String nickname) {
    change(threadId, t -> t.nickname = nickname.isBlank() ? null : nickname.strip());
  }

  @Override
  public void pin(ThreadId threadId, boolean pinned) {
    change(threadId, t -> t.pinned = pinned);
  }

  @Override
  public void archive(ThreadId threadId, boolean archived) {
    change(threadId, t -> t.archived = archived);
  }

  @Override
  public void markUnread(ThreadId threadId) {
    change(threadId, t -> t.markedUnread = true);
  }

  @Override
  public void markRead(ThreadId threadId) {
    change(
        threadId,
        t -> {
          t.unread = 0;
          t.markedUnread = false;
          t.openedAt = 0;
        });
  }

  private void change(ThreadId id, Consumer<SampleThread> effect) {
    synchronized (world) {
      effect.accept(world.thread(id));
    }
    world.announceThread(id);
  }

  @Override
  public List<MemberRow> members(ThreadId threadId) {
    if (world.membersUnknown) {
      throw new IllegalStateException("nobody knows");
    }
    synchronized (world) {
      SampleThread thread = world.thread(threadId);
      List<MemberRow> members = new ArrayList<>();
      if (!thread.left) {
        members.add(member(thread, SampleTeam.ELIF));
      }
      thread.others.forEach(id -> members.add(member(thread, id)));
      members.sort(Comparator.comparing(MemberRow::role));
      return members;
    }
  }

  private MemberRow member(SampleThread thread, UserId id) {
    boolean self = id.equals(SampleTeam.ELIF);
    long read = self ? thread.lastSeq() : thread.read.getOrDefault(id, 0L);
    Role role = thread.admins.contains(id) ? Role.ADMIN : Role.MEMBER;
    long delivered = Math.max(read, thread.delivered.getOrDefault(id, thread.lastSeq()));
    long since = thread.since.getOrDefault(id, 0L);
    return new MemberRow(world.person(id), role, self, since, delivered, read);
  }
}
