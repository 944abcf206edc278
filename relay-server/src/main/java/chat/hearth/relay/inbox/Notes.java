package chat.hearth.relay.inbox;

import chat.hearth.model.Draft;
import chat.hearth.model.MessageFlags;
import chat.hearth.model.UserId;
import chat.hearth.relay.store.NoteStore;
import chat.hearth.wire.Request;

/** Changes what owners keep to themselves besides their threads. */
final class Notes {

  private final NoteStore notes;
  private final OwnerJournal journal;

  Notes(NoteStore notes, OwnerJournal journal) {
    this.notes = notes;
    this.journal = journal;
  }

  /** Flags of a message; on the disk when this returns. */
  void set(UserId owner, Request.SetMessage request) {
    MessageFlags none = MessageFlags.none(request.threadId(), request.target());
    journal.write(
        () -> notes.flag(owner, none, before -> after(before, request)).stream().toList());
    notes.sync();
  }

  /** What was begun to be written; on the disk when this returns. */
  void set(UserId owner, Request.SetDraft request) {
    Draft draft = new Draft(request.threadId(), request.text(), request.replyTo(), 0);
    journal.write(() -> notes.draft(owner, draft).stream().toList());
    notes.sync();
  }

  private static MessageFlags after(MessageFlags before, Request.SetMessage r) {
    return new MessageFlags(
        before.threadId(),
        before.target(),
        r.starred() == null ? before.starred() : r.starred(),
        r.hidden() == null ? before.hidden() : r.hidden(),
        before.version());
  }
}
