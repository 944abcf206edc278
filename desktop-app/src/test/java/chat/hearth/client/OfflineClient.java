package chat.hearth.client;

import chat.hearth.client.store.Database;
import chat.hearth.client.store.Stores;
import chat.hearth.client.store.Tx;
import chat.hearth.model.DeviceId;
import chat.hearth.model.UserId;
import chat.hearth.wire.FrameCodec;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;

/** A signed-in profile whose relay is never there. */
final class OfflineClient implements AutoCloseable {

  static final UserId ANNA = new UserId(1);
  static final UserId BEN = new UserId(2);
  static final UserId CLEO = new UserId(3);

  private final Path profile;
  private final Clock clock = new StridingClock();
  private final Entry entry;
  private Client client;

  OfflineClient(Path profile) {
    this.profile = profile;
    new IdentityFile(profile)
        .write(
            new Identity(
                new Account(
                    ANNA,
                    new DeviceId(1),
                    "anna",
                    "Anna",
                    "Laptop",
                    new RelayAddress("nowhere", 1, null),
                    "Ours",
                    "host",
                    false),
                "token"));
    entry =
        new ClientEntry(
            profile,
            (to, _) -> {
              throw new IOException("no relay at " + to);
            },
            clock,
            new SecureRandom());
    client = entry.open().orElseThrow();
  }

  Client client() {
    return client;
  }

  Entry entry() {
    return entry;
  }

  void startAgain() {
    client.close();
    client = entry.open().orElseThrow();
  }

  /** Ends, lets something become of the database, and starts again. */
  void meanwhile(BiConsumer<Stores, Tx> change) {
    client.close();
    try (Database database = Database.open(profile, clock)) {
      Stores stores = Stores.of(database, new FrameCodec());
      database.run(tx -> change.accept(stores, tx));
    }
    client = entry.open().orElseThrow();
  }

  @Override
  public void close() {
    client.close();
  }

  /** A clock that never shows the same time twice, so that order is what a test makes it. */
  private static final class StridingClock extends Clock {

    private final AtomicLong millis = new AtomicLong(1_900_000_000_000L);

    @Override
    public Instant instant() {
      return Instant.ofEpochMilli(millis.incrementAndGet());
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
