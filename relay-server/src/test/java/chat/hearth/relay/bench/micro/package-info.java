/** Single steps of the relay's work, measured alone. */
@NullMarked
package chat.hearth.relay.bench.micro;

import org.jspecify.annotations.NullMarked;
