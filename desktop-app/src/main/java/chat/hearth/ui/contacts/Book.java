package chat.hearth.ui.contacts;

import chat.hearth.client.Change;
import chat.hearth.client.Client;
import chat.hearth.client.PersonRow;
import chat.hearth.model.Presence;
import chat.hearth.model.UserId;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the client told about people, and whom the owner looks at. Reads the local database: used by
 * one background thread.
 */
final class Book {

  private final Client client;
  private final Cards cards;
  private List<PersonRow> contacts = List.of();
  private String query = "";
  private @Nullable UserId chosen;

  Book(Client client, Cards cards) {
    this.client = client;
    this.cards = cards;
  }

  /** Reads the contact book. */
  void load() {
    contacts = client.people().contacts();
  }

  /** Reads again after a change; false if it has nothing to do with people. */
  boolean apply(Change change) {
    return switch (change) {
      case Change.PeopleChanged c -> loaded();
      case Change.ConnectionChanged c -> loaded();
      case Change.ThreadsChanged c -> chosen != null;
      case Change.MembersChanged c -> chosen != null;
      case Change.MessagesChanged c -> false;
      case Change.MessageRemoved c -> false;
      case Change.DraftChanged c -> false;
      case Change.FileMoved c -> false;
      case Change.TypingChanged c -> false;
      case Change.ActionRefused c -> false;
      case Change.AccountChanged c -> false;
    };
  }

  private boolean loaded() {
    load();
    return true;
  }

  /** Looks for a name from now on. */
  void find(String query) {
    this.query = query.strip().toLowerCase(Locale.ROOT);
  }

  /** Shows this person's card from now on; null shows none. */
  void choose(@Nullable UserId person) {
    chosen = person;
  }

  /** The list and the card as they are now. */
  Opened opened() {
    List<PersonRow> found = contacts.stream().filter(this::matches).sorted(byName()).toList();
    List<PersonRow> online = found.stream().filter(Book::isOnline).toList();
    List<PersonRow> others = found.stream().filter(p -> !isOnline(p)).toList();
    List<Entry> entries = new ArrayList<>();
    if (!online.isEmpty()) {
      entries.add(cards.heading("online", online.size()));
      online.forEach(p -> entries.add(cards.contact(p)));
    }
    if (!others.isEmpty()) {
      entries.add(cards.heading(online.isEmpty() ? "everyone" : "others", others.size()));
      others.forEach(p -> entries.add(cards.contact(p)));
    }
    return new Opened(entries, contacts.isEmpty(), card().orElse(null));
  }

  private Optional<Card> card() {
    if (chosen == null) {
      return Optional.empty();
    }
    UserId id = chosen;
    return client.people().find(id).map(p -> cards.card(p, client.threads().sharedWith(id)));
  }

  private boolean matches(PersonRow p) {
    return p.name().toLowerCase(Locale.ROOT).contains(query)
        || p.displayName().toLowerCase(Locale.ROOT).contains(query)
        || p.userName().contains(query);
  }

  private static Comparator<PersonRow> byName() {
    return Comparator.comparing(PersonRow::name, Collator.getInstance())
        .thenComparing(PersonRow::userId);
  }

  private static boolean isOnline(PersonRow p) {
    Presence presence = p.presence();
    return !p.blocked() && presence != null && presence.state() == Presence.State.ONLINE;
  }

  /**
   * What the screen shows at one moment.
   *
   * @param alone nobody is in the book
   * @param card the chosen person, or null
   */
  record Opened(List<Entry> entries, boolean alone, @Nullable Card card) {

    /** Copies the list. */
    Opened {
      entries = List.copyOf(entries);
    }
  }
}
