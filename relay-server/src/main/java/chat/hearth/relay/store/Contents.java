package chat.hearth.relay.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;

/**
 * What is in a database, counted.
 *
 * @param messages events that somebody wrote
 * @param state another text after every change that a backup is worth
 */
public record Contents(
    long accounts, long devices, long threads, long events, long messages, String state) {

  private static final String COUNTED =
      """
      select (select count(*) from account), (select count(*) from device),
        (select count(*) from thread_head), (select count(*) from event),
        (select coalesce(sum(last_ordinal), 0) from thread_head)
      """;

  private static final String STATE =
      """
      select (select sum(last_seq) from thread_head) || '/' ||
        (select sum(version) || '/' || sum(ora_hash(password_hash || display_name)) from account)
        || '/' || (select count(token_hash) from device)
        || '/' || (select count(*) || '/' || sum(uses) from invitation)
        || '/' || (select sum(delivered_seq) || '/' || sum(read_seq) from member)
      """;

  static Contents of(Connection c) throws SQLException {
    String state =
        Sql.first(c, STATE, r -> String.valueOf(r.getString(1))).orElseThrow(SQLException::new);
    return Sql.first(
            c,
            COUNTED,
            r ->
                new Contents(
                    r.getLong(1), r.getLong(2), r.getLong(3), r.getLong(4), r.getLong(5), state))
        .orElseThrow(SQLException::new);
  }

  /** Whether nobody has ever registered. */
  public boolean isEmpty() {
    return accounts == 0;
  }

  /** The numbers, for people. */
  public String words() {
    return String.join(
            ", ",
            count(accounts, "account"),
            count(devices, "device"),
            count(threads, "thread"),
            count(events, "event"))
        + String.format(Locale.ROOT, " (%,d of them messages)", messages);
  }

  private static String count(long number, String word) {
    return String.format(Locale.ROOT, "%,d %s%s", number, word, number == 1 ? "" : "s");
  }
}
