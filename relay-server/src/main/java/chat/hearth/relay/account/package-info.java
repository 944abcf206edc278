/** Accounts: who somebody is, their devices, the directory and invitations. */
@NullMarked
package chat.hearth.relay.account;

import org.jspecify.annotations.NullMarked;
