/** What screens ask for, on a real local database and a real relay. */
@NullMarked
package chat.hearth.client;

import org.jspecify.annotations.NullMarked;
