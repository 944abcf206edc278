package chat.hearth.relay.crash;

import chat.hearth.model.ClientId;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.wire.Reply;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Everything that the relay has promised so far. */
final class Ledger {

  private final Map<ClientId, Entry> accepted = new HashMap<>();
  private final Map<String, Long> settings = new HashMap<>();
  private final List<String> contradictions = new ArrayList<>();

  /** An event that was acknowledged to its author, or told to anybody. */
  record Entry(ThreadId thread, long seq, ClientId clientId, UserId author) {}

  /**
   * What was promised at one instant.
   *
   * @param settings the number that was last acknowledged, by what it was set on
   * @param contradictions promises that differ from earlier ones
   */
  record Promises(List<Entry> accepted, Map<String, Long> settings, List<String> contradictions) {}

  void accepted(UserId author, Reply.Accepted answer) {
    add(new Entry(answer.threadId(), answer.seq(), answer.clientId(), author));
  }

  void told(ThreadEvent event) {
    add(new Entry(event.threadId(), event.seq(), event.clientId(), event.userId()));
  }

  private synchronized void add(Entry entry) {
    Entry earlier = accepted.putIfAbsent(entry.clientId(), entry);
    if (earlier != null && !earlier.equals(entry)) {
      contradictions.add("first " + earlier + ", then " + entry);
    }
  }

  /** A setting has a number that only grows; it was acknowledged. */
  synchronized void set(String what, long number) {
    settings.merge(what, number, Math::max);
  }

  /** Something else that must never change did. */
  synchronized void contradict(String sentence) {
    contradictions.add(sentence);
  }

  synchronized int size() {
    return accepted.size();
  }

  synchronized Promises promises() {
    return new Promises(
        List.copyOf(accepted.values()), Map.copyOf(settings), List.copyOf(contradictions));
  }
}
