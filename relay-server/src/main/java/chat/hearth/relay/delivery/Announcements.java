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
  public void ownerChanged(OwnerChange change) {
    tell(
        List.of(change.owner()),
        new ServerFrame.OwnerChanged(change.from(), change.to(), change.rows(), change.heads()));
  }

  @Override
  public void receipt(Receipt receipt, List<UserId> receivers) {
    tell(receivers, new ServerFrame.Receipts(List.of(receipt)));
  }

  /** Tells these people that somebody is writing. */
  public void typing(ThreadId thread, UserId writer, List<UserId> receivers) {
    tell(receivers, new ServerFrame.Typing(thread, writer));
  }

  private void tell(List<UserId> to, ServerFrame frame) {
    bus.publish(List.of(new Push.Frame(to, frame)));
  }
}
