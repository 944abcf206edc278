package chat.hearth.ui.contacts;

import chat.hearth.client.PersonRow;
import chat.hearth.client.ThreadRow;
import java.util.List;

/**
 * Everything about one person.
 *
 * @param first what they are called among friends
 * @param about presence, in words
 * @param shared threads with them and the owner
 */
record Card(PersonRow person, String first, String about, List<Shared> shared) {

  /** Copies the list. */
  Card {
    shared = List.copyOf(shared);
  }

  /** A thread that both are in. */
  record Shared(ThreadRow row, String about, String time) {}
}
