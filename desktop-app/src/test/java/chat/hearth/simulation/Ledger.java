package chat.hearth.simulation;

import chat.hearth.model.ClientId;
import chat.hearth.model.ThreadId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the people of a run were promised, as they would write it down themselves. */
final class Ledger {

  /**
   * A message that its device has taken.
   *
   * @param number among all that were written in the run
   */
  record Written(int number, String device, ThreadId thread, ClientId clientId, String text) {}

  private final Map<ClientId, Written> written = new LinkedHashMap<>();
  private int texts;

  /** A text that was never written before, and says in which order a device wrote. */
  String text(String device) {
    texts++;
    return "message " + texts + " of " + device;
  }

  void wrote(String device, ThreadId thread, ClientId clientId, String text) {
    written.put(clientId, new Written(texts, device, thread, clientId, text));
  }

  List<Written> written() {
    return List.copyOf(written.values());
  }
}
