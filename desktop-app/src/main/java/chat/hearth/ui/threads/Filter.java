package chat.hearth.ui.threads;

import chat.hearth.client.ThreadRow;

/** Which threads the list shows. */
enum Filter {
  /** All that are not archived. */
  ALL,
  /** Those with something unread. */
  UNREAD,
  /** Those put away. */
  ARCHIVED;

  boolean shows(ThreadRow row) {
    return switch (this) {
      case ALL -> !row.archived();
      case UNREAD -> !row.archived() && row.isUnread();
      case ARCHIVED -> row.archived();
    };
  }
}
