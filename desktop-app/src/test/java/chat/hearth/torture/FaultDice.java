package chat.hearth.torture;

import java.util.List;
import java.util.Random;
import java.util.Set;

/** Draws faults of the wanted kinds. */
final class FaultDice {

  private static final long HOUR = 3_600_000;

  private final Random random;
  private final List<FaultKind> kinds;
  private final int devices;
  private final long millis;

  FaultDice(Random random, Set<FaultKind> kinds, int devices, long millis) {
    this.random = random;
    this.kinds = kinds.stream().sorted().toList();
    this.devices = devices;
    this.millis = millis;
  }

  Fault draw() {
    int device = random.nextInt(devices);
    return switch (kinds.get(random.nextInt(kinds.size()))) {
      case KILL_RELAY -> new Fault.KillRelay(random.nextInt(1500));
      case KILL_CLIENT -> new Fault.KillClient(device, random.nextInt(3000));
      case CABLE, RESTORE -> cable(device);
      case SLEEP -> sleep(device);
      case SLOW -> new Fault.StopsReading(device, between(3_000, Math.max(4_000, millis / 4)));
      case DISK -> new Fault.Disk(random.nextBoolean(), between(500, 4_000));
    };
  }

  private Fault cable(int device) {
    return switch (random.nextInt(7)) {
      case 0 -> new Fault.Cut(device, between(10, 5_000));
      case 1 -> new Fault.HalfOpen(device, between(1_000, 12_000));
      case 2 -> new Fault.Delay(device, between(20, 800), between(1_000, 6_000));
      case 3 -> new Fault.Throttle(device, between(500, 8_000), between(1_000, 8_000));
      case 4 -> new Fault.Reset(device);
      default -> new Fault.SwallowAnswer(device, between(1_000, 3_000));
    };
  }

  private Fault sleep(int device) {
    return switch (random.nextInt(4)) {
      case 0 -> new Fault.RelaySleeps(between(200, 5_000));
      case 1 -> new Fault.ClientSleeps(device, between(500, 10_000));
      case 2 -> new Fault.RelayClock(between(-HOUR, HOUR));
      default -> new Fault.ClientClock(device, between(-HOUR, HOUR));
    };
  }

  private long between(long low, long high) {
    return low + random.nextLong(high - low);
  }
}
