package chat.hearth.relay.inbox;

import chat.hearth.relay.store.AccountStore;
import chat.hearth.relay.store.ContactStore;
import chat.hearth.relay.store.EventStore;
import chat.hearth.relay.store.HeadStore;
import chat.hearth.relay.store.MemberStore;
import chat.hearth.relay.store.NoteStore;
import chat.hearth.relay.store.OwnerThreadStore;

/** What the inbox reads and writes; rows by owner first, then by thread. */
public record InboxStores(
    OwnerThreadStore threads,
    ContactStore contacts,
    NoteStore notes,
    AccountStore accounts,
    HeadStore heads,
    MemberStore members,
    EventStore events) {}
