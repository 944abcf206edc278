package chat.hearth.relay.inbox;

import chat.hearth.model.Receipt;
import chat.hearth.model.UserId;
import chat.hearth.relay.store.OwnerChange;
import java.util.List;

/** Hears of what is committed for owners. Must not wait for anything. */
public interface OwnerFeed {

  /** Rows of owners changed; called in the order of the versions of each owner. */
  void ownersChanged(List<OwnerChange> changes);

  /** Members of one thread have come further: told to each of its members, but not their own. */
  void receipts(List<Receipt> receipts, List<UserId> members);
}
