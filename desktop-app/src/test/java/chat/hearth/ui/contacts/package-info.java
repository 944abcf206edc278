/** The contact book, used as a person would. */
@NullMarked
package chat.hearth.ui.contacts;

import org.jspecify.annotations.NullMarked;
