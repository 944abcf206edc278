package chat.hearth.ui.contacts;

import chat.hearth.client.PersonRow;
import chat.hearth.client.ThreadRow;
import chat.hearth.model.Presence;
import chat.hearth.ui.kit.Texts;
import chat.hearth.ui.kit.Times;
import java.util.List;

/** Finds the words for people and what is shared with them. */
final class Cards {

  private final Texts texts;
  private final Times times;

  Cards(Texts texts, Times times) {
    this.texts = texts;
    this.times = times;
  }

  Entry heading(String key, int people) {
    return new Entry.Heading(texts.get(key, people));
  }

  Entry contact(PersonRow person) {
    return new Entry.Contact(person, about(person));
  }

  Card card(PersonRow person, List<ThreadRow> shared) {
    List<Card.Shared> rows = shared.stream().map(this::shared).toList();
    return new Card(person, firstName(person.displayName()), now(person), rows);
  }

  private String now(PersonRow person) {
    Presence presence = person.presence();
    boolean online = presence != null && presence.state() == Presence.State.ONLINE;
    return online && !person.blocked() ? texts.get("card.online") : about(person);
  }

  /** Presence in words; empty if it is not known. */
  String about(PersonRow person) {
    return person.blocked() ? texts.get("card.blocked") : times.presence(person.presence());
  }

  private Card.Shared shared(ThreadRow row) {
    String about =
        row.direct() ? texts.get("card.pair") : texts.get("card.members", row.others().size() + 1);
    if (row.archived()) {
      about = texts.get("card.archived", about);
    } else if (row.muted()) {
      about = texts.get("card.muted", about);
    }
    return new Card.Shared(row, about, times.list(row.updatedAt()));
  }

  static String firstName(String name) {
    String trimmed = name.strip();
    int space = trimmed.indexOf(' ');
    return space < 0 ? trimmed : trimmed.substring(0, space);
  }
}
