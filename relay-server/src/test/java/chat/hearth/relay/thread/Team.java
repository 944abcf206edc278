package chat.hearth.relay.thread;

import chat.hearth.relay.contact.Blocks;
import chat.hearth.relay.contact.ContactBook;
import chat.hearth.relay.inbox.Inbox;
import chat.hearth.relay.inbox.InboxStores;
import chat.hearth.relay.inbox.OwnerFeed;
import chat.hearth.relay.log.CommitListener;
import chat.hearth.relay.log.LogSettings;
import chat.hearth.relay.log.LogStores;
import chat.hearth.relay.log.ThreadLog;
import chat.hearth.relay.store.TestStores;
import java.time.Clock;

/** All rooms of the relay below the session, wired as the relay wires them. */
public final class Team implements AutoCloseable {

  public final Inbox inbox;
  public final Blocks blocks;
  public final ContactBook contacts;
  public final ThreadLog log;
  public final Threads threads;

  public Team(TestStores s, OwnerFeed feed, CommitListener listener, Clock clock) {
    inbox =
        new Inbox(
            new InboxStores(s.rows, s.contacts, s.notes, s.accounts, s.heads, s.members, s.events),
            feed,
            clock);
    inbox.repair(s.database.stoppedCleanly());
    blocks = new Blocks(s.contacts);
    contacts = new ContactBook(s.contacts, s.accounts, inbox.journal(), blocks);
    log =
        new ThreadLog(
            new LogStores(s.heads, s.members, s.events, s.log),
            new ThreadRules(s.accounts, blocks, (_, _) -> {}),
            inbox,
            listener,
            LogSettings.DEFAULT,
            clock);
    threads = new Threads(log, inbox, blocks);
  }

  @Override
  public void close() {
    log.close();
    inbox.close();
  }
}
