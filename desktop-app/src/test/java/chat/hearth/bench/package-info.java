/** Benchmarks: programs that print figures, as {@code ./hearth bench}. */
@NullMarked
package chat.hearth.bench;

import org.jspecify.annotations.NullMarked;
