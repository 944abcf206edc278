package chat.hearth.bench;

import static java.util.Locale.ROOT;

/**
 * What the window costs.
 *
 * @param times what took how long, in milliseconds
 * @param cpu processor time for a frame while scrolling warm, in milliseconds
 * @param heap what lives in the heap
 * @param catchUp milliseconds until all that was missed is here and on the screen; 0 if not
 *     measured
 */
record UiFigures(
    int messages, Times times, Processors cpu, Heap heap, Searched search, double catchUp) {

  /** Sorted times, in milliseconds. */
  static final class Times {

    private final double[] open;
    private final double[] append;
    private final double[] first;
    private final double[] warm;

    Times(Frames frames) {
      open = frames.times(UiRun.OPEN);
      append = frames.times(UiRun.APPEND);
      first = frames.costs(UiRun.FIRST);
      warm = frames.costs(UiRun.WARM);
    }

    int switches() {
      return open.length;
    }
  }

  /**
   * MiB that live in the heap.
   *
   * @param before with the thread open
   * @param scrolled after scrolling
   * @param after after all switches
   */
  record Heap(double before, double scrolled, double after) {}

  /** Milliseconds. */
  record Searched(double p50, double p99) {}

  /** For people, with the targets. */
  String table() {
    return row("first scroll, a frame", times.first, "33")
        + row("warm scroll, a frame", times.warm, "17")
        + row("open a thread", times.open, "")
        + row("append a message", times.append, "")
        + String.format(
            ROOT,
            "%-28s %.1f ms (the window %.1f, painting %.1f)%n",
            "CPU a warm frame",
            cpu.all(),
            cpu.window(),
            cpu.painting())
        + String.format(
            ROOT,
            "%-28s p50 %7.1f   p99 %7.1f ms   (target p99 50)%n",
            "search",
            search.p50,
            search.p99)
        + String.format(ROOT, "%-28s %.0f ms   (target 2000)%n", "catch up, on screen", catchUp)
        + String.format(
            ROOT,
            "%-28s %.1f open, %.1f scrolled, %.1f MiB after %d switches",
            "heap",
            heap.before,
            heap.scrolled,
            heap.after,
            times.switches());
  }

  private static String row(String what, double[] sorted, String target) {
    return String.format(
        ROOT,
        "%-28s p50 %7.1f   p95 %7.1f   worst %7.1f ms%s%n",
        what,
        at(sorted, 0.5),
        at(sorted, 0.95),
        at(sorted, 1),
        target.isEmpty() ? "" : "   (target p95 " + target + ")");
  }

  /** For programs. */
  String json() {
    return String.format(
        ROOT,
        "{\"bench\":\"ui\",\"messages\":%d,\"open_thread_ms_p50\":%.1f,\"open_thread_ms_p95\":%.1f,"
            + "\"append_ms_p50\":%.1f,\"append_ms_p95\":%.1f,"
            + "\"frame_ms_p50\":%.1f,\"frame_ms_p95\":%.1f,"
            + "\"first_scroll_frame_ms_p50\":%.1f,\"first_scroll_frame_ms_p95\":%.1f,"
            + "\"cpu_ms_per_frame\":%.1f,\"cpu_window_ms_per_frame\":%.1f,"
            + "\"cpu_painting_ms_per_frame\":%.1f,\"search_ms_p50\":%.1f,\"search_ms_p99\":%.1f,"
            + "\"catch_up_10k_ms\":%.0f,\"heap_mib_before\":%.1f,\"heap_mib_scrolled\":%.1f,"
            + "\"heap_mib_after\":%.1f,\"thread_switches\":%d}",
        messages,
        at(times.open, 0.5),
        at(times.open, 0.95),
        at(times.append, 0.5),
        at(times.append, 0.95),
        at(times.warm, 0.5),
        at(times.warm, 0.95),
        at(times.first, 0.5),
        at(times.first, 0.95),
        cpu.all(),
        cpu.window(),
        cpu.painting(),
        search.p50,
        search.p99,
        catchUp,
        heap.before,
        heap.scrolled,
        heap.after,
        times.switches());
  }

  private static double at(double[] sorted, double share) {
    return sorted.length == 0
        ? Double.NaN
        : sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))];
  }
}
