package chat.hearth.client.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One transaction of the local database; valid only inside {@link Database#call}. */
public final class Tx {

  private final Connection connection;
  private final Map<String, PreparedStatement> statements = new HashMap<>();

  Tx(Connection connection) {
    this.connection = connection;
  }

  int update(String sql, @Nullable Object... values) {
    try {
      return bound(sql, values).executeUpdate();
    } catch (SQLException e) {
      throw Faults.of(e);
    }
  }

  /** The same change for many rows, in one go. */
  void updateAll(String sql, List<Object[]> rows) {
    try {
      PreparedStatement statement = prepared(sql);
      try {
        for (Object[] row : rows) {
          for (int i = 0; i < row.length; i++) {
            bind(statement, i + 1, row[i]);
          }
          statement.addBatch();
        }
        int[] _ = statement.executeBatch();
      } finally {
        statement.clearBatch(); // what failed must not come with the next
      }
    } catch (SQLException e) {
      throw Faults.of(e);
    }
  }

  <T> List<T> list(String sql, Row<T> row, @Nullable Object... values) {
    try (ResultSet result = bound(sql, values).executeQuery()) {
      List<T> rows = new ArrayList<>();
      while (result.next()) {
        rows.add(row.read(result));
      }
      return rows;
    } catch (SQLException e) {
      throw Faults.of(e);
    }
  }

  <T> Optional<T> first(String sql, Row<T> row, @Nullable Object... values) {
    return list(sql, row, values).stream().findFirst();
  }

  long number(String sql, @Nullable Object... values) {
    return first(sql, r -> r.getLong(1), values).orElse(0L);
  }

  void commit() throws SQLException {
    connection.commit();
  }

  void rollback() throws SQLException {
    connection.rollback();
  }

  void close() throws SQLException {
    connection.close();
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private PreparedStatement bound(String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = prepared(sql);
    for (int i = 0; i < values.length; i++) {
      bind(statement, i + 1, values[i]);
    }
    return statement;
  }

  private PreparedStatement prepared(String sql) throws SQLException {
    PreparedStatement statement = statements.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      statements.put(sql, statement);
    }
    return statement;
  }

  private static void bind(PreparedStatement statement, int index, @Nullable Object value)
      throws SQLException {
    switch (value) {
      case null -> statement.setNull(index, Types.NULL);
      case Instant at -> statement.setObject(index, at.atOffset(ZoneOffset.UTC));
      default -> statement.setObject(index, value);
    }
  }
}
