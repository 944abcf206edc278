package chat.hearth.relay.contact;

import chat.hearth.model.Contact;
import chat.hearth.model.UserId;
import chat.hearth.relay.inbox.OwnerJournal;
import chat.hearth.relay.store.AccountStore;
import chat.hearth.relay.store.ContactStore;
import chat.hearth.relay.store.OwnerChange;
import chat.hearth.wire.ProblemCode;
import chat.hearth.wire.Refusal;
import chat.hearth.wire.Request;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes to contact books. */
public final class ContactBook {

  private final ContactStore contacts;
  private final AccountStore accounts;
  private final OwnerJournal journal;
  private final Blocks blocks;

  /** Announces changes through the journal and keeps the blocks true. */
  public ContactBook(
      ContactStore contacts, AccountStore accounts, OwnerJournal journal, Blocks blocks) {
    this.contacts = contacts;
    this.accounts = accounts;
    this.journal = journal;
    this.blocks = blocks;
  }

  /**
   * Carries a request out and tells all devices of the owner.
   *
   * @return the entry as it is now
   * @throws Refusal {@code not_found} or {@code not_allowed}
   */
  public Contact set(UserId owner, Request.SetContact request) {
    UserId person = request.userId();
    if (person.equals(owner)) {
      throw new Refusal(ProblemCode.NOT_ALLOWED, "You can't be in your own contact book.");
    }
    if (accounts.byId(person).isEmpty()) {
      throw new Refusal(ProblemCode.NOT_FOUND, "There is nobody with this number.");
    }
    journal.write(
        () -> {
          List<OwnerChange> changes =
              contacts.edit(owner, person, before -> after(before, request)).stream().toList();
          blocks.set(owner, person, entry(owner, person).blocked());
          return changes;
        });
    contacts.sync();
    return entry(owner, person);
  }

  private Contact entry(UserId owner, UserId person) {
    return contacts.find(owner, person).orElseGet(() -> new Contact(person, null, false, false, 0));
  }

  private static Contact after(Contact before, Request.SetContact r) {
    return new Contact(
        before.userId(),
        nickname(before.nickname(), r.nickname()),
        r.listed() == null ? before.listed() : r.listed(),
        r.blocked() == null ? before.blocked() : r.blocked(),
        before.version());
  }

  private static @Nullable String nickname(@Nullable String before, @Nullable String wanted) {
    if (wanted == null) {
      return before;
    }
    return wanted.isEmpty() ? null : wanted;
  }
}
