package chat.hearth.simulation;

import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadHead;
import chat.hearth.model.ThreadId;
import chat.hearth.relay.PlayedRelay;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks whether everything is as it was promised. */
final class Checker {

  private static final Duration LONG = Duration.ofMinutes(1);

  private final World world;
  private final Ledger ledger;
  private final RelayHost relay;
  private final List<DeviceHost> devices;
  private final List<String> wrong = new ArrayList<>();

  Checker(World world, Ledger ledger, RelayHost relay, List<DeviceHost> devices) {
    this.world = world;
    this.ledger = ledger;
    this.relay = relay;
    this.devices = devices;
  }

  /** What is not as it was promised, now that nobody does anything. */
  List<String> look() {
    wrong.clear();
    if (!relay.isUp() || !devices.stream().allMatch(DeviceHost::isUp)) {
      return List.of("a process did not start");
    }
    boolean[] done = {false};
    Machine observer = new Machine(world, "observer");
    observer.start(
        () -> {
          lookAtAll();
          done[0] = true;
        });
    boolean _ = world.runUntil(() -> done[0] || !world.trace().failures().isEmpty(), LONG);
    return List.copyOf(wrong);
  }

  private void lookAtAll() {
    PlayedRelay r = relay.relay();
    Map<ThreadId, List<ThreadEvent>> logs = new HashMap<>();
    for (ThreadHead head : r.heads()) {
      List<ThreadEvent> log = r.log(head.threadId());
      logs.put(head.threadId(), log);
      checkLog(head, log);
    }
    Set<ClientId> refused = new HashSet<>();
    for (DeviceHost device : devices) {
      DeviceCheck check = new DeviceCheck(device, r, logs);
      check.look();
      refused.addAll(check.refused());
      wrong.addAll(check.wrong());
    }
    checkWritten(logs, refused);
  }

  private void checkLog(ThreadHead head, List<ThreadEvent> log) {
    Set<String> names = new HashSet<>();
    long seq = 0;
    long ordinal = 0;
    for (ThreadEvent e : log) {
      ordinal += e.body() instanceof EventBody.Message ? 1 : 0;
      expect(e.seq() == ++seq, "a hole before event " + e.seq() + " of thread " + e.threadId());
      expect(e.ordinal() == ordinal, "a wrong count at " + e.seq() + " of thread " + e.threadId());
      expect(names.add(e.clientId() + "/" + e.userId()), "doubled: " + text(e));
      expect(
          !(e.body() instanceof EventBody.Message m) || names.add(m.text()), "doubled: " + text(e));
    }
    expect(
        head.lastSeq() == seq && head.lastOrdinal() == ordinal,
        "the head of thread " + head.threadId() + " is not its last event");
  }

  /** What a device took is there once, or was refused; and a device's messages are in its order. */
  private void checkWritten(Map<ThreadId, List<ThreadEvent>> logs, Set<ClientId> refused) {
    Map<String, Long> last = new HashMap<>();
    for (Ledger.Written w : ledger.written()) {
      List<ThreadEvent> found =
          logs.getOrDefault(w.thread(), List.of()).stream()
              .filter(e -> e.clientId().equals(w.clientId()))
              .toList();
      if (refused.contains(w.clientId())) {
        expect(found.isEmpty(), "refused and yet there: " + w.text());
        continue;
      }
      expect(
          found.size() == 1, w.text() + " is " + found.size() + " times in [" + w.thread() + "]");
      for (ThreadEvent e : found) {
        Long before = last.put(w.device() + w.thread(), e.seq());
        expect(before == null || before < e.seq(), "out of order: " + w.text());
      }
    }
  }

  private void expect(boolean so, String otherwise) {
    if (!so) {
      wrong.add(otherwise);
    }
  }

  private static String text(ThreadEvent e) {
    String what = e.body() instanceof EventBody.Message m ? m.text() : e.body().toString();
    return what + " in thread " + e.threadId();
  }
}
