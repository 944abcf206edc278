package chat.hearth.client.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a damaged file still gives of what only this device has: everything unsent, and the drafts.
 * All else comes from the relay again.
 */
final class Salvage {

  private static final String OUTBOX =
      "lane, kind, client_id, request, created_at, state, problem_code, problem";
  private static final String DRAFT = "thread_id, text";

  private final List<@Nullable Object[]> outbox = new ArrayList<>();
  private final List<@Nullable Object[]> drafts = new ArrayList<>();

  /** Reads what can be read; what can't stays in the file. */
  void read(Tx tx) {
    read(tx, "SELECT " + OUTBOX + " FROM outbox ORDER BY id", outbox);
    read(tx, "SELECT " + DRAFT + " FROM draft", drafts);
  }

  /** Puts it into a fresh file. */
  void write(Tx tx) {
    outbox.forEach(
        row ->
            tx.update("INSERT INTO outbox (" + OUTBOX + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row));
    drafts.forEach(row -> tx.update("INSERT INTO draft (" + DRAFT + ") VALUES (?, ?)", row));
  }

  private static void read(Tx tx, String sql, List<@Nullable Object[]> rows) {
    try {
      rows.addAll(tx.list(sql, Salvage::values));
    } catch (StoreException e) {
      // these pages are damaged too
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
