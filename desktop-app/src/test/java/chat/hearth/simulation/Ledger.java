package chat.hearth.simulation;

import chat.hearth.model.ClientId;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the people of a run were promised, as they would write it down themselves. */
final class Ledger {

  /**
   * A message that its device has taken.
   *
   * @param number among all that were written in the run
   */
  record Written(int number, String device, ThreadId thread, ClientId clientId, String text) {}

  /** One of their own messages that somebody says otherwise. */
  record Edited(UserId owner, ThreadId thread, ClientId target, String text) {}

  private final List<Edited> edited = new ArrayList<>();
  private final Set<ClientId> deleted = new HashSet<>();
  private final Map<ClientId, Written> written = new LinkedHashMap<>();
  private final Map<Chosen, Boolean> muted = new HashMap<>();
  private int texts;

  private record Chosen(UserId owner, ThreadId thread) {}

  /** A text that was never written before, and says in which order a device wrote. */
  String text(String device) {
    texts++;
    return "message " + texts + " of " + device;
  }

  void wrote(String device, ThreadId thread, ClientId clientId, String text) {
    written.put(clientId, new Written(texts, device, thread, clientId, text));
  }

  void edits(UserId owner, ThreadId thread, ClientId target, String text) {
    edited.add(new Edited(owner, thread, target, text));
  }

  List<Edited> edited() {
    return List.copyOf(edited);
  }

  void deletes(ClientId target) {
    deleted.add(target);
  }

  /** Whether its author has deleted a message for all; a backup may have forgotten all of it. */
  boolean isDeleted(ClientId message) {
    return deleted.contains(message);
  }

  /** An owner wants a thread to be muted, or not to be. */
  void chose(UserId owner, ThreadId thread, boolean mute) {
    muted.put(new Chosen(owner, thread), mute);
  }

  /** What an owner chose last, if anything. */
  Optional<Boolean> muted(UserId owner, ThreadId thread) {
    return Optional.ofNullable(muted.get(new Chosen(owner, thread)));
  }

  List<Written> written() {
    return List.copyOf(written.values());
  }
}
