/**
 * The load generator and the benchmarks of the relay: one thread that speaks for all devices, as
 * cheaply as possible, against a relay in a process of its own with its usual settings.
 */
@NullMarked
package chat.hearth.relay.bench;

import org.jspecify.annotations.NullMarked;
