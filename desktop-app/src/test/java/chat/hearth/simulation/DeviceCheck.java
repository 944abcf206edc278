package chat.hearth.simulation;

import chat.hearth.client.store.FlagStore;
import chat.hearth.client.store.LocalThread;
import chat.hearth.client.store.OutboxStore;
import chat.hearth.client.store.Stores;
import chat.hearth.model.ChatThread;
import chat.hearth.model.ClientId;
import chat.hearth.model.Draft;
import chat.hearth.model.EventBody;
import chat.hearth.model.MessageFlags;
import chat.hearth.model.Receipt;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.reckoning.Reckoned;
import chat.hearth.relay.PlayedRelay;
import chat.hearth.relay.store.MemberRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks whether a device has all that its owner may see, as the relay has it, and nothing else. */
final class DeviceCheck {

  private final DeviceHost device;
  private final Stores stores;
  private final PlayedRelay relay;
  private final Map<ThreadId, List<ThreadEvent>> logs;
  private final Past past;
  private final Ledger ledger;
  private final Sight sight;
  private final List<String> wrong = new ArrayList<>();

  DeviceCheck(
      DeviceHost device,
      PlayedRelay relay,
      Map<ThreadId, List<ThreadEvent>> logs,
      Past past,
      Ledger ledger) {
    this.device = device;
    this.stores = device.stores();
    this.relay = relay;
    this.logs = logs;
    this.past = past;
    this.ledger = ledger;
    this.sight = Sight.of(stores);
  }

  /** The messages that are in sight. */
  Sight sight() {
    return sight;
  }

  /** What is not as it was promised. */
  List<String> look() {
    lookAtOutbox();
    lookAtSight();
    Map<ThreadId, LocalThread> local = new LinkedHashMap<>();
    stores.database().call(stores.threads()::all).forEach(t -> local.put(t.threadId(), t));
    for (ChatThread row : relay.rows(device.user())) {
      LocalThread here = local.remove(row.threadId());
      if (here == null) {
        wrong.add(device.name() + " does not know thread " + row.threadId());
      } else {
        lookAtRow(row, here);
        lookAtEvents(row, here);
        lookAtReceipts(here);
        lookAtNotes(here);
      }
    }
    local.values().stream().filter(LocalThread::started).forEach(this::lookAtLost);
    return wrong;
  }

  private void lookAtOutbox() {
    for (OutboxStore.Entry e : stores.database().call(stores.outbox()::firsts)) {
      wrong.add(device.name() + " has yet to send " + e.request());
    }
  }

  private void lookAtSight() {
    for (ClientId id : sight.doubled()) {
      wrong.add(device.name() + " shows " + id + " more than once");
    }
    Set<ClientId> gone = new HashSet<>(past.seen(device));
    sight.all().forEach(gone::remove);
    gone.removeIf(ledger::isDeleted);
    for (ClientId id : gone) {
      wrong.add(device.name() + " does not show any more " + id);
    }
  }

  /** A thread without a row: only one that no backup has and nobody can start again. */
  private void lookAtLost(LocalThread here) {
    boolean unknown = !logs.containsKey(here.threadId());
    expect(
        !unknown || past.departed(here.threadId(), new UserId(here.createdBy())),
        here,
        "was not started again");
    expect(here.leftSeq() > 0, here, "is nowhere else");
    expect(
        stores
            .database()
            .call(tx -> stores.events().range(tx, here.threadId(), 1, Long.MAX_VALUE))
            .isEmpty(),
        here,
        "has events that the relay does not have");
  }

  private void lookAtRow(ChatThread row, LocalThread here) {
    expect(row.muted() == here.muted(), here, "is muted on one side");
    expect(row.archived() == here.archived(), here, "is archived on one side");
    expect(row.pinned() == here.pinned(), here, "is pinned on one side");
    expect(row.isMarkedUnread() == here.markedUnread(), here, "is marked unread on one side");
    expect(row.leftSeq() == here.leftSeq(), here, "is left on one side");
    expect(
        row.readSeq() == here.readSeq(),
        here,
        "is read up to " + here.readSeq() + " here and " + row.readSeq() + " at the relay");
    expect(
        Objects.equals(row.nickname(), here.nickname()),
        here,
        "is " + here.nickname() + " here and " + row.nickname() + " at the relay");
    expect(
        row.nickname() == null || row.nickname().equals("Secret of " + device.user().value()),
        here,
        "shows " + row.nickname());
    expect(
        Set.copyOf(row.participants()).equals(Set.copyOf(here.participants())),
        here,
        "has other people");
  }

