package chat.hearth.client;

import chat.hearth.model.ClientId;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A message that another one answers, as it is now.
 *
 * @param author null while the message is not on this device
 * @param text what it says; empty where it was deleted or is not here
 */
public record Quote(ClientId message, @Nullable PersonRow author, boolean own, String text) {

  /** Whether the message was deleted for all. */
  public boolean isDeleted() {
    return author != null && text.isEmpty();
  }

  Quote with(UnaryOperator<PersonRow> people) {
    return author == null ? this : new Quote(message, people.apply(author), own, text);
  }
}
