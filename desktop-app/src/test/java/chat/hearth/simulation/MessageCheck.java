package chat.hearth.simulation;

import chat.hearth.client.ThreadRow;
import chat.hearth.client.store.Amended;
import chat.hearth.client.store.LocalThread;
import chat.hearth.client.store.Stores;
import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadEvent;
import chat.hearth.reckoning.Reckoned;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks whether a device makes of the messages of a thread what the log makes of them. */
final class MessageCheck {

  private final DeviceHost device;
  private final LocalThread thread;
  private final Map<ClientId, Reckoned> messages;
  private final List<String> wrong = new ArrayList<>();

  private MessageCheck(DeviceHost device, LocalThread thread, Map<ClientId, Reckoned> messages) {
    this.device = device;
    this.thread = thread;
    this.messages = messages;
  }

  /** What is not as the messages are by the relay's log. */
  static List<String> look(
      DeviceHost device, LocalThread thread, Map<ClientId, Reckoned> messages) {
    MessageCheck check = new MessageCheck(device, thread, messages);
    check.lookAtAmended();
    check.lookAtCalls();
    return check.wrong;
  }

  private void lookAtAmended() {
    Stores stores = device.stores();
    Amended amended =
        stores
            .database()
            .call(
                tx ->
                    Amended.read(stores, tx, thread.threadId(), messages.keySet(), device.user()));
    messages.forEach(
        (id, message) -> {
          ThreadEvent e = message.event();
          if (e.body() instanceof EventBody.Message body) {
            compare(id, amended.state(id, e.userId(), e.createdAt(), body), message);
          }
        });
  }

  private void compare(ClientId id, Amended.State here, Reckoned there) {
    List<Reckoned.Version> versions =
        here.versions().stream()
            .map(v -> new Reckoned.Version(v.at(), v.text(), v.mentions()))
            .toList();
    expect(
        versions.equals(there.versions()),
        id + " says " + versions + ", by hand " + there.versions());
    expect(here.isDeleted() == there.isDeleted(), id + " is deleted on one side");
    expect(here.pinned() == there.isPinned(), id + " is pinned on one side");
    expect(here.reactions().equals(there.reactions()), id + " has " + here.reactions());
  }

  private void lookAtCalls() {
    Stores stores = device.stores();
    Set<ClientId> hidden =
        stores.database().call(tx -> stores.flags().hidden(tx, thread.threadId()));
    long calls =
        messages.values().stream()
            .filter(m -> m.event().seq() > thread.readSeq() && m.isFor(device.user()))
            .filter(m -> !m.event().userId().equals(device.user()))
            .filter(m -> !hidden.contains(m.event().clientId()))
            .count();
    int told =
        device.client().threads().find(thread.threadId()).map(ThreadRow::mentions).orElse(-1);
    expect(told == calls, told + " messages call the owner, by hand " + calls);
  }

  private void expect(boolean so, String otherwise) {
    if (!so) {
      wrong.add(device.name() + ", thread " + thread.threadId() + ": " + otherwise);
    }
  }
}
