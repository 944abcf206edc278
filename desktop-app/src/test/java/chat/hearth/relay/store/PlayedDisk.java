package chat.hearth.relay.store;

import chat.hearth.model.ClientId;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where the relay's data stay when its process ends. The same database serves all runs: making one
 * takes longer than a run.
 */
public final class PlayedDisk implements AutoCloseable {

  private static final int CONNECTIONS = 4;

  private final Dialect dialect;
  private final HikariDataSource pool;
  private final List<String> tables;

  /** All rows of all tables at some moment. */
  public record Copy(Map<String, List<@Nullable Object[]>> rows) {}

  /** An empty disk. */
  public PlayedDisk(String name) {
    dialect = new H2Dialect("mem:" + name + ";DB_CLOSE_DELAY=-1;ANALYZE_AUTO=0");
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(dialect.url());
    config.setUsername("sa");
    config.setPassword("");
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMaxLifetime(0);
    pool = new HikariDataSource(config);
    Migrations.run(dialect);
    fill();
    tables = run(PlayedDisk::tables);
  }

  private static List<String> tables(Connection c) throws SQLException {
    return Sql.list(
        c,
        "select lower(table_name) from information_schema.tables where table_schema = 'PUBLIC'"
            + " and table_type = 'BASE TABLE' and table_name <> 'flyway_schema_history'"
            + " order by table_name",
        r -> r.getString(1));
  }

  /** Makes all connections now: no other thread may be at work later. */
  private void fill() {
    List<Connection> all = new ArrayList<>();
    try {
      while (all.size() < CONNECTIONS) {
        all.add(pool.getConnection());
      }
      for (Connection c : all) {
        c.close();
      }
    } catch (SQLException e) {
      throw dialect.explain(e);
    }
  }

  /** Forgets everything, and remembers these accounts instead, with one device for each token. */
  public void begin(List<String> userNames, Map<Integer, List<byte[]>> tokens) {
    run(
        c -> {
          try (Statement s = c.createStatement()) {
            for (String table : tables) {
              s.execute("truncate table " + table + " restart identity");
            }
          }
          for (int i = 0; i < userNames.size(); i++) {
            String name = userNames.get(i);
            Sql.update(
                c, "insert into account values (?, ?, ?, '-', ?, 0, 0)", i + 1, name, name, i == 0);
            for (byte[] token : tokens.getOrDefault(i + 1, List.of())) {
              Sql.update(
                  c,
                  "insert into device (owner_id, token_hash, name, platform, created_at, last_seen)"
                      + " values (?, ?, 'Laptop', 'Played', 0, 0)",
                  i + 1,
                  token);
            }
          }
          return true;
        });
  }

  /** Opens the data, as a process does that starts. */
  public Database open(Clock clock) {
    return new Database(dialect, dialect.patience(), pool, null, clock);
  }

  /** The names of all events. */
  public Set<ClientId> names() {
    return run(
        c ->
            Set.copyOf(
                Sql.list(
                    c,
                    "select client_id from event",
                    r -> new ClientId(r.getObject(1, UUID.class)))));
  }

  /** The threads that have a log. */
  public Set<ThreadId> threads() {
    return run(
        c ->
            Set.copyOf(
                Sql.list(c, "select thread_id from thread_head", r -> new ThreadId(r.getLong(1)))));
  }

  /** Who is not in a thread any more: its members have left it, or were taken out. */
  public Map<ThreadId, Set<UserId>> departures() {
    Map<ThreadId, Set<UserId>> all = new HashMap<>();
    List<Boolean> _ =
        run(
            c ->
                Sql.list(
                    c,
                    "select thread_id, user_id from member where left_seq > 0",
                    r ->
                        all.computeIfAbsent(new ThreadId(r.getLong(1)), _ -> new HashSet<>())
                            .add(new UserId(r.getLong(2)))));
    return all;
  }

  /** What a backup of this moment holds. */
  public Copy copy() {
    return run(
        c -> {
          Map<String, List<@Nullable Object[]>> all = new LinkedHashMap<>();
          for (String table : tables) {
            all.put(table, rows(c, table));
          }
          return new Copy(all);
        });
  }

  /** Puts a backup in the place of the data, which then has another epoch. */
  public void restore(Copy copy, String epoch) {
    run(
        c -> {
          for (String table : tables) {
            Sql.update(c, "delete from " + table);
            List<@Nullable Object[]> rows = copy.rows().getOrDefault(table, List.of());
            if (!rows.isEmpty()) {
              String marks = "?, ".repeat(rows.getFirst().length - 1) + "?";
              int[] _ = Sql.batch(c, "insert into " + table + " values (" + marks + ")", rows);
            }
          }
          return Sql.update(c, "update relay_meta set epoch = ?", epoch);
        });
  }

  @Override
  public void close() {
    pool.close();
  }

  private static List<@Nullable Object[]> rows(Connection c, String table) throws SQLException {
    try (PreparedStatement all = c.prepareStatement("select * from " + table);
        ResultSet row = all.executeQuery()) {
      List<@Nullable Object[]> rows = new ArrayList<>();
      int columns = row.getMetaData().getColumnCount();
      while (row.next()) {
        @Nullable Object[] values = new Object[columns];
        for (int i = 0; i < columns; i++) {
          values[i] = row.getObject(i + 1);
        }
        rows.add(values);
      }
      return rows;
    }
  }

  private <T> T run(Sql.Work<T> work) {
    try (Connection c = pool.getConnection()) {
      return work.on(c);
    } catch (SQLException e) {
      throw dialect.explain(e);
    }
  }
}
