/** The search index over real databases and real files. */
@NullMarked
package chat.hearth.client.search;

import org.jspecify.annotations.NullMarked;
