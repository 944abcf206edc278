package chat.hearth.relay.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/**
 * Bare H2, for what it is worth: the rows that so many messages make, committed in batches, each
 * brought to the disk. No rules, no frames, nobody who waits.
 */
final class FloorRows {

  private static final int THREADS = 100;
  private static final String BODY =
      "{\"kind\":\"message\",\"text\":\"thirty bytes of plain new text\"}";
  private static final String[] TABLES = {
    "create table head (thread_id bigint primary key, last_seq bigint not null)",
    "create table event (thread_id bigint not null, seq bigint not null, client_id uuid not null,"
        + " user_id bigint not null, ordinal bigint not null, content varchar not null,"
        + " created_at bigint not null, primary key (thread_id, seq),"
        + " unique (client_id, thread_id, user_id))"
  };

  private FloorRows() {}

  /** Folder, rows a commit, seconds; prints how many rows there were, and its processor time. */
  public static void main(String[] args) throws SQLException {
    String url = "jdbc:h2:" + Path.of(args[0]).toAbsolutePath() + ";WRITE_DELAY=0";
    int batch = Integer.parseInt(args[1]);
    double seconds = Double.parseDouble(args[2]);
    try (Connection c = DriverManager.getConnection(url, "sa", "");
        Statement statement = c.createStatement()) {
      for (String table : TABLES) {
        statement.execute(table);
      }
      for (int i = 0; i < THREADS; i++) {
        statement.execute("insert into head values (" + i + ", 0)");
      }
      c.setAutoCommit(false);
      long rows = fill(c, statement, 0, batch, seconds); // warm
      long cpu = ProcessMeter.own().cpuMicros();
      long more = fill(c, statement, rows, batch, seconds);
      System.out.println(more + " " + (ProcessMeter.own().cpuMicros() - cpu));
    }
  }

  private static long fill(Connection c, Statement statement, long from, int batch, double seconds)
      throws SQLException {
    long end = System.nanoTime() + (long) (seconds * 1e9);
    long row = from;
    try (PreparedStatement insert =
            c.prepareStatement("insert into event values (?, ?, ?, ?, ?, ?, ?)");
        PreparedStatement update =
            c.prepareStatement("update head set last_seq = ? where thread_id = ?")) {
      while (System.nanoTime() < end) {
        for (int i = 0; i < batch; i++) {
          add(insert, row++);
        }
        insert.executeBatch();
        for (int i = 0; i < THREADS; i++) {
          update.setLong(1, row / THREADS);
          update.setLong(2, i);
          update.addBatch();
        }
        update.executeBatch();
        c.commit();
        statement.execute("checkpoint sync");
      }
    }
    return row - from;
  }

  private static void add(PreparedStatement insert, long row) throws SQLException {
    long now = System.currentTimeMillis();
    insert.setLong(1, row % THREADS);
    insert.setLong(2, row / THREADS);
    insert.setObject(3, new UUID((now << 16) | 0x7000, Long.MIN_VALUE | row));
    insert.setLong(4, row % 2);
    insert.setLong(5, row / THREADS);
    insert.setString(6, BODY);
    insert.setLong(7, now);
    insert.addBatch();
  }
}
