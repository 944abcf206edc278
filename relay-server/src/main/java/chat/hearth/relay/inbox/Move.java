package chat.hearth.relay.inbox;

import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadHead;
import chat.hearth.model.UserId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A thread has moved on, and its owners' rows have to follow.
 *
 * @param owners whose rows
 * @param authors each author's newest message: they have read that far
 */
record Move(ThreadHead head, List<UserId> owners, Map<UserId, ThreadEvent> authors) {

  /** Both in one; {@code later} came after this. */
  Move and(Move later) {
    Map<UserId, ThreadEvent> all = new HashMap<>(authors);
    all.putAll(later.authors);
    return new Move(later.head, later.owners, all);
  }
}
