package chat.hearth.relay.inbox;

import chat.hearth.model.Receipt;
import chat.hearth.model.UserId;
import chat.hearth.relay.store.OwnerChange;
import java.util.List;

/** Hears of what is committed for owners. Must not wait for anything. */
public interface OwnerFeed {

  /** Rows of an owner changed; called in the order of the versions of each owner. */
  void ownerChanged(OwnerChange change);

  /** A member has come further; the receivers are the other members. */
  void receipt(Receipt receipt, List<UserId> receivers);
}
