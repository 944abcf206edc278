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
  public void ownersChanged(List<OwnerChange> changed) {
    changes.addAll(changed);
  }

  @Override
  public void receipts(List<Receipt> receipts, List<UserId> members) {
    for (Receipt receipt : receipts) {
      told.add(
          new Told(receipt, members.stream().filter(m -> !m.equals(receipt.userId())).toList()));
    }
  }

  public List<OwnerChange> changes(UserId owner) {
    return changes.stream().filter(c -> c.owner().equals(owner)).toList();
  }

  public OwnerChange last(UserId owner) {
    return changes(owner).getLast();
  }

  /** How often others were told how far this person has come. */
  int receipts(UserId person) {
    return told(person).size();
  }

  Receipt lastReceipt(UserId person) {
    return told(person).getLast().receipt();
  }

  List<UserId> lastReceivers(UserId person) {
    return told(person).getLast().receivers();
  }

  /** Authors' own receipts follow in the background, whatever else is told meanwhile. */
  private List<Told> told(UserId person) {
    return told.stream().filter(t -> t.receipt().userId().equals(person)).toList();
  }
}
