package chat.hearth.relay;

import chat.hearth.relay.inbox.InboxStores;
import chat.hearth.relay.log.LogStores;
import chat.hearth.relay.store.AccountStore;
import chat.hearth.relay.store.ContactStore;
import chat.hearth.relay.store.Database;
import chat.hearth.relay.store.DeviceStore;
import chat.hearth.relay.store.EventStore;
import chat.hearth.relay.store.FigureStore;
import chat.hearth.relay.store.HeadStore;
import chat.hearth.relay.store.InvitationStore;
import chat.hearth.relay.store.LogStore;
import chat.hearth.relay.store.MemberStore;
import chat.hearth.relay.store.NoteStore;
import chat.hearth.relay.store.OwnerThreadStore;
import chat.hearth.relay.store.ReferenceStore;
import chat.hearth.relay.store.UploadStore;
import chat.hearth.wire.FrameCodec;

/** All stores of one database. */
record Stores(
    AccountStore accounts,
    DeviceStore devices,
    InvitationStore invitations,
    ContactStore contacts,
    NoteStore notes,
    OwnerThreadStore rows,
    FigureStore figures,
    UploadStore uploads,
    ReferenceStore references,
    LogStores log) {

  static Stores on(Database database, FrameCodec codec) {
    return new Stores(
        new AccountStore(database),
        new DeviceStore(database),
        new InvitationStore(database),
        new ContactStore(database),
        new NoteStore(database),
        new OwnerThreadStore(database),
        new FigureStore(database),
        new UploadStore(database),
        new ReferenceStore(database),
        new LogStores(
            new HeadStore(database),
            new MemberStore(database),
            new EventStore(database, codec),
            new LogStore(database, codec)));
  }

  InboxStores inbox() {
    return new InboxStores(
        rows, contacts, notes, accounts, log.heads(), log.members(), log.events());
  }
}
