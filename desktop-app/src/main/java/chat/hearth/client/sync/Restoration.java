package chat.hearth.client.sync;

import chat.hearth.client.store.Stores;
import chat.hearth.client.store.Tx;
import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.UserId;
import chat.hearth.wire.Request;

/**
 * Makes the copy true to a relay whose data are a backup's: its logs may end earlier than here and
 * go on differently. All logs are pulled anew over what is here, which stays in sight meanwhile;
 * the owner's messages that the backup does not have are sent once more, under the same ids. Every
 * device does so, and together they bring back what the relay has lost.
 */
final class Restoration {

  private final Stores stores;
  private final UserId owner;

  Restoration(Stores stores, UserId owner) {
    this.stores = stores;
    this.owner = owner;
  }

  /** The relay names another database than the one that this copy was made from. */
  void begin(Tx tx) {
    stores.threads().forgetPositions(tx);
    stores.people().forgetMembers(tx);
    stores.outbox().again(tx);
    stores.meta().restoring(tx, true);
  }

  /** An event comes: what had its number before goes, and is sent again if it is the owner's. */
  void makeRoom(Tx tx, ThreadEvent event) {
    if (stores.meta().restoring(tx)) {
      stores
          .events()
          .find(tx, event.threadId(), event.seq())
          .filter(old -> !old.clientId().equals(event.clientId()))
          .ifPresent(old -> sendAgain(tx, old));
    }
  }

  /** All logs are here: what the owner wrote after them is sent again. Returns whether any was. */
  boolean finish(Tx tx) {
    if (!stores.meta().restoring(tx)) {
      return false;
    }
    for (ThreadEvent lost : stores.events().beyond(tx, owner)) {
      stores.events().delete(tx, lost);
      sendAgain(tx, lost);
    }
    stores.meta().restoring(tx, false);
    return true;
  }

  private void sendAgain(Tx tx, ThreadEvent lost) {
    if (lost.userId().equals(owner) && lost.body() instanceof EventBody.Message) {
      Request again = new Request.Append(lost.threadId(), lost.clientId(), lost.body());
      stores.outbox().add(tx, lost.threadId().value(), again, lost.createdAt());
    }
  }
}
