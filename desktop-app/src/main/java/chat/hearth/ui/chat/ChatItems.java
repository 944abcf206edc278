package chat.hearth.ui.chat;

import chat.hearth.client.MessageRow;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes rows of the list out of messages. It looks only backwards, so that a new message never
 * changes an older row.
 */
final class ChatItems {

  private static final Duration GROUP = Duration.ofMinutes(5);

  private final List<ChatItem> items = new ArrayList<>();
  private final Look look;
  private @Nullable LocalDate day;
  private @Nullable MessageRow previous;

  private ChatItems(Look look) {
    this.look = look;
  }

  /**
   * How a thread is looked at.
   *
   * @param direct a thread of two
   * @param earlier whether there are older messages than those at hand
   * @param firstUnread above which seq the line of new messages stands; 0 for none
   * @param unread how many new messages that line tells
   */
  record Look(
      ZoneId zone,
      LocalDate today,
      boolean direct,
      boolean earlier,
      long firstUnread,
      int unread) {}

  /** The list for these messages, oldest first. */
  static List<ChatItem> of(List<MessageRow> rows, Look look) {
    ChatItems items = new ChatItems(look);
    if (look.earlier) {
      items.items.add(new ChatItem.Earlier());
    }
    boolean lined = look.firstUnread == 0;
    for (MessageRow row : rows) {
      items.day(row);
      if (!lined && row.seq() >= look.firstUnread) {
        items.separate(new ChatItem.Unread(look.unread));
        lined = true;
      }
      items.row(row);
    }
    return List.copyOf(items.items);
  }

  /** A day never comes twice, though an unsent message may be older than what stands above it. */
  private void day(MessageRow row) {
    LocalDate date = LocalDate.ofInstant(row.at(), look.zone);
    if (day == null || date.isAfter(day)) {
      day = date;
      separate(new ChatItem.Day(date, date.atStartOfDay(look.zone).toInstant(), look.today));
    }
  }

  private void separate(ChatItem item) {
    items.add(item);
    previous = null;
  }

  private void row(MessageRow row) {
    if (!row.isMessage()) {
      separate(new ChatItem.Note(row));
      return;
    }
    items.add(new ChatItem.Bubble(row, startsGroup(row), look.direct));
    previous = row;
  }

  private boolean startsGroup(MessageRow row) {
    return previous == null
        || !previous.author().userId().equals(row.author().userId())
        || Duration.between(previous.at(), row.at()).compareTo(GROUP) >= 0;
  }
}