  private void lookAtEvents(ChatThread row, LocalThread here) {
    List<ThreadEvent> all = logs.getOrDefault(row.threadId(), List.of());
    List<ThreadEvent> seen =
        row.leftSeq() == 0 ? all : all.subList(0, (int) Math.min(row.leftSeq(), all.size()));
    List<ThreadEvent> held =
        stores.database().call(tx -> stores.events().range(tx, row.threadId(), 1, Long.MAX_VALUE));
    Set<Long> emptied = row.leftSeq() == 0 ? Set.of() : emptied(seen);
    for (ThreadEvent e : seen) {
      expect(
          held.contains(e) || emptied.contains(e.seq()),
          here,
          "lacks event " + e.seq() + " " + e.clientId());
    }
    for (ThreadEvent e : held) {
      expect(
          seen.contains(e) || emptied.contains(e.seq()),
          here,
          "has an event that is not the relay's: " + e.seq() + " " + e.clientId());
    }
    expect(
        here.floorSeq() == 1 && here.lastSeq() == seen.size(),
        here,
        "says it has " + here.floorSeq() + " to " + here.lastSeq() + " of " + seen.size());
    held.stream()
        .filter(e -> e.body() instanceof EventBody.Message && e.seq() > here.readSeq())
        .filter(e -> !e.userId().equals(device.user()))
        .findFirst()
        .ifPresent(
            e ->
                expect(
                    !past.read(device).contains(e.clientId()),
                    here,
                    "shows as new what was read: " + e.clientId() + " " + e.seq()));
    lookAtUnread(here, seen);
    if (emptied.isEmpty()) {
      wrong.addAll(MessageCheck.look(device, here, Reckoned.of(seen)));
    }
  }

  /** Who has left is not told what is deleted later, and keeps what was there. */
  private static Set<Long> emptied(List<ThreadEvent> seen) {
    return seen.stream()
        .filter(Reckoned::isEmptied)
        .map(ThreadEvent::seq)
        .collect(Collectors.toSet());
  }

  private void lookAtUnread(LocalThread here, List<ThreadEvent> seen) {
    List<ThreadEvent> news =
        seen.stream()
            .filter(e -> e.body() instanceof EventBody.Message && e.seq() > here.readSeq())
            .toList();
    expect(here.unread() == news.size(), here, here.unread() + " unread, by hand " + news.size());
  }

  private void lookAtNotes(LocalThread here) {
    ThreadId id = here.threadId();
    Map<ClientId, FlagStore.Flags> theirs = new LinkedHashMap<>();
    for (MessageFlags f : relay.flags(device.user())) {
      if (f.threadId().equals(id)) {
        theirs.put(f.target(), new FlagStore.Flags(f.starred(), f.hidden()));
      }
    }
    Set<ClientId> known = new HashSet<>(theirs.keySet());
    stores
        .database()
        .call(tx -> stores.flags().starred(tx).getOrDefault(id, Set.of()))
        .forEach(known::add);
    known.addAll(stores.database().call(tx -> stores.flags().hidden(tx, id)));
    Map<ClientId, FlagStore.Flags> mine =
        stores.database().call(tx -> stores.flags().of(tx, id, known));
    expect(mine.equals(theirs), here, "keeps " + mine + " here and " + theirs + " at the relay");
    Draft draft = stores.database().call(tx -> stores.drafts().find(tx, id));
    Draft there =
        relay.drafts(device.user()).stream()
            .filter(d -> d.threadId().equals(id))
            .map(d -> d.withVersion(0))
            .findFirst()
            .orElse(Draft.none(id));
    expect(draft.equals(there), here, "has " + draft + " here and " + there + " at the relay");
  }

  private void lookAtReceipts(LocalThread here) {
    if (here.leftSeq() > 0) {
      return; // who has left hears no more of them
    }
    Map<Long, Receipt> known = new LinkedHashMap<>();
    stores.database().call(tx -> stores.people().receipts(tx, device.user())).stream()
        .filter(r -> r.threadId().equals(here.threadId()))
        .forEach(r -> known.put(r.userId().value(), r));
    for (MemberRow m : relay.members(here.threadId())) {
      if (m.leftSeq() == 0 && !m.userId().equals(device.user())) {
        Receipt r = known.get(m.userId().value());
        expect(r != null, here, "does not know member " + m.userId());
        expect(
            r == null || (r.deliveredSeq() == m.deliveredSeq() && r.readSeq() == m.readSeq()),
            here,
            "has a receipt that is not the relay's: " + r + ", " + m);
      }
    }
  }

  private void expect(boolean so, LocalThread thread, String otherwise) {
    if (!so) {
      wrong.add(device.name() + ", thread " + thread.threadId() + ": " + otherwise);
    }
  }
}
