package chat.hearth.ui.search;

import java.util.function.Consumer;

/**
 * What can be done in a search.
 *
 * @param find looks for something else
 * @param open opens what was found
 * @param back goes to where one types
 * @param leave ends the search
 */
record SearchActions(Consumer<String> find, Consumer<Result> open, Runnable back, Runnable leave) {}
