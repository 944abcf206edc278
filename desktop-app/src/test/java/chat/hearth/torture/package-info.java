/**
 * The torture test: real processes, random work, faults that strike at any moment, and a judge that
 * compares afterwards what everybody has.
 */
@NullMarked
package chat.hearth.torture;

import org.jspecify.annotations.NullMarked;
