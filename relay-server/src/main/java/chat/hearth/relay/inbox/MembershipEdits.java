package chat.hearth.relay.inbox;

import chat.hearth.model.ChatThread;
import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadHead;
import chat.hearth.model.UserId;
import chat.hearth.relay.log.CommittedBatch.Run;
import chat.hearth.relay.store.OwnerThreadStore.RowEdit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an event that changes the members does to the owners' rows. */
final class MembershipEdits {

  private MembershipEdits() {}

  /** The edits of a run; none unless it is such an event. */
  static List<RowEdit> of(Run run) {
    ThreadEvent event = run.events().getFirst();
    return switch (event.body()) {
      case EventBody.Started _, EventBody.MembersAdded _ -> joined(run, event);
      case EventBody.MemberRemoved b -> gone(run, event, b.member());
      case EventBody.MemberLeft _ -> gone(run, event, event.userId());
      case EventBody.Message _, EventBody.Renamed _, EventBody.Amendment _, EventBody.Unknown _ ->
          List.of();
    };
  }

  /** Whether the run makes the thread new to the owner. */
  static boolean isNewTo(UserId owner, Run run) {
    return switch (run.events().getFirst().body()) {
      case EventBody.Started _ -> run.receivers().contains(owner);
      case EventBody.MembersAdded b -> b.members().contains(owner);
      case EventBody.MemberRemoved _,
          EventBody.MemberLeft _,
          EventBody.Message _,
          EventBody.Renamed _,
          EventBody.Amendment _,
          EventBody.Unknown _ ->
          false;
    };
  }

  private static List<RowEdit> joined(Run run, ThreadEvent event) {
    List<UserId> members = run.receivers();
    return members.stream()
        .map(
            owner ->
                new RowEdit(
                    owner,
                    event.threadId(),
                    row -> member(row, run.head(), members, event.seq(), event.ordinal())))
        .toList();
  }

  private static List<RowEdit> gone(Run run, ThreadEvent event, UserId person) {
    List<UserId> members = run.receivers().stream().filter(m -> !m.equals(person)).toList();
    return run.receivers().stream()
        .map(
            owner ->
                new RowEdit(
                    owner,
                    event.threadId(),
                    row ->
                        row == null
                            ? null
                            : row.withMembers(
                                members, owner.equals(person) ? event.seq() : row.leftSeq())))
        .toList();
  }

  /** The row of a member. Who comes later, or again, starts without a heap of unread messages. */
  static ChatThread member(
      @Nullable ChatThread row, ThreadHead head, List<UserId> members, long seq, long ordinal) {
    if (row == null) {
      return new ChatThread(
          head.threadId(),
          members,
          false,
          null,
          false,
          false,
          null,
          seq,
          ordinal,
          0,
          head.createdAt(),
          head.updatedAt(),
          0);
    }
    if (row.leftSeq() == 0) {
      return row.withMembers(members, 0);
    }
    return row.withMembers(members, 0).unarchived().withRead(seq, ordinal);
  }
}
