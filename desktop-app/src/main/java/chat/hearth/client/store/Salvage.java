package chat.hearth.client.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a damaged file still gives of what only this device has: everything unsent, what was begun
 * with the files beside it, what the relay has lost or was never told of. All else comes from the
 * relay again.
 */
final class Salvage {

  /**
   * A table of which something is only here.
   *
   * @param which rows, or "" for all
   */
  private record Table(String name, String columns, String which) {

    String select() {
      return "SELECT " + columns + " FROM " + name + which;
    }

    String insert() {
      String values = columns.replaceAll("\\w+", "?");
      return "INSERT INTO " + name + " (" + columns + ") VALUES (" + values + ")";
    }
  }

  private static final List<Table> TABLES =
      List.of(
          new Table(
              "outbox",
              "lane, kind, client_id, request, created_at, state, problem_code, problem",
              " ORDER BY id"),
          new Table("draft", "thread_id, text, reply_to, told", ""),
          new Table("shelf", "thread_id, place, sha256, name, bytes, type, width, height", ""),
          new Table(
              "stranded",
              "thread_id, client_id, after_seq, seq, ordinal, user_id, created_at, body, was_read",
              ""),
          new Table(
              "flags",
              "thread_id, target, starred, starred_told, hidden, hidden_told",
              " WHERE NOT (starred_told AND hidden_told)"),
          new Table( // those that the relay has never had, or has lost
              "thread",
              "thread_id, participant_ids, is_muted, nickname, pinned, archived, unread, read_seq,"
                  + " read_ordinal, left_seq, created_at, updated_at, title, direct, created_by,"
                  + " started",
              " WHERE head_seq = 0 AND (left_seq > 0 OR NOT started)"));

  private final Map<Table, List<@Nullable Object[]>> rows = new LinkedHashMap<>();

  /** Reads what can be read; what can't stays in the file. */
  void read(Tx tx) {
    for (Table table : TABLES) {
      try {
        rows.put(table, tx.list(table.select(), Salvage::values));
      } catch (StoreException e) {
        // these pages are damaged too
      }
    }
  }

  /** Puts it into a fresh file, but for what makes no sense there. */
  void write(Tx tx) {
    rows.forEach((table, some) -> some.forEach(row -> write(tx, table, row)));
  }

  private static void write(Tx tx, Table table, @Nullable Object[] row) {
    try {
      tx.update(table.insert(), row);
    } catch (StoreException e) {
      if (e.kind() == StoreException.Kind.DISK_FULL || e.kind() == StoreException.Kind.NO_ACCESS) {
        throw e;
      }
      // or the profile could never be opened again
    }
  }

  private static @Nullable Object[] values(ResultSet row) throws SQLException {
    @Nullable Object[] values = new Object[row.getMetaData().getColumnCount()];
    for (int i = 0; i < values.length; i++) {
      values[i] = row.getObject(i + 1);
    }
    return values;
  }
}
