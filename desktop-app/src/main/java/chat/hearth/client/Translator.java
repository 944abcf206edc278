package chat.hearth.client;

import chat.hearth.client.store.Stores;
import chat.hearth.client.store.Tx;
import chat.hearth.client.sync.LinkState;
import chat.hearth.client.sync.SyncEvent;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Puts what the sync tells into the words of the screens. */
final class Translator implements Consumer<SyncEvent> {

  private static final int MOST_ROWS = 500;
  private static final int TICKED_ROWS = 60;

  private final Profile profile;
  private final LocalAmendments amendments;
  private final LocalFlags flags;
  private final Consumer<SyncEvent.Greeted> greeted;
  private volatile int waiting;

  Translator(Profile profile, LocalMessages messages, Consumer<SyncEvent.Greeted> greeted) {
    this.profile = profile;
    this.amendments = messages.amendments();
    this.flags = messages.flags();
    this.greeted = greeted;
  }

  @Override
  public void accept(SyncEvent event) {
    Listeners listeners = profile.listeners();
    switch (event) {
      case SyncEvent.ThreadsTouched e -> listeners.tell(new Change.ThreadsChanged(e.threadIds()));
      case SyncEvent.EventsTouched e -> events(e);
      case SyncEvent.OutboxTouched e ->
          listeners.tell(new Change.MessagesChanged(e.threadId(), unsettled(e.threadId()), false));
      case SyncEvent.AmendmentDropped e -> amendments.tell(e.threadId(), e.message());
      case SyncEvent.FlagsTouched e -> flags.tell(e.threadId(), e.messages());
      case SyncEvent.DraftTouched e -> listeners.tell(new Change.DraftChanged(e.threadId()));
      case SyncEvent.MembersTouched e -> members(e.threadId());
      case SyncEvent.PeopleTouched e -> people(e.userIds());
      case SyncEvent.TypingTouched e -> typing(e);
      case SyncEvent.StateMoved e -> {
        Stores stores = profile.stores();
        waiting = stores.database().call(stores.outbox()::waiting);
        listeners.tell(new Change.ConnectionChanged(connection(e.state())));
      }
      case SyncEvent.Greeted e -> greeted.accept(e);
      case SyncEvent.ActionRefused e -> refused(e);
    }
  }

  /** The state of the keeper in the words of the screens; never waits for the disk. */
  Connection connection(LinkState state) {
    return switch (state) {
      case LinkState.Connecting _ -> new Connection.Connecting();
      case LinkState.CatchingUp s -> new Connection.CatchingUp(s.missing());
      case LinkState.Online _ -> new Connection.Online();
      case LinkState.Offline s -> new Connection.Offline(s.since(), s.nextTry(), waiting);
      case LinkState.WrongKey s -> new Connection.Ended(Connection.EndReason.WRONG_KEY, s.since());
      case LinkState.OutOfDate s ->
          new Connection.Ended(Connection.EndReason.OUT_OF_DATE, s.since());
      case LinkState.SignedOut s ->
          new Connection.Ended(Connection.EndReason.SIGNED_OUT, s.since());
      case LinkState.BadVersion s ->
          new Connection.Ended(Connection.EndReason.BAD_VERSION, s.since());
    };
  }

  /** The rows that came, and older ones that look otherwise because of them. */
  private record Told(List<MessageRow> fresh, List<MessageRow> older) {}

  private void events(SyncEvent.EventsTouched e) {
    Stores stores = profile.stores();
    Told told =
        stores
            .database()
            .call(
                tx -> {
                  List<ThreadEvent> all = stores.events().range(tx, e.threadId(), e.from(), e.to());
                  List<ThreadEvent> last =
                      all.subList(Math.max(0, all.size() - MOST_ROWS), all.size());
                  return new Told(
                      rows(tx, e.threadId(), last), amendments.concerned(tx, e.threadId(), all));
                });
    tell(e.threadId(), told.fresh, e.live());
    tell(e.threadId(), told.older, false);
  }

  private void members(ThreadId id) {
    Stores stores = profile.stores();
    profile.listeners().tell(new Change.MembersChanged(id));
    tell(
        id,
        stores
            .database()
            .call(
                tx ->
                    rows(tx, id, own(stores.events().before(tx, id, Long.MAX_VALUE, TICKED_ROWS)))),
        false);
  }

  private List<MessageRow> rows(Tx tx, ThreadId id, List<ThreadEvent> events) {
    Rows maker = new Rows(profile, tx);
    return profile
        .stores()
        .threads()
        .find(tx, id)
        .map(t -> maker.messages().events(events, maker.ticks(t)).rows())
        .orElse(List.of());
  }

  private void tell(ThreadId id, List<MessageRow> rows, boolean live) {
    if (!rows.isEmpty()) {
      profile.listeners().tell(new Change.MessagesChanged(id, rows, live));
    }
  }

  private List<ThreadEvent> own(List<ThreadEvent> events) {
    return events.stream().filter(e -> e.userId().equals(profile.owner())).toList();
  }

  private List<MessageRow> unsettled(ThreadId id) {
    Stores stores = profile.stores();
    return stores.database().call(tx -> new Rows(profile, tx).unsettled(id));
  }

  private void people(Set<UserId> userIds) {
    profile.listeners().tell(new Change.PeopleChanged(userIds));
  }

  private void typing(SyncEvent.TypingTouched e) {
    Stores stores = profile.stores();
    List<PersonRow> people =
        stores
            .database()
            .call(
                tx -> {
                  Names names = new Rows(profile, tx).names();
                  return e.userIds().stream().map(names::row).toList();
                });
    profile.listeners().tell(new Change.TypingChanged(e.threadId(), people));
  }

  private void refused(SyncEvent.ActionRefused e) {
    if (e.lane() > 0) {
      profile
          .listeners()
          .tell(
              new Change.ActionRefused(
                  new ThreadId(e.lane()), RelayCalls.reason(e.problem()), e.problem().text()));
      profile.listeners().tell(new Change.ThreadsChanged(Set.of(new ThreadId(e.lane()))));
    }
  }
}
