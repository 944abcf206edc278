package chat.hearth.relay.crash;

import chat.hearth.model.ClientId;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.wire.Reply;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Everything that the relay has promised so far. */
final class Ledger {

  private final List<Entry> accepted = new ArrayList<>();
  private final Map<String, Long> settings = new HashMap<>();

  /** An event that was acknowledged. */
  record Entry(ThreadId thread, long seq, ClientId clientId, UserId author) {}

  /**
   * What was promised at one instant.
   *
   * @param settings the number that was last acknowledged, by what it was set on
   */
  record Promises(List<Entry> accepted, Map<String, Long> settings) {}

  synchronized void accepted(UserId author, Reply.Accepted answer) {
    accepted.add(new Entry(answer.threadId(), answer.seq(), answer.clientId(), author));
  }

  /** A setting has a number that only grows; it was acknowledged. */
  synchronized void set(String what, long number) {
    settings.merge(what, number, Math::max);
  }

  synchronized int size() {
    return accepted.size();
  }

  synchronized Promises promises() {
    return new Promises(List.copyOf(accepted), Map.copyOf(settings));
  }
}
