package chat.hearth.ui.chat;

import chat.hearth.client.Pin;
import chat.hearth.client.ThreadRow;
import chat.hearth.model.ClientId;
import chat.hearth.model.ThreadId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be seen of the open thread, at one moment.
 *
 * @param pins messages that are kept at hand, the last pinned first
 * @param newer whether there are messages below those of {@code items}
 * @param opening counts how often the list began anew; with another number it is put at {@code
 *     start}, with the same what is read stays in its place; 0 while all messages are on their way
 * @param target the message that {@link Start#TARGET} means; null otherwise
 */
record Shown(
    ThreadRow thread,
    List<Pin> pins,
    List<ChatItem> items,
    boolean newer,
    int opening,
    Start start,
    @Nullable ClientId target) {

  /** Where a list is put when it begins. */
  enum Start {
    /** The line of new messages at the top; without one, as {@link #END}. */
    UNREAD,
    /** The newest message at the bottom. */
    END,
    /** A message that somebody wants to see in its place; it stands out for a moment. */
    TARGET
  }

  /** Copies the lists. */
  Shown {
    pins = List.copyOf(pins);
    items = List.copyOf(items);
  }

  /** One begin of a list; every thread counts for itself. */
  record Begin(ThreadId thread, int count) {}

  /** Which list it is that is shown. */
  Begin begin() {
    return new Begin(thread.threadId(), opening);
  }

  /** Whether a message is in sight, or near, as one that was deleted for everybody. */
  boolean isDeleted(ClientId message) {
    return items.stream()
        .anyMatch(
            i ->
                i instanceof ChatItem.Bubble b
                    && b.row().clientId().equals(message)
                    && b.row().extras().deleted());
  }

  /** Whether it is known that nobody has written anything. */
  boolean isEmpty() {
    return opening > 0 && !hasMessages();
  }

  /** Whether somebody has written something. */
  private boolean hasMessages() {
    return items.stream()
        .anyMatch(i -> i instanceof ChatItem.Bubble || i instanceof ChatItem.Earlier);
  }
}
