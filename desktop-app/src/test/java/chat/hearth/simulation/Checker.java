package chat.hearth.simulation;

import chat.hearth.model.ChatThread;
import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadHead;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.reckoning.Reckoned;
import chat.hearth.relay.PlayedRelay;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks whether everything is as it was promised. */
final class Checker {

  private static final Duration LONG = Duration.ofMinutes(1);

  private final World world;
  private final Ledger ledger;
  private final Past past;
  private final RelayHost relay;
  private final List<DeviceHost> devices;
  private final List<String> wrong = new ArrayList<>();

  Checker(World world, Ledger ledger, Past past, RelayHost relay, List<DeviceHost> devices) {
    this.world = world;
    this.ledger = ledger;
    this.past = past;
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
    Map<String, Sight> screens = new LinkedHashMap<>();
    for (DeviceHost device : devices) {
      DeviceCheck check = new DeviceCheck(device, r, logs, past, ledger);
      wrong.addAll(check.look());
      screens.put(device.name(), check.sight());
    }
    Set<ClientId> refused =
        screens.values().stream().flatMap(s -> s.refused().stream()).collect(Collectors.toSet());
    checkWritten(logs, screens, refused);
    ledger.edited().forEach(edited -> checkEdited(logs, edited));
    devices.forEach(device -> checkMuted(r, device));
    screens.forEach((device, s) -> s.lost().forEach(e -> checkLost(r, logs, device, e, refused)));
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
          !(e.body() instanceof EventBody.Message m) || m.isDeleted() || names.add(m.text()),
          "doubled: " + text(e));
    }
    Reckoned.astray(log).forEach(e -> wrong.add("is about nothing: " + text(e)));
    Reckoned.undeleted(log).forEach(e -> wrong.add("was deleted, and is there: " + text(e)));
    expect(
        head.lastSeq() == seq && head.lastOrdinal() == ordinal,
        "the head of thread " + head.threadId() + " is not its last event");
  }

  /** What a device took is there once, or was refused; and a device's messages are in its order. */
  private void checkWritten(
      Map<ThreadId, List<ThreadEvent>> logs, Map<String, Sight> screens, Set<ClientId> refused) {
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
      if (found.isEmpty() && (isGone(w) || isLost(screens.get(w.device()), w.clientId()))) {
        continue;
      }
      expect(
          found.size() == 1, w.text() + " is " + found.size() + " times in [" + w.thread() + "]");
      for (ThreadEvent e : past.placed(w.clientId()) ? List.<ThreadEvent>of() : found) {
        Long before = last.put(w.device() + w.thread(), e.seq());
        expect(before == null || before < e.seq(), "out of order: " + w.text());
      }
    }
  }

  /** Of what was deleted before a backup was put back there are no words to be sent again. */
  private boolean isGone(Ledger.Written w) {
    return ledger.isDeleted(w.clientId()) && past.placed(w.clientId());
  }

  /** What was said otherwise is in the log, unless it was refused as its author had left. */
  private void checkEdited(Map<ThreadId, List<ThreadEvent>> logs, Ledger.Edited edited) {
    List<ThreadEvent> log = logs.getOrDefault(edited.thread(), List.of());
    Reckoned message = Reckoned.of(log).get(edited.target());
    boolean left =
        past.departed(edited.thread(), edited.owner())
            || log.stream().anyMatch(e -> takesOut(e, edited.owner()));
    if (message != null && !message.isDeleted() && !left) {
      expect(
          message.versions().stream().anyMatch(v -> v.text().equals(edited.text())),
          "an edit is nowhere: " + edited.text() + " in thread " + edited.thread());
    }
  }

  private static boolean takesOut(ThreadEvent e, UserId user) {
    return switch (e.body()) {
      case EventBody.MemberLeft _ -> e.userId().equals(user);
      case EventBody.MemberRemoved b -> b.member().equals(user);
      default -> false;
    };
  }

  /**
   * What the owner of only one device chose last is so, as nobody else could choose. Of a thread in
   * a backup nobody can tell, where its row has changed since for another reason.
   */
  private void checkMuted(PlayedRelay r, DeviceHost device) {
    UserId owner = device.user();
    if (devices.stream().filter(d -> d.user().equals(owner)).count() == 1) {
      for (ChatThread row : r.rows(owner)) {
        expect(
            past.restored(row.threadId())
                || row.muted() == ledger.muted(owner, row.threadId()).orElse(row.muted()),
            "muted or not as " + device.name() + " did not choose: thread " + row.threadId());
      }
    }
  }

  private static boolean isLost(@Nullable Sight screen, ClientId id) {
    return screen != null && screen.lost().stream().anyMatch(e -> e.clientId().equals(id));
  }

  /** Who wrote it, and is in the thread, has sent it again. */
  private void checkLost(
      PlayedRelay r,
      Map<ThreadId, List<ThreadEvent>> logs,
      String device,
      ThreadEvent lost,
      Set<ClientId> refused) {
    boolean member =
        r.members(lost.threadId()).stream()
            .anyMatch(m -> m.userId().equals(lost.userId()) && m.leftSeq() == 0);
    boolean there =
        logs.getOrDefault(lost.threadId(), List.of()).stream()
            .anyMatch(e -> e.clientId().equals(lost.clientId()));
    expect(
        !member || there || refused.contains(lost.clientId()) || ledger.isDeleted(lost.clientId()),
        device + " shows as lost what its author could send again: " + text(lost));
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
