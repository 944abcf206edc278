package chat.hearth.ui.threads;

import chat.hearth.client.PersonRow;
import java.util.function.Consumer;

/**
 * What a person can do in the dialog that starts a thread.
 *
 * @param find looks for people by part of a name
 * @param toggle chooses somebody, or not any more
 * @param start starts the thread and opens it
 * @param openShared opens the thread that is there already
 * @param close goes away without doing anything
 */
record NewThreadActions(
    Consumer<String> find,
    Consumer<PersonRow> toggle,
    Runnable start,
    Runnable openShared,
    Runnable close) {}
