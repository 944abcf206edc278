package chat.hearth.torture;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can go wrong, as named on the command line. */
enum FaultKind {
  /** The relay is killed at any moment and starts again on the same data. */
  KILL_RELAY,
  /** The same for a device. */
  KILL_CLIENT,
  /** A cable cuts, half-opens, delays, throttles, resets or swallows an answer. */
  CABLE,
  /** The relay or a device stands still for seconds; wall clocks jump. */
  SLEEP,
  /** A device stops reading while its threads are busy. */
  SLOW,
  /** Nothing more can be written under the relay's data. */
  DISK,
  /** An older backup is put in the place of the relay's data. */
  RESTORE;

  /** As on the command line: {@code kill-relay}. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<FaultKind> of(String word) {
    return Arrays.stream(values()).filter(k -> k.word().equals(word)).findFirst();
  }
}
