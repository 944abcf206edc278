package chat.hearth.ui.contacts;

import chat.hearth.client.PersonRow;
import chat.hearth.model.ThreadId;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** What can be done with contacts. */
record ContactsActions(
    Consumer<String> find,
    Consumer<PersonRow> choose,
    Runnable addPerson,
    Runnable invite,
    Runnable back,
    OnCard card) {

  /** On a person's card. */
  record OnCard(
      Consumer<PersonRow> message,
      Consumer<PersonRow> newThread,
      Consumer<ThreadId> open,
      BiConsumer<PersonRow, String> nickname,
      Consumer<PersonRow> add,
      Consumer<PersonRow> remove,
      Consumer<PersonRow> block) {}
}
