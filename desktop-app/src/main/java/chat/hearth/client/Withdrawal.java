package chat.hearth.client;

import chat.hearth.client.files.Uploads;
import chat.hearth.client.store.OutboxStore;
import chat.hearth.client.store.Stores;
import chat.hearth.client.store.Tx;
import chat.hearth.model.ClientId;
import chat.hearth.model.Draft;
import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadId;
import chat.hearth.wire.Request;
import java.util.Optional;
import java.util.Set;

/**
 * Takes messages back whose files are still on their way. In one transaction the message goes and
 * its text and its files are the draft again, so nothing is lost whenever the program ends.
 */
final class Withdrawal {

  private final Profile profile;
  private final Stores stores;
  private final LocalAmendments amendments;
  private final Uploads uploads;

  Withdrawal(Profile profile, LocalAmendments amendments, Uploads uploads) {
    this.profile = profile;
    this.stores = profile.stores();
    this.amendments = amendments;
    this.uploads = uploads;
  }

  /** The text of the message, or nothing where it may be with the relay already. */
  Optional<String> of(ThreadId threadId, ClientId message) {
    Optional<String> text;
    try {
      text = stores.database().call(tx -> withdrawn(tx, message));
    } catch (RuntimeException e) {
      uploads.goOn(message);
      throw e;
    }
    if (text.isPresent()) {
      profile.keeper().drafted();
      profile.listeners().tell(new Change.MessageRemoved(threadId, message));
      profile.listeners().tell(new Change.ThreadsChanged(Set.of(threadId)));
      profile.keeper().outboxFilled();
    }
    return text;
  }

  private Optional<String> withdrawn(Tx tx, ClientId message) {
    OutboxStore.Entry entry = stores.outbox().find(tx, message).orElse(null);
    if (entry == null
        || entry.state() != OutboxStore.State.QUEUED
        || !(entry.request() instanceof Request.Append append)
        || !(append.body() instanceof EventBody.Message said)
        || !uploads.withdraw(message, said.files())) {
      return Optional.empty();
    }
    String text = amendments.takeBack(tx, entry);
    stores.outbox().delete(tx, append.threadId(), message);
    Draft begun = stores.drafts().find(tx, append.threadId());
    ClientId answered = begun.replyTo() == null ? said.replyTo() : begun.replyTo();
    stores.drafts().put(tx, append.threadId(), Draft.joined(text, begun.text()), answered);
    stores.shelf().putBack(tx, append.threadId(), said.files());
    return Optional.of(text);
  }
}
