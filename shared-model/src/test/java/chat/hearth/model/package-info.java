/** The rules of the nouns. */
@NullMarked
package chat.hearth.model;

import org.jspecify.annotations.NullMarked;
