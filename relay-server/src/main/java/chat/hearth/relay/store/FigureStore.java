package chat.hearth.relay.store;

import chat.hearth.model.UserId;
import java.time.Instant;
import java.util.List;

/** Figures for the person who runs the relay. */
public final class FigureStore {

  /**
   * An account.
   *
   * @param devices how many are signed in
   */
  public record Registered(
      UserId userId, String userName, String displayName, boolean admin, int devices) {}

  private final Database database;

  /** On an open database. */
  public FigureStore(Database database) {
    this.database = database;
  }

  /** All accounts, by display name. */
  public List<Registered> registered() {
    return database.read(
        c ->
            Sql.list(
                c,
                "select a.user_id, a.user_name, a.display_name, a.is_admin,"
                    + " (select count(*) from device d where d.owner_id = a.user_id"
                    + " and d.token_hash is not null) as devices"
                    + " from account a order by lower(a.display_name), a.user_id",
                r ->
                    new Registered(
                        new UserId(r.getLong("user_id")),
                        r.getString("user_name"),
                        r.getString("display_name"),
                        r.getBoolean("is_admin"),
                        r.getInt("devices"))));
  }

  /** How many messages were taken from one moment, included, to another. */
  public long messages(Instant from, Instant to) {
    return database.read(
        c ->
            Sql.first(
                    c,
                    "select count(*) as messages from event where kind = 'message'"
                        + " and created_at >= ? and created_at < ?"
                        + " and thread_id in"
                        + " (select thread_id from thread_head where updated_at >= ?)",
                    r -> r.getLong("messages"),
                    from,
                    to,
                    from)
                .orElse(0L));
  }
}
