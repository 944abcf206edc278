package chat.hearth.ui.threads;

import chat.hearth.model.ThreadId;
import java.util.List;

/**
 * What the list pane shows at one moment.
 *
 * @param order the threads among the lines, from the top
 * @param nothing why there are no lines
 * @param any whether there is any thread, shown or not
 * @param unreadThreads how many threads have something unread
 * @param unreadMessages unread messages of threads that are not muted, and of others those that
 *     call the owner by name
 */
record Listed(
    List<Line> lines,
    List<ThreadId> order,
    Nothing nothing,
    boolean any,
    int unreadThreads,
    int unreadMessages) {

  /** Copies the lists. */
  Listed {
    lines = List.copyOf(lines);
    order = List.copyOf(order);
  }
}
