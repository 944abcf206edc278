package chat.hearth.relay.store;

import java.util.Random;

/** Fills a database's file with pages that the next commit replaces, as busy threads do. */
public final class ScatteredRows {

  private static final int KEYS = 1 << 20;
  private static final int TOGETHER = 20;

  private final Database database;
  private final Random random = new Random(7);

  /** In a table of its own. */
  public ScatteredRows(Database database) {
    this.database = database;
    database.read(
        c -> {
          try (var statement = c.createStatement()) {
            return statement.execute(
                "create table if not exists scattered (k int primary key, v varchar)");
          }
        });
  }

  /** Commits until the file has so many bytes. */
  public void write(long bytes) {
    while (database.use().bytes() < bytes) {
      writeMore(10);
    }
  }

  /** So many commits. */
  public void writeMore(int commits) {
    for (int i = 0; i < commits; i++) {
      int _ =
          database.write(
              c -> {
                int written = 0;
                for (int j = 0; j < TOGETHER; j++) {
                  written +=
                      Sql.update(
                          c,
                          "merge into scattered (k, v) values (?, ?)",
                          random.nextInt(KEYS),
                          "something that somebody wrote " + random.nextInt());
                }
                return written;
              });
    }
  }

  /** Another one where a row is missing or is another. */
  public long sum() {
    return database.read(
        c ->
            Sql.first(
                    c,
                    "select sum(mod(ora_hash(v) * (k + 1), 1000003)) from scattered",
                    r -> r.getLong(1))
                .orElse(0L));
  }
}
