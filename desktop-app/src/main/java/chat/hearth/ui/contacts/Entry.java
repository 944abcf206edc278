package chat.hearth.ui.contacts;

import chat.hearth.client.PersonRow;

/** One line of the contact list. */
sealed interface Entry {

  /** A section. */
  record Heading(String text) implements Entry {}

  /**
   * A person.
   *
   * @param about presence, in words
   */
  record Contact(PersonRow person, String about) implements Entry {}
}
