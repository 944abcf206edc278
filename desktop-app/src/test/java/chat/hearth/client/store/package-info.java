/** The local database on a real file: what is kept, and what becomes of it when things go wrong. */
@NullMarked
package chat.hearth.client.store;

import org.jspecify.annotations.NullMarked;
