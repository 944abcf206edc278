package chat.hearth.client;

import chat.hearth.client.store.PeopleStore;
import chat.hearth.client.store.Stores;
import chat.hearth.client.store.Tx;
import chat.hearth.client.sync.Roster;
import chat.hearth.model.Contact;
import chat.hearth.model.UserId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everybody's names as the owner knows them, read once for many rows. */
final class Names {

  private final Map<UserId, PeopleStore.Name> names = new HashMap<>();
  private final Map<UserId, Contact> contacts = new HashMap<>();
  private final Roster roster;

  private Names(Roster roster) {
    this.roster = roster;
  }

  static Names read(Stores stores, Tx tx, Roster roster) {
    Names names = new Names(roster);
    stores.people().names(tx).forEach(n -> names.names.put(n.userId(), n));
    stores.people().contacts(tx).forEach(c -> names.contacts.put(c.userId(), c));
    return names;
  }

  PersonRow row(UserId id) {
    PeopleStore.Name name = names.get(id);
    String displayName = name == null ? "…" : name.displayName();
    Contact contact = contacts.get(id);
    String nickname = contact == null ? null : emptyToNull(contact.nickname());
    return new PersonRow(
        id,
        name == null ? "" : name.userName(),
        nickname == null ? displayName : nickname,
        displayName,
        nickname,
        roster.presence(id),
        contact != null && contact.listed(),
        blocked(id));
  }

  /** Everybody whose name is known. */
  Set<UserId> everybody() {
    return names.keySet();
  }

  boolean known(UserId id) {
    return names.containsKey(id);
  }

  boolean blocked(UserId id) {
    Contact contact = contacts.get(id);
    return contact != null && contact.blocked();
  }

  List<PersonRow> book() {
    return contacts.values().stream()
        .filter(c -> c.listed() || c.blocked())
        .map(c -> row(c.userId()))
        .sorted(Comparator.comparing(p -> p.name().toLowerCase(Locale.ROOT)))
        .toList();
  }

  private static @Nullable String emptyToNull(@Nullable String text) {
    return text == null || text.isEmpty() ? null : text;
  }
}
