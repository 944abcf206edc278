package chat.hearth.ui.threads;

/** Why the list is empty, if it is. */
enum Nothing {
  /** It is not empty. */
  NO,
  /** There is no thread at all. */
  THREADS,
  /** Everything is read. */
  UNREAD,
  /** No thread is put away. */
  ARCHIVED
}
