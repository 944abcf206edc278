/** The contact book: who is there, a person's card, and the way to find more people. */
@NullMarked
package chat.hearth.ui.contacts;

import org.jspecify.annotations.NullMarked;
