package chat.hearth.relay.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a process of this machine uses, from Linux's {@code /proc} (see proc(5)). */
final class ProcessMeter {

  private static final long MICROS_PER_TICK = 10_000; // USER_HZ is 100 on all that runs Java
  private static final int USER = 11;
  private static final int SYSTEM = 12;
  private static final double KIB_PER_MIB = 1024;

  private final Path folder;

  ProcessMeter(long pid) {
    folder = Path.of("/proc", Long.toString(pid));
  }

  static ProcessMeter own() {
    return new ProcessMeter(ProcessHandle.current().pid());
  }

  /** User and system time since its start, microseconds; grows in steps of 10,000. */
  long cpuMicros() {
    String stat = read("stat");
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return (Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM])) * MICROS_PER_TICK;
  }

  /** Memory that is really there, MiB. */
  double rssMib() {
    return status("VmRSS:");
  }

  /** The most that it ever was, MiB. */
  double peakRssMib() {
    return status("VmHWM:");
  }

  private double status(String name) {
    return read("status")
        .lines()
        .filter(line -> line.startsWith(name))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / KIB_PER_MIB)
        .findFirst()
        .orElseThrow();
  }

  private String read(String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
