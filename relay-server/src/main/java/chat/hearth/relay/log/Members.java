package chat.hearth.relay.log;

import chat.hearth.model.Role;
import chat.hearth.model.UserId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Who is and who was a member of a thread; immutable. */
public final class Members {

  /** Of a thread that is not there yet. */
  public static final Members NONE = new Members(new TreeMap<>());

  private final NavigableMap<UserId, Membership> all;
  private final List<UserId> present;

  /**
   * One person's part in a thread.
   *
   * @param sinceSeq the event that made them a member, the last time
   * @param leftSeq the last event that they see; 0 while a member
   */
  public record Membership(Role role, long sinceSeq, long leftSeq) {

    /** Whether they are a member now. */
    public boolean isPresent() {
      return leftSeq == 0;
    }
  }

  private Members(NavigableMap<UserId, Membership> all) {
    this.all = Collections.unmodifiableNavigableMap(all);
    this.present =
        List.copyOf( // every event hands it on, and copies only what List.copyOf has not made
            all.entrySet().stream()
                .filter(e -> e.getValue().isPresent())
                .map(Map.Entry::getKey)
                .toList());
  }

  /** These and no others. */
  public static Members of(Map<UserId, Membership> members) {
    return new Members(new TreeMap<>(members));
  }

  /** With other memberships for some. */
  public Members with(Map<UserId, Membership> changed) {
    NavigableMap<UserId, Membership> copy = new TreeMap<>(all);
    copy.putAll(changed);
    return new Members(copy);
  }

  /** Somebody's part, or null for one who never had any. */
  public @Nullable Membership get(UserId user) {
    return all.get(user);
  }

  /** Whether somebody is a member now. */
  public boolean contains(UserId user) {
    Membership membership = all.get(user);
    return membership != null && membership.isPresent();
  }

  /** Who is a member now, by user id. */
  public List<UserId> present() {
    return present;
  }

  /** Everybody who is or was a member, by user id. */
  public Map<UserId, Membership> all() {
    return all;
  }
}
