/** Accounts on a real database. */
@NullMarked
package chat.hearth.relay.account;

import org.jspecify.annotations.NullMarked;
