/** Announcements, spoken and heard on this computer alone. */
@NullMarked
package chat.hearth.nearby;

import org.jspecify.annotations.NullMarked;
