package chat.hearth.relay.thread;

import chat.hearth.model.EventBody;
import chat.hearth.model.Role;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadHead;
import chat.hearth.model.UserId;
import chat.hearth.relay.contact.Blocks;
import chat.hearth.relay.log.AppendRules;
import chat.hearth.relay.log.Members;
import chat.hearth.relay.log.Members.Membership;
import chat.hearth.relay.log.ThreadState;
import chat.hearth.relay.store.AccountStore;
import chat.hearth.wire.ProblemCode;
import chat.hearth.wire.Refusal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who may append what, and what the thread is afterwards. */
public final class ThreadRules implements AppendRules {

  private final AccountStore accounts;
  private final Blocks blocks;
  private final FileRules files;

  /** Asks these for people, blocks and files. */
  public ThreadRules(AccountStore accounts, Blocks blocks, FileRules files) {
    this.accounts = accounts;
    this.blocks = blocks;
    this.files = files;
  }

  @Override
  public ThreadState next(
      @Nullable ThreadState before, ThreadEvent event, @Nullable ThreadEvent target) {
    if (event.body() instanceof EventBody.Started started) {
      if (before != null) {
        throw new Refusal(ProblemCode.ID_TAKEN, "Another thread has this id: take a new one.");
      }
      return started(event, started);
    }
    if (before == null) {
      throw notFound();
    }
    requireMember(before, event.userId());
    return switch (event.body()) {
      case EventBody.Started _ -> throw new AssertionError("handled above");
      case EventBody.Message b -> message(before, event, b);
      case EventBody.Renamed b -> renamed(before, event, b);
      case EventBody.MembersAdded b -> added(before, event, b.members());
      case EventBody.MemberRemoved b -> removed(before, event, b.member());
      case EventBody.MemberLeft _ -> left(before, event);
      case EventBody.Amendment b -> amended(before, event, b, target);
      case EventBody.Unknown b ->
          throw new Refusal(ProblemCode.BAD_FRAME, "Unknown kind of event: " + b.kind());
    };
  }

  private ThreadState started(ThreadEvent event, EventBody.Started body) {
    UserId creator = event.userId();
    boolean direct = body.members().size() == 1;
    if (body.members().contains(creator)) {
      throw notAllowed("Name only the others: whoever starts a thread is in it.");
    }
    requirePeople(body.members());
    for (UserId member : body.members()) {
      requireNotBlocked(member, creator);
      if (direct && blocks.blocks(creator, member)) {
        throw notAllowed("You have blocked this person: unblock them first.");
      }
    }
    Map<UserId, Membership> members = joining(body.members(), event.seq());
    members.put(creator, new Membership(Role.ADMIN, event.seq(), 0));
    ThreadHead head =
        new ThreadHead(
            event.threadId(),
            event.seq(),
            event.ordinal(),
            title(body.title()),
            direct,
            creator,
            event.createdAt(),
            event.createdAt());
    return new ThreadState(head, Members.of(members));
  }

  private ThreadState message(ThreadState before, ThreadEvent event, EventBody.Message body) {
    requireNoBlockBetween(before, event.userId());
    body.files().forEach(file -> files.requireNamable(event.userId(), file));
    return before.after(event);
  }

  /** What is said must still be there for whoever changes it; a deletion may come twice. */
  private ThreadState amended(
      ThreadState before,
      ThreadEvent event,
      EventBody.Amendment body,
      @Nullable ThreadEvent target) {
    if (target == null) {
      throw gone();
    }
    switch (body) {
      case EventBody.Edited _ -> {
        requireAuthor(event, target);
        requireNoBlockBetween(before, event.userId());
        requireWords(target);
      }
      case EventBody.Pinned b -> {
        requireNoBlockBetween(before, event.userId());
        if (b.on()) {
          requireWords(target);
        }
      }
      case EventBody.Deleted _ -> requireAuthor(event, target);
      case EventBody.Reacted _ -> requireNoBlockBetween(before, event.userId());
    }
    return before.amended(event);
  }

