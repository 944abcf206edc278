/** The nouns of Hearth: people, devices, threads and the events of their logs. */
@NullMarked
package chat.hearth.model;

import org.jspecify.annotations.NullMarked;
