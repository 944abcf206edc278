package chat.hearth.relay.store;

import chat.hearth.model.ClientId;
import chat.hearth.model.Draft;
import chat.hearth.model.MessageFlags;
import chat.hearth.model.OwnerRows;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What owners keep to themselves besides their threads: flags of messages, and drafts. */
public final class NoteStore {

  private static final String CHANGED =
      " where owner_id = ? and version > ? and version <= ? order by owner_id, version limit ?";

  static final String CHANGED_FLAGS = "select * from message_flags" + CHANGED;
  static final String CHANGED_DRAFTS = "select * from draft" + CHANGED;

  private final Database database;

  /** On an open database. */
  public NoteStore(Database database) {
    this.database = database;
  }

  /**
   * Changes the flags of a message, on the disk itself after {@link #sync()}.
   *
   * @return nothing where they stay as they were
   */
  public Optional<OwnerChange> flag(
      UserId owner, MessageFlags of, UnaryOperator<MessageFlags> edit) {
    return database.write(
        c -> {
          Optional<MessageFlags> found = flags(c, owner, of.threadId(), of.target());
          MessageFlags after = edit.apply(found.orElse(of));
          if (after.equals(found.orElse(of))) {
            return Optional.empty();
          }
          long from = OwnerVersion.take(c, owner, 1);
          MessageFlags row = after.withVersion(from + 1);
          put(c, owner, row, found.isPresent());
          return Optional.of(change(owner, from, OwnerRows.ofFlags(List.of(row))));
        });
  }

  /**
   * Keeps a draft in place of the one before, on the disk itself after {@link #sync()}.
   *
   * @return nothing where it is the same
   */
  public Optional<OwnerChange> draft(UserId owner, Draft draft) {
    return database.write(
        c -> {
          Optional<Draft> found = draft(c, owner, draft.threadId());
          Draft before = found.orElse(Draft.none(draft.threadId()));
          if (draft.withVersion(before.version()).equals(before)) {
            return Optional.empty();
          }
          long from = OwnerVersion.take(c, owner, 1);
          Draft row = draft.withVersion(from + 1);
          put(c, owner, row, found.isPresent());
          return Optional.of(change(owner, from, OwnerRows.ofDrafts(List.of(row))));
        });
  }

  /** Brings everything committed so far to the disk itself. */
  public void sync() {
    database.sync();
  }

  /** Flags whose version is above {@code since} and at most {@code upTo}, in that order. */
  public List<MessageFlags> changedFlags(UserId owner, long since, long upTo, int limit) {
    return database.read(
        c -> Sql.list(c, CHANGED_FLAGS, NoteStore::flags, owner.value(), since, upTo, limit));
  }

  /** Drafts whose version is above {@code since} and at most {@code upTo}, in that order. */
  public List<Draft> changedDrafts(UserId owner, long since, long upTo, int limit) {
    return database.read(
        c -> Sql.list(c, CHANGED_DRAFTS, NoteStore::draft, owner.value(), since, upTo, limit));
  }

  private static OwnerChange change(UserId owner, long from, OwnerRows rows) {
    return new OwnerChange(owner, from, from + 1, rows, List.of());
  }

  private static Optional<MessageFlags> flags(
      Connection c, UserId owner, ThreadId thread, ClientId target) throws SQLException {
    return Sql.first(
        c,
        "select * from message_flags where owner_id = ? and thread_id = ? and client_id = ?",
        NoteStore::flags,
        owner.value(),
        thread.value(),
        target.value());
  }

  private static void put(Connection c, UserId owner, MessageFlags row, boolean there)
      throws SQLException {
    Sql.update(
        c,
        there
            ? "update message_flags set starred = ?, hidden = ?, version = ?"
                + " where owner_id = ? and thread_id = ? and client_id = ?"
            : "insert into message_flags"
                + " (starred, hidden, version, owner_id, thread_id, client_id)"
                + " values (?, ?, ?, ?, ?, ?)",
        row.starred(),
        row.hidden(),
        row.version(),
        owner.value(),
        row.threadId().value(),
        row.target().value());
  }

  private static MessageFlags flags(ResultSet r) throws SQLException {
    return new MessageFlags(
        new ThreadId(r.getLong("thread_id")),
        new ClientId(r.getObject("client_id", UUID.class)),
        r.getBoolean("starred"),
        r.getBoolean("hidden"),
        r.getLong("version"));
  }

  private static Optional<Draft> draft(Connection c, UserId owner, ThreadId thread)
      throws SQLException {
    return Sql.first(
        c,
        "select * from draft where owner_id = ? and thread_id = ?",
        NoteStore::draft,
        owner.value(),
        thread.value());
  }

  private static void put(Connection c, UserId owner, Draft row, boolean there)
      throws SQLException {
    Sql.update(
        c,
        there
            ? "update draft set content = ?, reply_to = ?, version = ?"
                + " where owner_id = ? and thread_id = ?"
            : "insert into draft (content, reply_to, version, owner_id, thread_id)"
                + " values (?, ?, ?, ?, ?)",
        row.text(),
        row.replyTo() == null ? null : row.replyTo().value(),
        row.version(),
        owner.value(),
        row.threadId().value());
  }

  private static Draft draft(ResultSet r) throws SQLException {
    @Nullable UUID replyTo = r.getObject("reply_to", UUID.class);
    return new Draft(
        new ThreadId(r.getLong("thread_id")),
        r.getString("content"),
        replyTo == null ? null : new ClientId(replyTo),
        r.getLong("version"));
  }
}
