package chat.hearth.client.sync;

import chat.hearth.client.store.Stores;
import chat.hearth.client.store.Tx;
import chat.hearth.model.ChatThread;
import chat.hearth.model.ClientId;
import chat.hearth.model.Contact;
import chat.hearth.model.Draft;
import chat.hearth.model.MessageFlags;
import chat.hearth.model.OwnerRows;
import chat.hearth.model.ThreadId;
import chat.hearth.wire.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts the owner's rows into the local copy, under what was changed here and is on its way. */
final class OwnRows {

  private final Stores stores;
  private final Restoration restoration;

  OwnRows(Stores stores, Restoration restoration) {
    this.stores = stores;
    this.restoration = restoration;
  }

  /** Returns false, with nothing put, where this copy does not reach up to {@code from}. */
  boolean put(Tx tx, long from, long to, OwnerRows rows) {
    long known = stores.meta().version(tx);
    if (from > known) {
      return false;
    }
    OwnerRows fresh = rows.between(known, Long.MAX_VALUE); // else a push was quicker
    fresh.threads().forEach(row -> put(tx, row));
    contacts(tx, fresh.contacts());
    for (MessageFlags row : fresh.flags()) {
      if (stores.flags().take(tx, row)) {
        stores.meta().covered(tx, row.version());
      }
    }
    for (Draft row : fresh.drafts()) {
      if (!stores.drafts().take(tx, row.withVersion(0))) {
        stores.meta().covered(tx, row.version());
      }
    }
    stores.meta().version(tx, Math.max(known, to));
    return true;
  }

  private void put(Tx tx, ChatThread row) {
    restoration.keepSettings(tx, row);
    stores.threads().put(tx, row);
    restoration.backAgain(tx, row);
    for (Request.SetThread own : stores.outbox().settings(tx, row.threadId())) {
      stores.threads().set(tx, own);
      stores.meta().covered(tx, row.version());
    }
  }

  private void contacts(Tx tx, List<Contact> fresh) {
    fresh.forEach(c -> stores.people().contact(tx, c));
    for (Request.SetContact own : stores.outbox().contacts(tx)) {
      stores.people().set(tx, own);
      fresh.stream()
          .filter(c -> c.userId().equals(own.userId()))
          .forEach(c -> stores.meta().covered(tx, c.version()));
    }
  }

  /** What there is to tell of such rows. */
  List<SyncEvent> told(OwnerRows rows) {
    List<SyncEvent> events = new ArrayList<>();
    Set<ThreadId> threads =
        rows.threads().stream().map(ChatThread::threadId).collect(Collectors.toSet());
    rows.drafts().forEach(d -> threads.add(d.threadId()));
    if (!threads.isEmpty()) {
      events.add(new SyncEvent.ThreadsTouched(threads));
    }
    rows.drafts().forEach(d -> events.add(new SyncEvent.DraftTouched(d.threadId())));
    if (!rows.contacts().isEmpty()) {
      events.add(
          new SyncEvent.PeopleTouched(
              rows.contacts().stream().map(Contact::userId).collect(Collectors.toSet())));
    }
    Map<ThreadId, Set<ClientId>> flagged =
        rows.flags().stream()
            .collect(
                Collectors.groupingBy(
                    MessageFlags::threadId,
                    Collectors.mapping(MessageFlags::target, Collectors.toSet())));
    flagged.forEach((id, messages) -> events.add(new SyncEvent.FlagsTouched(id, messages)));
    return events;
  }
}
