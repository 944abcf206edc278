/**
 * The real client and the real relay over a network, disks and a time that are played: one thread
 * runs at a time, and all chance comes from one seed, so that the same seed is the same run.
 */
@NullMarked
package chat.hearth.simulation;

import org.jspecify.annotations.NullMarked;
