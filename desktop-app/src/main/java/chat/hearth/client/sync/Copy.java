package chat.hearth.client.sync;

import chat.hearth.client.store.Stores;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * The local copy with everything that keeps it up to date; lives as long as the profile is open.
 *
 * @param owner whose copy it is
 */
record Copy(
    Stores stores,
    UserId owner,
    Clock clock,
    Inbox inbox,
    Outbox outbox,
    Roster roster,
    TypingBoard typing,
    Puller puller,
    Announcer announcer) {

  static Copy of(
      Stores stores,
      UserId owner,
      Clock clock,
      RandomGenerator random,
      Announcer announcer,
      Carrier carrier,
      Pushes.Wants wants) {
    Inbox inbox = new Inbox(stores, owner, announcer);
    Outbox outbox =
        new Outbox(
            stores,
            owner,
            clock,
            random,
            announcer,
            carrier,
            new Outbox.Ends(event -> accepted(inbox, wants, event), wants::resync));
    return new Copy(
        stores,
        owner,
        clock,
        inbox,
        outbox,
        new Roster(stores, owner, announcer),
        new TypingBoard(clock, announcer),
        new Puller(stores, inbox),
        announcer);
  }

  private static void accepted(Inbox inbox, Pushes.Wants wants, ThreadEvent event) {
    Set<ThreadId> holes = inbox.take(List.of(event), false);
    if (!holes.isEmpty()) {
      wants.pull(holes);
    }
    wants.mark();
  }
}
