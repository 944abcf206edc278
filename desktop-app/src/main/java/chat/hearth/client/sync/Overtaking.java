package chat.hearth.client.sync;

import chat.hearth.client.store.OutboxStore;
import chat.hearth.client.store.Tx;
import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.wire.Request;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What may go before a message whose files are still on their way: everything that was made later
 * and has nothing to do with it. Messages with files stay in order among themselves, and nobody
 * comes, goes or renames the thread before what was said in it.
 */
final class Overtaking {

  private static final int PAGE = 50;

  private final Set<ClientId> behind = new HashSet<>();

  private Overtaking(ClientId slow) {
    behind.add(slow);
  }

  private enum Place {
    MAY_GO,
    WAITS,
    /** As does all that comes after it. */
    BARS
  }

  /** The oldest entry that may overtake the first one of its lane. */
  static Optional<OutboxStore.Entry> next(Tx tx, OutboxStore outbox, OutboxStore.Entry first) {
    if (!(first.request() instanceof Request.Append slow)) {
      return Optional.empty();
    }
    Overtaking overtaking = new Overtaking(slow.clientId());
    List<OutboxStore.Entry> page = outbox.after(tx, first, PAGE);
    while (!page.isEmpty()) {
      for (OutboxStore.Entry entry : page) {
        switch (overtaking.place(entry.request())) {
          case MAY_GO -> {
            return Optional.of(entry);
          }
          case BARS -> {
            return Optional.empty();
          }
          case WAITS -> {}
        }
      }
      page = outbox.after(tx, page.getLast(), PAGE);
    }
    return Optional.empty();
  }

  private Place place(Request request) {
    if (!(request instanceof Request.Append append)) {
      return Place.MAY_GO;
    }
    return switch (append.body()) {
      case EventBody.Message m when m.files().isEmpty() && !behind.contains(m.replyTo()) ->
          Place.MAY_GO;
      case EventBody.Message _ -> {
        boolean _ = behind.add(append.clientId());
        yield Place.WAITS;
      }
      case EventBody.Amendment a -> behind.contains(a.target()) ? Place.WAITS : Place.MAY_GO;
      case EventBody.Started _,
          EventBody.Renamed _,
          EventBody.MembersAdded _,
          EventBody.MemberRemoved _,
          EventBody.MemberLeft _,
          EventBody.Unknown _ ->
          Place.BARS;
    };
  }
}
