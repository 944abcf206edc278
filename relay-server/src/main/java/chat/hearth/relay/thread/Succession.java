package chat.hearth.relay.thread;

import chat.hearth.model.Role;
import chat.hearth.model.UserId;
import chat.hearth.relay.log.Members;
import chat.hearth.relay.log.Members.Membership;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** Somebody goes; a thread with members never stays without an admin. */
final class Succession {

  private Succession() {}

  /** The members after one has gone; {@code seq} is the last event that they see. */
  static Members without(Members before, UserId person, long seq) {
    Membership gone = before.get(person);
    if (gone == null) {
      return before;
    }
    Members after = before.with(Map.of(person, new Membership(Role.MEMBER, gone.sinceSeq(), seq)));
    return heir(after)
        .map(
            heir -> {
              Membership m = heir.getValue();
              return after.with(Map.of(heir.getKey(), new Membership(Role.ADMIN, m.sinceSeq(), 0)));
            })
        .orElse(after);
  }

  /** The longest member, where there is no admin left; among equals the lowest id. */
  private static Optional<Map.Entry<UserId, Membership>> heir(Members members) {
    if (members.all().values().stream().anyMatch(m -> m.isPresent() && m.role() == Role.ADMIN)) {
      return Optional.empty();
    }
    return members.all().entrySet().stream()
        .filter(e -> e.getValue().isPresent())
        .min(
            Comparator.<Map.Entry<UserId, Membership>>comparingLong(e -> e.getValue().sinceSeq())
                .thenComparing(Map.Entry::getKey));
  }
}
