package chat.hearth.client;

import java.util.List;

/**
 * A run of rows, oldest first.
 *
 * @param more whether there are older rows, here or on the relay
 * @param firstUnread the seq of the first unread message, or 0
 */
public record MessagePage(List<MessageRow> rows, boolean more, long firstUnread) {

  /** Copies the list. */
  public MessagePage {
    rows = List.copyOf(rows);
  }
}
