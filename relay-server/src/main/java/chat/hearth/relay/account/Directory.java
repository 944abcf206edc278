package chat.hearth.relay.account;

import chat.hearth.model.Person;
import chat.hearth.model.Presence;
import chat.hearth.model.UserId;
import chat.hearth.relay.store.AccountRow;
import chat.hearth.relay.store.AccountStore;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** The people of a relay. */
public final class Directory {

  private static final int FOUND = 50;

  private final AccountStore accounts;

  /** Reads the accounts. */
  public Directory(AccountStore accounts) {
    this.accounts = accounts;
  }

  /**
   * People whose name or user name contains the query, any case, by display name, at most 50.
   *
   * @param presence what the asking person may know of each
   */
  public List<Person> search(String query, Function<UserId, Presence> presence) {
    return people(accounts.search(query, FOUND), presence);
  }

  /** These people; unknown ones are left out. */
  public List<Person> people(Collection<UserId> ids, Function<UserId, Presence> presence) {
    return ids.isEmpty() ? List.of() : people(accounts.byIds(ids), presence);
  }

  private static List<Person> people(List<AccountRow> rows, Function<UserId, Presence> presence) {
    return rows.stream()
        .map(a -> new Person(a.userId(), a.userName(), a.displayName(), presence.apply(a.userId())))
        .toList();
  }
}