  private static void requireAuthor(ThreadEvent event, ThreadEvent target) {
    if (!target.userId().equals(event.userId())) {
      throw notAllowed("Only who wrote a message can change or delete it.");
    }
  }

  private static void requireWords(ThreadEvent target) {
    if (target.body().equals(EventBody.Message.DELETED)) {
      throw gone();
    }
  }

  private static Refusal gone() {
    return new Refusal(ProblemCode.NOT_FOUND, "This message is not there any more.");
  }

  private ThreadState renamed(ThreadState before, ThreadEvent event, EventBody.Renamed body) {
    if (before.head().direct()) {
      requireNoBlockBetween(before, event.userId());
    } else {
      requireAdmin(before, event.userId(), "Only an admin of the thread can rename it.");
    }
    return before.after(event, title(body.title()), before.members());
  }

  private ThreadState added(ThreadState before, ThreadEvent event, List<UserId> people) {
    requireGroup(before);
    List<UserId> joining = people.stream().filter(p -> !before.members().contains(p)).toList();
    if (joining.isEmpty()) {
      throw notAllowed("They are members already.");
    }
    requirePeople(joining);
    joining.forEach(person -> requireNotBlocked(person, event.userId()));
    return before.after(
        event, before.head().title(), before.members().with(joining(joining, event.seq())));
  }

  private static ThreadState removed(ThreadState before, ThreadEvent event, UserId person) {
    requireGroup(before);
    requireAdmin(before, event.userId(), "Only an admin of the thread can remove people.");
    if (person.equals(event.userId())) {
      throw notAllowed("To go yourself, leave the thread.");
    }
    if (!before.members().contains(person)) {
      throw new Refusal(ProblemCode.NOT_FOUND, "They are not a member of this thread.");
    }
    return before.after(
        event, before.head().title(), Succession.without(before.members(), person, event.seq()));
  }

  private static ThreadState left(ThreadState before, ThreadEvent event) {
    if (before.head().direct()) {
      throw notAllowed("A thread of two can't be left: archive it instead.");
    }
    return before.after(
        event,
        before.head().title(),
        Succession.without(before.members(), event.userId(), event.seq()));
  }

  private static Map<UserId, Membership> joining(List<UserId> people, long seq) {
    Map<UserId, Membership> members = new HashMap<>();
    people.forEach(person -> members.put(person, new Membership(Role.MEMBER, seq, 0)));
    return members;
  }

  private static @Nullable String title(@Nullable String wanted) {
    return wanted == null || wanted.isEmpty() ? null : wanted;
  }

  private static void requireMember(ThreadState thread, UserId author) {
    Membership membership = thread.members().get(author);
    if (membership == null) {
      throw notFound();
    }
    if (!membership.isPresent()) {
      throw readOnly();
    }
  }

  private static void requireGroup(ThreadState thread) {
    if (thread.head().direct()) {
      throw notAllowed("This thread stays between two: start a group instead.");
    }
  }

  private static void requireAdmin(ThreadState thread, UserId author, String text) {
    Membership membership = thread.members().get(author);
    if (membership == null || membership.role() != Role.ADMIN) {
      throw notAllowed(text);
    }
  }

  private void requirePeople(List<UserId> people) {
    if (accounts.byIds(people).size() != new HashSet<>(people).size()) {
      throw new Refusal(ProblemCode.NOT_FOUND, "One of these people is not on this relay.");
    }
  }

  private void requireNotBlocked(UserId owner, UserId author) {
    if (blocks.blocks(owner, author)) {
      throw notAllowed("One of these people can't be added by you.");
    }
  }

  private void requireNoBlockBetween(ThreadState thread, UserId author) {
    if (thread.head().direct()
        && thread.members().present().stream().anyMatch(other -> blocks.between(other, author))) {
      throw readOnly();
    }
  }

  private static Refusal notFound() {
    return new Refusal(ProblemCode.NOT_FOUND, "There is no such thread for you.");
  }

  private static Refusal readOnly() {
    return new Refusal(ProblemCode.READ_ONLY, "This thread is read-only now.");
  }

  private static Refusal notAllowed(String text) {
    return new Refusal(ProblemCode.NOT_ALLOWED, text);
  }
}
