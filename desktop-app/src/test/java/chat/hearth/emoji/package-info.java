/** Makes the bundled emoji pictures and names from two published packages; run by hand only. */
@NullMarked
package chat.hearth.emoji;

import org.jspecify.annotations.NullMarked;
