package chat.hearth.relay.store;

import chat.hearth.model.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Accounts, by owner. They are never deleted. */
public final class AccountStore {

  private static final String COLUMNS =
      "select user_id, user_name, display_name, password_hash, is_admin, version from account";

  private final Database database;

  /** On an open database. */
  public AccountStore(Database database) {
    this.database = database;
  }

  /** What became of a wish for an account. */
  public enum Creation {
    /** It is there. */
    CREATED,
    /** Another account has the name. */
    NAME_TAKEN,
    /** The invitation is unknown, used up or too old. */
    INVITE_VOID
  }

  /**
   * Makes an account, and uses up one place of the invitation in the same transaction.
   *
   * @param invite the code, or null where none is needed
   */
  public Creation create(
      String userName,
      String displayName,
      String passwordHash,
      boolean admin,
      @Nullable String invite,
      Instant now) {
    try {
      return database.writeDurably(
          c -> {
            if (invite != null && !InvitationStore.use(c, invite, now)) {
              return Creation.INVITE_VOID;
            }
            Sql.update(
                c,
                "insert into account (user_name, display_name, password_hash, is_admin, version,"
                    + " created_at) values (?, ?, ?, ?, 0, ?)",
                userName,
                displayName,
                passwordHash,
                admin,
                now);
            return Creation.CREATED;
          });
    } catch (StorageException e) {
      if (e.getCause() instanceof SQLException s && database.dialect().isDuplicate(s)) {
        return Creation.NAME_TAKEN;
      }
      throw e;
    }
  }

  /** The account with this user name. */
  public Optional<AccountRow> byName(String userName) {
    return database.read(
        c -> Sql.first(c, COLUMNS + " where user_name = ?", AccountStore::row, userName));
  }

  /** The account with this number. */
  public Optional<AccountRow> byId(UserId id) {
    return database.read(
        c -> Sql.first(c, COLUMNS + " where user_id = ?", AccountStore::row, id.value()));
  }

  /** These people, by number; unknown ones are left out. */
  public List<AccountRow> byIds(Collection<UserId> ids) {
    Object numbers = Sql.numbers(ids, UserId::value);
    return database.read(
        c ->
            Sql.list(
                c,
                COLUMNS + " where user_id = any(?) order by user_id",
                AccountStore::row,
                numbers));
  }

  /** People whose name or user name contains the text, any case, by display name. */
  public List<AccountRow> search(String text, int limit) {
    String pattern = "%" + text.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1").strip() + "%";
    return database.read(
        c ->
            Sql.list(
                c,
                COLUMNS
                    + " where lower(display_name) like ? escape '!' or user_name like ? escape '!'"
                    + " order by lower(display_name), user_id limit ?",
                AccountStore::row,
                pattern,
                pattern,
                limit));
  }

  /** Whether there is no account yet. */
  public boolean isEmpty() {
    return database.read(
        c -> Sql.first(c, "select 1 from account limit 1", r -> r.getInt(1)).isEmpty());
  }

  /** Where the owner's counter stands. */
  public long version(UserId owner) {
    return database.read(c -> OwnerVersion.current(c, owner));
  }

  /** A new password. */
  public void setPasswordHash(UserId id, String hash) {
    database.writeDurably(
        c ->
            Sql.update(
                c, "update account set password_hash = ? where user_id = ?", hash, id.value()));
  }

  /** A new name to show. */
  public void setDisplayName(UserId id, String name) {
    database.writeDurably(
        c ->
            Sql.update(
                c, "update account set display_name = ? where user_id = ?", name, id.value()));
  }

  private static AccountRow row(ResultSet r) throws SQLException {
    return new AccountRow(
        new UserId(r.getLong("user_id")),
        r.getString("user_name"),
        r.getString("display_name"),
        r.getString("password_hash"),
        r.getBoolean("is_admin"),
        r.getLong("version"));
  }
}
