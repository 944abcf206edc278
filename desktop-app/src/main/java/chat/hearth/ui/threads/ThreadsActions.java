package chat.hearth.ui.threads;

import chat.hearth.client.ThreadRow;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * What a person can do in the list pane.
 *
 * @param open opens a line: the thread, or the one alone with the person
 * @param startThread shows the dialog
 * @param find looks for something; empty shows the list again
 * @param results the ways from the field to what was found
 * @param show chooses which threads the list shows
 * @param touched somebody reaches for a row, so nothing may move now
 * @param on does something with one thread
 */
record ThreadsActions(
    Consumer<Line> open,
    Runnable startThread,
    Consumer<String> find,
    Results results,
    Consumer<Filter> show,
    Runnable touched,
    BiConsumer<Deed, ThreadRow> on) {

  /** The ways to what was found. */
  record Results(Runnable focusFirst, Runnable openFirst) {}

  /** What can be done with a thread from its menu. */
  enum Deed {
    READ,
    UNREAD,
    MUTE,
    PIN,
    ARCHIVE,
    LEAVE
  }
}
