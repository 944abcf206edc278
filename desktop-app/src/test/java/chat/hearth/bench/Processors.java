package chat.hearth.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;

/**
 * Processor time so far, in milliseconds.
 *
 * @param all of this process
 * @param window of the thread of all windows
 * @param painting of the thread that paints
 */
record Processors(double all, double window, double painting) {

  private static final String WINDOW = "JavaFX Application Thread";
  private static final String PAINTING = "QuantumRenderer";

  static Processors now() {
    return new Processors(process(), thread(WINDOW), thread(PAINTING));
  }

  private static double process() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime()
        / 1e6;
  }

  private static double thread(String name) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    double nanos = 0;
    for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
      if (thread != null && thread.getThreadName().startsWith(name)) {
        nanos += Math.max(0, threads.getThreadCpuTime(thread.getThreadId()));
      }
    }
    return nanos / 1e6;
  }

  /** What was taken since, for each of so many. */
  Processors since(Processors before, int times) {
    return new Processors(
        (all - before.all) / times,
        (window - before.window) / times,
        (painting - before.painting) / times);
  }
}
