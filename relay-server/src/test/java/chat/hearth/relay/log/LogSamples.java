package chat.hearth.relay.log;

import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.model.Role;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadHead;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.relay.log.Members.Membership;
import chat.hearth.wire.ProblemCode;
import chat.hearth.wire.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The least that a log needs: everybody may do everything but write "forbidden". */
final class LogSamples implements AppendRules {

  static final UserId ANNA = new UserId(1);
  static final UserId BEN = new UserId(2);
  static final UserId CLEO = new UserId(3);
  static final ThreadId T1 = new ThreadId(11);
  static final ThreadId T2 = new ThreadId(12);

  static Append append(ThreadId id, UserId author, EventBody body) {
    return new Append(id, ClientId.mint(Clock.systemUTC(), new Random()), author, body);
  }

  static Append message(ThreadId id, UserId author, String text) {
    return append(id, author, new EventBody.Message(text));
  }

  static Append started(ThreadId id, UserId... members) {
    return append(id, ANNA, new EventBody.Started(List.of(members), null));
  }

  @Override
  public ThreadState next(
      @Nullable ThreadState before, ThreadEvent event, @Nullable ThreadEvent target) {
    return switch (event.body()) {
      case EventBody.Started b -> started(before, event, b.members());
      case EventBody.Message b -> {
        requireAllowed(b.text());
        yield there(before).after(event);
      }
      case EventBody.MembersAdded b -> {
        Map<UserId, Membership> joined = new TreeMap<>();
        b.members().forEach(m -> joined.put(m, new Membership(Role.MEMBER, event.seq(), 0)));
        yield there(before).after(event, null, there(before).members().with(joined));
      }
      case EventBody.MemberLeft _ -> {
        Membership gone = new Membership(Role.MEMBER, 1, event.seq());
        yield there(before)
            .after(event, null, there(before).members().with(Map.of(event.userId(), gone)));
      }
      case EventBody.Amendment _ -> {
        if (target == null) {
          throw new Refusal(ProblemCode.NOT_FOUND, "No such message.");
        }
        if (event.body() instanceof EventBody.Edited && !target.userId().equals(event.userId())) {
          throw new Refusal(ProblemCode.NOT_ALLOWED, "Not yours.");
        }
        yield there(before).amended(event);
      }
      case EventBody.Renamed _, EventBody.MemberRemoved _, EventBody.Unknown _ ->
          throw new IllegalStateException("a fault in the rules");
    };
  }

  private static void requireAllowed(String text) {
    if (text.equals("forbidden")) {
      throw new Refusal(ProblemCode.NOT_ALLOWED, "No.");
    }
  }

  private static ThreadState there(@Nullable ThreadState before) {
    if (before == null) {
      throw new Refusal(ProblemCode.NOT_FOUND, "No such thread.");
    }
    return before;
  }

  private static ThreadState started(
      @Nullable ThreadState before, ThreadEvent event, List<UserId> others) {
    if (before != null) {
      throw new Refusal(ProblemCode.ID_TAKEN, "Taken.");
    }
    Map<UserId, Membership> members = new TreeMap<>();
    others.forEach(m -> members.put(m, new Membership(Role.MEMBER, 1, 0)));
    members.put(event.userId(), new Membership(Role.ADMIN, 1, 0));
    ThreadHead head =
        new ThreadHead(
            event.threadId(),
            1,
            0,
            null,
            false,
            event.userId(),
            event.createdAt(),
            event.createdAt());
    return new ThreadState(head, Members.of(members));
  }
}
