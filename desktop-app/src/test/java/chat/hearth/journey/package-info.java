/**
 * Whole journeys: real clients with real local databases, a real relay, and a cable in between that
 * is pulled where it hurts.
 */
@NullMarked
package chat.hearth.journey;

import org.jspecify.annotations.NullMarked;
