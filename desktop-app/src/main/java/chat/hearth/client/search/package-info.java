/** Finds what was said: a Lucene index beside the local database, which stays the truth. */
@NullMarked
package chat.hearth.client.search;

import org.jspecify.annotations.NullMarked;
