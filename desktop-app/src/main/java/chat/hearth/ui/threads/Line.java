package chat.hearth.ui.threads;

import chat.hearth.client.ThreadRow;

/** One line of the list pane, with all its words. */
sealed interface Line {

  /** The same key means the same thread, whatever changed about it. */
  Object key();

  /** What a screen reader says. */
  String spoken();

  /** A thread of the list. */
  record OfThread(ThreadRow row, Preview preview, String time, String spoken) implements Line {
    @Override
    public Object key() {
      return row.threadId();
    }
  }
}
