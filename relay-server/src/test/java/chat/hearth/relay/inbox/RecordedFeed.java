package chat.hearth.relay.inbox;

import chat.hearth.model.Receipt;
import chat.hearth.model.UserId;
import chat.hearth.relay.store.OwnerChange;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what owners were told. */
public final class RecordedFeed implements OwnerFeed {

  private final List<OwnerChange> changes = new CopyOnWriteArrayList<>();
  private final List<Told> told = new CopyOnWriteArrayList<>();

  private record Told(Receipt receipt, List<UserId> receivers) {}

  @Override
  public void ownerChanged(OwnerChange change) {
    changes.add(change);
  }

  @Override
  public void receipt(Receipt receipt, List<UserId> receivers) {
    told.add(new Told(receipt, List.copyOf(receivers)));
  }

  public List<OwnerChange> changes(UserId owner) {
    return changes.stream().filter(c -> c.owner().equals(owner)).toList();
  }

  public OwnerChange last(UserId owner) {
    return changes(owner).getLast();
  }

  int receipts() {
    return told.size();
  }

  Receipt lastReceipt() {
    return told.getLast().receipt();
  }

  List<UserId> lastReceivers() {
    return told.getLast().receivers();
  }
}
