/** What a log comes to, worked out apart from the client's own way. */
@NullMarked
package chat.hearth.reckoning;

import org.jspecify.annotations.NullMarked;
