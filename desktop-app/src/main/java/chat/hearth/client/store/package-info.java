/** The local database: what this device knows, and what it still has to tell. */
@NullMarked
package chat.hearth.client.store;

import org.jspecify.annotations.NullMarked;
