package chat.hearth.relay.store;

import chat.hearth.model.OwnerRows;
import chat.hearth.model.ThreadHead;
import chat.hearth.model.UserId;
import java.util.List;

/**
 * Rows of one owner that one transaction changed.
 *
 * @param from the owner's version before
 * @param to the owner's version after
 * @param heads of threads that are new to the owner
 */
public record OwnerChange(
    UserId owner, long from, long to, OwnerRows rows, List<ThreadHead> heads) {

  /** Copies the list. */
  public OwnerChange {
    heads = List.copyOf(heads);
  }

  /** The same with heads. */
  public OwnerChange withHeads(List<ThreadHead> added) {
    return new OwnerChange(owner, from, to, rows, added);
  }
}
