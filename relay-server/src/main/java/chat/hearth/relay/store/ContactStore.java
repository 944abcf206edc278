package chat.hearth.relay.store;

import chat.hearth.model.Contact;
import chat.hearth.model.OwnerRows;
import chat.hearth.model.UserId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/** Contact books, by owner. */
public final class ContactStore {

  private static final String COLUMNS =
      "select contact_id, nickname, listed, blocked, version from contact";

  static final String CHANGED =
      COLUMNS
          + " where owner_id = ? and version > ? and version <= ?"
          + " order by owner_id, version limit ?";

  private final Database database;

  /** On an open database. */
  public ContactStore(Database database) {
    this.database = database;
  }

  /**
   * Changes an entry, made where it is missing, on the disk itself after {@link #sync()}.
   *
   * @param edit the entry before, without anything set where it is new, to the entry after
   * @return nothing where the entry stays as it was
   */
  public Optional<OwnerChange> edit(UserId owner, UserId person, UnaryOperator<Contact> edit) {
    return database.write(
        c -> {
          Optional<Contact> found = find(c, owner, person);
          Contact before = found.orElseGet(() -> new Contact(person, null, false, false, 0));
          Contact after = edit.apply(before);
          if (after.equals(before)) {
            return Optional.empty();
          }
          long from = OwnerVersion.take(c, owner, 1);
          Contact row =
              new Contact(person, after.nickname(), after.listed(), after.blocked(), from + 1);
          put(c, owner, row, found.isPresent());
          return Optional.of(
              new OwnerChange(
                  owner, from, from + 1, OwnerRows.ofContacts(List.of(row)), List.of()));
        });
  }

  /** Brings everything committed so far to the disk itself. */
  public void sync() {
    database.sync();
  }

  /** One entry. */
  public Optional<Contact> find(UserId owner, UserId person) {
    return database.read(c -> find(c, owner, person));
  }

  /** Entries whose version is above {@code since} and at most {@code upTo}, in that order. */
  public List<Contact> changed(UserId owner, long since, long upTo, int limit) {
    return database.read(
        c -> Sql.list(c, CHANGED, ContactStore::row, owner.value(), since, upTo, limit));
  }

  /** Tells every block: the owner, then whom they block. */
  public void blocks(BiConsumer<UserId, UserId> consumer) {
    database.read(
        c ->
            Sql.list(
                c,
                "select owner_id, contact_id from contact where blocked",
                r -> {
                  consumer.accept(new UserId(r.getLong(1)), new UserId(r.getLong(2)));
                  return true;
                }));
  }

  private static Optional<Contact> find(Connection c, UserId owner, UserId person)
      throws SQLException {
    return Sql.first(
        c,
        COLUMNS + " where owner_id = ? and contact_id = ?",
        ContactStore::row,
        owner.value(),
        person.value());
  }

  private static void put(Connection c, UserId owner, Contact row, boolean there)
      throws SQLException {
    Sql.update(
        c,
        there
            ? "update contact set nickname = ?, listed = ?, blocked = ?, version = ?"
                + " where owner_id = ? and contact_id = ?"
            : "insert into contact (nickname, listed, blocked, version, owner_id, contact_id)"
                + " values (?, ?, ?, ?, ?, ?)",
        row.nickname(),
        row.listed(),
        row.blocked(),
        row.version(),
        owner.value(),
        row.userId().value());
  }

  private static Contact row(ResultSet r) throws SQLException {
    return new Contact(
        new UserId(r.getLong("contact_id")),
        r.getString("nickname"),
        r.getBoolean("listed"),
        r.getBoolean("blocked"),
        r.getLong("version"));
  }
}
