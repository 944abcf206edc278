/** One half of a circle of packages, to prove that the rule bites. */
@NullMarked
package chat.hearth.checks.circle.left;

import org.jspecify.annotations.NullMarked;
