package chat.hearth.relay.store;

import chat.hearth.model.UserId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** Invitations to register. */
public final class InvitationStore {

  private final Database database;

  /** On an open database. */
  public InvitationStore(Database database) {
    this.database = database;
  }

  /** Keeps a new invitation. */
  public void create(String code, UserId creator, Instant now, Instant expires, int maxUses) {
    database.writeDurably(
        c ->
            Sql.update(
                c,
                "insert into invitation (code, created_by, created_at, expires_at, max_uses, uses)"
                    + " values (?, ?, ?, ?, ?, 0)",
                code,
                creator.value(),
                now,
                expires,
                maxUses));
  }

  /** Whether somebody may register with the code now. */
  public boolean isValid(String code, Instant now) {
    return database.read(
        c ->
            Sql.first(
                    c,
                    "select 1 from invitation where code = ? and uses < max_uses and expires_at >"
                        + " ?",
                    r -> r.getInt(1),
                    code,
                    now)
                .isPresent());
  }

  /** The newest one that somebody may register with now. */
  public Optional<InvitationRow> newest(Instant now) {
    return database.read(
        c ->
            Sql.first(
                c,
                "select code, expires_at, max_uses, uses from invitation"
                    + " where uses < max_uses and expires_at > ? order by created_at desc",
                r ->
                    new InvitationRow(
                        r.getString("code"),
                        Sql.instant(r, "expires_at"),
                        r.getInt("max_uses"),
                        r.getInt("uses")),
                now));
  }

  /** Takes one place; false where there is none. */
  static boolean use(Connection c, String code, Instant now) throws SQLException {
    return Sql.update(
            c,
            "update invitation set uses = uses + 1"
                + " where code = ? and uses < max_uses and expires_at > ?",
            code,
            now)
        == 1;
  }
}
