package chat.hearth.client;

import chat.hearth.client.store.Stores;
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
  private final Consumer<SyncEvent.Greeted> greeted;
  private volatile int waiting;

  Translator(Profile profile, Consumer<SyncEvent.Greeted> greeted) {
    this.profile = profile;
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
      case LinkState.SignedOut s ->
          new Connection.Ended(Connection.EndReason.SIGNED_OUT, s.since());
      case LinkState.BadVersion s ->
          new Connection.Ended(Connection.EndReason.BAD_VERSION, s.since());
    };
  }

  private void events(SyncEvent.EventsTouched e) {
    long from = Math.max(e.from(), e.to() - MOST_ROWS + 1);
    tell(e.threadId(), from, e.to(), e.live());
  }

  private void members(ThreadId id) {
    profile.listeners().tell(new Change.MembersChanged(id));
    tell(id, -TICKED_ROWS, Long.MAX_VALUE, false);
  }

  /** Tells rows of a range; a negative start counts back from the newest. */
  private void tell(ThreadId id, long from, long to, boolean live) {
    Stores stores = profile.stores();
    List<MessageRow> rows =
        stores
            .database()
            .call(
                tx ->
                    stores
                        .threads()
                        .find(tx, id)
                        .map(
                            t -> {
                              Rows maker = new Rows(profile, tx);
                              Ticks ticks = maker.ticks(t);
                              List<ThreadEvent> events =
                                  from < 0
                                      ? own(stores.events().before(tx, id, to, (int) -from))
                                      : stores.events().range(tx, id, from, to);
                              return events.stream().map(e -> maker.message(e, ticks)).toList();
                            })
                        .orElse(List.of()));
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
