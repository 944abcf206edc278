package chat.hearth.client.store;

import chat.hearth.model.ChatThread;
import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadHead;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.wire.FrameCodec;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Stores on a real file that can be closed and opened again, with things to put into them. */
final class StoreFile implements AutoCloseable {

  static final UserId ANNA = new UserId(1);
  static final UserId BEN = new UserId(2);
  static final ThreadId ONE = new ThreadId(11);
  static final ThreadId TWO = new ThreadId(12);
  static final Instant NOON = Instant.parse("2031-05-04T12:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
  private static final Random RANDOM = new Random(5);
  private static final Pattern SCANS = Pattern.compile("scanCount: (\\d+)");

  private final Path folder;
  private Stores stores;

  StoreFile(Path folder) {
    this.folder = folder;
    this.stores = open(folder);
  }

  Stores stores() {
    return stores;
  }

  <T> T call(Function<Tx, T> work) {
    return stores.database().call(work);
  }

  void run(Consumer<Tx> work) {
    stores.database().run(work);
  }

  /** Runs a statement, and counts the rows that the database looked at for it. */
  long rowsRead(String sql, Object... values) {
    String plan =
        call(tx -> tx.first("EXPLAIN ANALYZE " + sql, r -> r.getString(1), values)).orElseThrow();
    return SCANS.matcher(plan).results().mapToLong(m -> Long.parseLong(m.group(1))).sum();
  }

  /** Closes the file and opens it again. */
  void reopen() {
    stores.database().close();
    stores = open(folder);
  }

  static ClientId clientId() {
    return ClientId.mint(CLOCK, RANDOM);
  }

  static ThreadEvent event(ThreadId thread, long seq, long ordinal, UserId author, EventBody body) {
    return new ThreadEvent(thread, seq, ordinal, clientId(), author, NOON.plusSeconds(seq), body);
  }

  static ChatThread row(ThreadId thread) {
    return new ChatThread(
        thread, List.of(ANNA, BEN), false, null, false, false, null, 0, 0, 0, NOON, NOON, 1);
  }

  static ThreadHead head(ThreadId thread, long seq, long ordinal) {
    return new ThreadHead(thread, seq, ordinal, "Picnic", true, BEN, NOON, NOON.plusSeconds(seq));
  }

  @Override
  public void close() {
    stores.database().close();
  }

  private static Stores open(Path folder) {
    return Stores.of(Database.open(folder, CLOCK), new FrameCodec());
  }
}
