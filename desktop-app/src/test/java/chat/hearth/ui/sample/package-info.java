/**
 * A made-up team in memory, for tests and pictures of the screens: the client's facade without a
 * relay, a database or a network, at a fixed time.
 */
@NullMarked
package chat.hearth.ui.sample;

import org.jspecify.annotations.NullMarked;
