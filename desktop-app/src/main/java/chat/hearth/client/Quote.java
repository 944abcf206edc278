package chat.hearth.client;

import chat.hearth.model.Attachment;
import chat.hearth.model.ClientId;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A message that another one answers, as it is now.
 *
 * @param author null while the message is not on this device
 * @param text what it says; empty where it was deleted or is not here
 * @param files what came with it
 */
public record Quote(
    ClientId message,
    @Nullable PersonRow author,
    boolean own,
    String text,
    List<Attachment> files) {

  /** Copies the list. */
  public Quote {
    files = List.copyOf(files);
  }

  /** Whether the message was deleted for all. */
  public boolean isDeleted() {
    return author != null && text.isEmpty() && files.isEmpty();
  }

  Quote with(UnaryOperator<PersonRow> people) {
    return author == null ? this : new Quote(message, people.apply(author), own, text, files);
  }
}
