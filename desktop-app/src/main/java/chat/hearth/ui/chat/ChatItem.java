package chat.hearth.ui.chat;

import chat.hearth.client.MessageRow;
import java.time.Instant;
import java.time.LocalDate;

/** One row of the message list. */
sealed interface ChatItem {

  /** What the row keeps for life; a row with the same key is changed in place. */
  Object key();

  /**
   * The first row of a day.
   *
   * @param start when the day began
   * @param today the day on which it is looked at, as the words depend on it
   */
  record Day(LocalDate date, Instant start, LocalDate today) implements ChatItem {
    @Override
    public Object key() {
      return date;
    }
  }

  /** The line above what was unread when the thread was opened. */
  record Unread(int count) implements ChatItem {
    @Override
    public Object key() {
      return Unread.class;
    }
  }

  /** There are earlier messages, which come when this row is near. */
  record Earlier() implements ChatItem {
    @Override
    public Object key() {
      return Earlier.class;
    }
  }

  /** A change of the thread: somebody came, went or renamed it. */
  record Note(MessageRow row) implements ChatItem {
    @Override
    public Object key() {
      return row.clientId();
    }
  }

  /**
   * What somebody wrote.
   *
   * @param first whether it begins a group, with a sharp corner and more room above
   * @param direct in a thread of two, where others need neither name nor avatar
   */
  record Bubble(MessageRow row, boolean first, boolean direct) implements ChatItem {
    @Override
    public Object key() {
      return row.clientId();
    }
  }
}
