package chat.hearth.client.store;

import chat.hearth.model.Contact;
import chat.hearth.model.Member;
import chat.hearth.model.Person;
import chat.hearth.model.Receipt;
import chat.hearth.model.Role;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.wire.Request;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** People by name, the contact book, and the members of threads. */
public final class PeopleStore {

  /** A name as it was last heard. */
  public record Name(UserId userId, String userName, String displayName) {}

  /** Everybody known here. */
  public List<Name> names(Tx tx) {
    return tx.list(
        "SELECT * FROM person",
        r ->
            new Name(
                new UserId(r.getLong("user_id")),
                r.getString("user_name"),
                r.getString("display_name")));
  }

  /** Remembers names. */
  public void names(Tx tx, List<Person> people) {
    for (Person p : people) {
      tx.update(
          "MERGE INTO person KEY (user_id) VALUES (?, ?, ?)",
          p.userId().value(),
          p.userName(),
          p.displayName());
    }
  }

  /** The contact book with removed and blocked entries; versions are not kept and read 0. */
  public List<Contact> contacts(Tx tx) {
    return tx.list(
        "SELECT * FROM contact",
        r ->
            new Contact(
                new UserId(r.getLong("user_id")),
                r.getString("nickname"),
                r.getBoolean("listed"),
                r.getBoolean("blocked"),
                0));
  }

  /** Takes over one entry. */
  public void contact(Tx tx, Contact c) {
    tx.update(
        "MERGE INTO contact KEY (user_id) VALUES (?, ?, ?, ?)",
        c.userId().value(),
        c.nickname(),
        c.listed(),
        c.blocked());
  }

  /** Changes an entry as the relay will; null leaves a field as it is. */
  public void set(Tx tx, Request.SetContact change) {
    Contact now =
        contacts(tx).stream()
            .filter(c -> c.userId().equals(change.userId()))
            .findFirst()
            .orElse(new Contact(change.userId(), null, false, false, 0));
    String nickname = Objects.requireNonNullElse(change.nickname(), orEmpty(now.nickname()));
    contact(
        tx,
        new Contact(
            change.userId(),
            nickname.isEmpty() ? null : nickname,
            Objects.requireNonNullElse(change.listed(), now.listed()),
            Objects.requireNonNullElse(change.blocked(), now.blocked()),
            0));
  }

  /** Forgets an entry that the relay does not have. */
  public void forget(Tx tx, UserId userId) {
    tx.update("DELETE FROM contact WHERE user_id = ?", userId.value());
  }

  /** The members of a thread as last heard. */
  public List<Member> members(Tx tx, ThreadId id) {
    return tx.list(
        "SELECT * FROM member WHERE thread_id = ? ORDER BY since_seq, user_id",
        PeopleStore::member,
        id.value());
  }

  /** What somebody may do in every thread whose members were heard. */
  public Map<ThreadId, Role> roles(Tx tx, UserId userId) {
    Map<ThreadId, Role> roles = new HashMap<>();
    tx.list(
            "SELECT * FROM member WHERE user_id = ?",
            r -> Map.entry(new ThreadId(r.getLong("thread_id")), member(r).role()),
            userId.value())
        .forEach(e -> roles.put(e.getKey(), e.getValue()));
    return roles;
  }

  /** What somebody may do in a thread, if its members were heard. */
  public Optional<Role> role(Tx tx, ThreadId id, UserId userId) {
    return tx.first(
        "SELECT * FROM member WHERE thread_id = ? AND user_id = ?",
        r -> member(r).role(),
        id.value(),
        userId.value());
  }

  /** How far a member has come; nobody waits for what was said before they joined. */
  public static Receipt receipt(ThreadId id, Member m) {
    return new Receipt(
        id,
        m.userId(),
        Math.max(m.deliveredSeq(), m.sinceSeq()),
        Math.max(m.readSeq(), m.sinceSeq()));
  }

  /** The members of all threads but the owner, as receipts. */
  public List<Receipt> receipts(Tx tx, UserId owner) {
    return tx.list(
        "SELECT * FROM member WHERE user_id <> ?",
        r -> receipt(new ThreadId(r.getLong("thread_id")), member(r)),
        owner.value());
  }

  /** Forgets all members and how far they have come. */
  public void forgetMembers(Tx tx) {
    tx.update("DELETE FROM member");
  }

  /** Replaces the members of a thread; receipts never go back. */
  public void members(Tx tx, ThreadId id, List<Member> members) {
    List<Member> before = members(tx, id);
    tx.update("DELETE FROM member WHERE thread_id = ?", id.value());
    for (Member m : members) {
      tx.update(
          "INSERT INTO member VALUES (?, ?, ?, ?, ?, ?)",
          id.value(),
          m.userId().value(),
          m.role().name(),
          m.sinceSeq(),
          m.deliveredSeq(),
          m.readSeq());
    }
    for (Member m : before) {
      boolean _ = receipt(tx, new Receipt(id, m.userId(), m.deliveredSeq(), m.readSeq()));
    }
  }

  /** Moves a member's receipts, never back. False, with nothing kept, for an unknown member. */
  public boolean receipt(Tx tx, Receipt r) {
    return tx.update(
            "UPDATE member SET delivered_seq = GREATEST(delivered_seq, ?, ?), read_seq ="
                + " GREATEST(read_seq, ?) WHERE thread_id = ? AND user_id = ?",
            r.deliveredSeq(),
            r.readSeq(),
            r.readSeq(),
            r.threadId().value(),
            r.userId().value())
        > 0;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static Member member(ResultSet r) throws SQLException {
    return new Member(
        new UserId(r.getLong("user_id")),
        Role.valueOf(r.getString("role")),
        r.getLong("since_seq"),
        r.getLong("delivered_seq"),
        r.getLong("read_seq"));
  }
}
