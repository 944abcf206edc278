/** How relays tell the networks around them of a team, and how apps hear it: DNS-SD over mDNS. */
@NullMarked
package chat.hearth.nearby;

import org.jspecify.annotations.NullMarked;
