/** The program with a flaw put in on purpose, to prove that a check finds it. */
@NullMarked
package chat.hearth.broken;

import org.jspecify.annotations.NullMarked;
