package chat.hearth.relay.log;

import chat.hearth.model.ThreadEvent;
import chat.hearth.wire.Reply;
import java.util.concurrent.CompletableFuture;

/** An append that waits for its answer. */
record Pending(Append append, CompletableFuture<Reply.Accepted> answer) {

  void accept(ThreadEvent e) {
    answer.complete(
        new Reply.Accepted(e.threadId(), e.clientId(), e.seq(), e.ordinal(), e.createdAt()));
  }

  void fail(RuntimeException reason) {
    answer.completeExceptionally(reason);
  }
}
