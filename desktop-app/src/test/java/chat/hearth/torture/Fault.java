package chat.hearth.torture;

/** One thing that goes wrong. Times are in milliseconds, devices are numbers of the team's. */
sealed interface Fault {

  /** As kill -9; it starts again after a while. */
  record KillRelay(long down) implements Fault {}

  record KillClient(int device, long down) implements Fault {}

  /** Connections are reset and none can be made. */
  record Cut(int device, long time) implements Fault {}

  /** Connections stay, but nothing comes through any more; in the end they are reset. */
  record HalfOpen(int device, long time) implements Fault {}

  /** Every frame takes this long. */
  record Delay(int device, long each, long time) implements Fault {}

  record Throttle(int device, long bytesPerSecond, long time) implements Fault {}

  record Reset(int device) implements Fault {}

  /** The next answer to a message is swallowed after the relay has committed; then a cut. */
  record SwallowAnswer(int device, long time) implements Fault {}

  /** Stands still as with a closed lid. */
  record RelaySleeps(long time) implements Fault {}

  record ClientSleeps(int device, long time) implements Fault {}

  /** The wall clock jumps, on or back. */
  record RelayClock(long by) implements Fault {}

  record ClientClock(int device, long by) implements Fault {}

  /** The device takes nothing from its socket. */
  record StopsReading(int device, long time) implements Fault {}

  /**
   * Writes of the relay fail.
   *
   * @param all whether those fail too that would not make the file longer
   */
  record Disk(boolean all, long time) implements Fault {}

  /** A backup is taken, to be put back later. */
  record Backup() implements Fault {}

  /** The relay stops and goes on with the backup that was taken last. */
  record Restore() implements Fault {}

  default FaultKind kind() {
    return switch (this) {
      case KillRelay _ -> FaultKind.KILL_RELAY;
      case KillClient _ -> FaultKind.KILL_CLIENT;
      case Cut _, HalfOpen _, Delay _, Throttle _, Reset _, SwallowAnswer _ -> FaultKind.CABLE;
      case RelaySleeps _, ClientSleeps _, RelayClock _, ClientClock _ -> FaultKind.SLEEP;
      case StopsReading _ -> FaultKind.SLOW;
      case Disk _ -> FaultKind.DISK;
      case Backup _, Restore _ -> FaultKind.RESTORE;
    };
  }

  /** The device that it strikes, or -1 for the relay. */
  default int device() {
    return -1;
  }

  /** How long it lasts, without what it takes to heal. */
  default long lasts() {
    return switch (this) {
      case KillRelay f -> f.down;
      case KillClient f -> f.down;
      case Cut f -> f.time;
      case HalfOpen f -> f.time;
      case Delay f -> f.time;
      case Throttle f -> f.time;
      case SwallowAnswer f -> f.time;
      case RelaySleeps f -> f.time;
      case ClientSleeps f -> f.time;
      case StopsReading f -> f.time;
      case Disk f -> f.time;
      case Reset _, RelayClock _, ClientClock _, Backup _, Restore _ -> 0;
    };
  }
}
