/**
 * Keeps the local copy and the relay together: the outbox sends what was made here, the inbox takes
 * what comes, live or late, and the keeper holds the connection.
 */
@NullMarked
package chat.hearth.client.sync;

import org.jspecify.annotations.NullMarked;
