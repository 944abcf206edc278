package chat.hearth.client;

import chat.hearth.client.store.LocalThread;
import chat.hearth.model.Receipt;
import chat.hearth.model.UserId;
import java.util.List;

/**
 * How far all other members of a thread have come.
 *
 * @param deliveredSeq every other member has the events up to here
 * @param readSeq every other member has read up to here
 */
record Ticks(long deliveredSeq, long readSeq) {

  static final Ticks NONE = new Ticks(0, 0);

  static Ticks of(LocalThread thread, UserId owner, List<Receipt> receipts) {
    long delivered = Long.MAX_VALUE;
    long read = Long.MAX_VALUE;
    int counted = 0;
    for (Receipt receipt : receipts) {
      if (!receipt.userId().equals(owner) && thread.participants().contains(receipt.userId())) {
        delivered = Math.min(delivered, receipt.deliveredSeq());
        read = Math.min(read, receipt.readSeq());
        counted++;
      }
    }
    long others = thread.participants().stream().filter(p -> !p.equals(owner)).count();
    return counted == 0 || counted < others ? NONE : new Ticks(delivered, read);
  }

  SendState of(long seq) {
    if (seq <= readSeq) {
      return SendState.READ;
    }
    return seq <= deliveredSeq ? SendState.DELIVERED : SendState.ACCEPTED;
  }
}
