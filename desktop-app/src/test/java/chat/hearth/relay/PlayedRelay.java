package chat.hearth.relay;

import chat.hearth.model.ChatThread;
import chat.hearth.model.Draft;
import chat.hearth.model.MessageFlags;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadHead;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.relay.socket.PlayedSocket;
import chat.hearth.relay.store.Database;
import chat.hearth.relay.store.MemberRow;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;

/** All rooms of the relay, without a port. It is never closed: its process ends. */
public final class PlayedRelay {

  private static final RelayConfig CONFIG =
      RelayConfig.in(Path.of("nowhere")).withName("Played").withHost("host");
  private static final int ALL = 1_000_000;

  private final Assembly rooms;
  private final Stores stores;
  private final Clock clock;

  /** Starts on a database; called in the process of the relay. */
  public PlayedRelay(Database database, Clock clock, ScheduledExecutorService timer) {
    this.clock = clock;
    rooms = new Assembly(CONFIG, Timing.DEFAULT, clock, timer, database);
    stores = Stores.on(database, rooms.codec);
  }

  /** A device has connected. */
  public PlayedSocket open(PlayedSocket.Carrier carrier) {
    return new PlayedSocket(carrier, rooms.codec, clock, rooms.sessions, rooms.writers);
  }

  /** Where all logs stand. */
  public List<ThreadHead> heads() {
    return stores.log().heads().list(0, ALL);
  }

  /** A whole log. */
  public List<ThreadEvent> log(ThreadId thread) {
    return stores.log().events().page(thread, 1, ALL);
  }

  /** Who is or was a member, and how far each has come. */
  public List<MemberRow> members(ThreadId thread) {
    return stores.log().members().list(thread);
  }

  /** What an owner keeps about messages. */
  public List<MessageFlags> flags(UserId owner) {
    return stores.notes().changedFlags(owner, 0, Long.MAX_VALUE, ALL);
  }

  /** What an owner began to write. */
  public List<Draft> drafts(UserId owner) {
    return stores.notes().changedDrafts(owner, 0, Long.MAX_VALUE, ALL);
  }

  /** An owner's rows. */
  public List<ChatThread> rows(UserId owner) {
    return stores.rows().list(owner, 0, ALL);
  }
}
