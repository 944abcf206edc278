package chat.hearth.relay.delivery;

import chat.hearth.model.Receipt;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.relay.inbox.OwnerFeed;
import chat.hearth.relay.log.CommitListener;
import chat.hearth.relay.log.CommittedBatch;
import chat.hearth.relay.store.OwnerChange;
import chat.hearth.wire.ServerFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts on the bus what was committed, and what passes: who is writing. */
public final class Announcements implements CommitListener, OwnerFeed {

  private final PushBus bus;

  /** Announces on this bus. */
  public Announcements(PushBus bus) {
    this.bus = bus;
  }

  @Override
  public void committed(CommittedBatch batch) {
    committed(batch, () -> {});
  }

  @Override
  public void committed(CommittedBatch batch, Runnable answers) {
    List<Push> pushes = new ArrayList<>();
    pushes.add(new Push.Answers(answers));
    for (CommittedBatch.Run run : batch.runs()) {
      for (ThreadEvent event : run.events()) {
        pushes.add(new Push.Event(run.receivers(), event));
      }
    }
    bus.publish(pushes);
  }

  @Override
  public void ownersChanged(List<OwnerChange> changes) {
    bus.publish(changes.stream().map(Announcements::push).toList());
  }

  private static Push push(OwnerChange change) {
    return new Push.Frame(
        List.of(change.owner()),
        new ServerFrame.OwnerChanged(change.from(), change.to(), change.rows(), change.heads()));
  }

  /** A frame for each of them, however many have come further in a large group meanwhile. */
  @Override
  public void receipts(List<Receipt> receipts, List<UserId> members) {
    Set<UserId> moved = receipts.stream().map(Receipt::userId).collect(Collectors.toSet());
    List<Push> pushes = new ArrayList<>();
    add(pushes, members.stream().filter(m -> !moved.contains(m)).toList(), receipts);
    for (UserId member : members) {
      if (moved.contains(member)) {
        List<Receipt> others = receipts.stream().filter(r -> !r.userId().equals(member)).toList();
        add(pushes, List.of(member), others);
      }
    }
    bus.publish(pushes);
  }

  private static void add(List<Push> pushes, List<UserId> to, List<Receipt> receipts) {
    if (!to.isEmpty() && !receipts.isEmpty()) {
      pushes.add(new Push.Frame(to, new ServerFrame.Receipts(receipts)));
    }
  }

  /** Tells these people that somebody is writing. */
  public void typing(ThreadId thread, UserId writer, List<UserId> receivers) {
    bus.publish(List.of(new Push.Frame(receivers, new ServerFrame.Typing(thread, writer))));
  }
}
