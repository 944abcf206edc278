package chat.hearth.relay.store;

import chat.hearth.model.UserId;
import java.sql.Connection;
import java.sql.SQLException;

/** The one counter a user that moves with every row of theirs. */
final class OwnerVersion {

  private OwnerVersion() {}

  /** Moves the counter on and tells where it stood; the row stays locked until the commit. */
  static long take(Connection c, UserId owner, int count) throws SQLException {
    Sql.update(
        c, "update account set version = version + ? where user_id = ?", count, owner.value());
    return current(c, owner) - count;
  }

  /** Where the counter stands. */
  static long current(Connection c, UserId owner) throws SQLException {
    return Sql.first(
            c, "select version from account where user_id = ?", r -> r.getLong(1), owner.value())
        .orElseThrow(() -> new SQLException("no account " + owner));
  }
}
