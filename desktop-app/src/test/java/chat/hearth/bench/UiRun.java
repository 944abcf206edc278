package chat.hearth.bench;

import chat.hearth.bench.UiFigures.Heap;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;

/** What somebody does at the window, in order, and what was measured meanwhile. */
final class UiRun {

  static final String FIRST = "first scroll";
  static final String WARM = "warm scroll";
  static final String OPEN = "open";
  static final String APPEND = "append";
  private static final int WRITTEN = 50;
  private static final double MIB = 1024.0 * 1024;

  private final Reader reader;
  private final int frames;
  private final int switches;
  private Processors cpu = new Processors(0, 0, 0);
  private int stuck;

  UiRun(Reader reader, int frames, int switches) {
    this.reader = reader;
    this.frames = frames;
    this.switches = switches;
  }

  /** Scrolls where nobody has been and back, writes, and goes through the threads. */
  Heap go() throws InterruptedException {
    double before = heap();
    stuck = reader.scroll(FIRST, frames, true);
    Processors begun = Processors.now();
    stuck += reader.scroll(WARM, frames, false);
    stuck += reader.scroll(WARM, frames, true);
    cpu = Processors.now().since(begun, 2 * frames);
    double scrolled = heap();
    for (int i = 0; i < Math.min(WRITTEN, switches); i++) {
      reader.write(APPEND, "Message " + i + " of mine, short as most.");
    }
    for (int i = 0; i < switches; i++) {
      reader.walk(OPEN);
    }
    return new Heap(before, scrolled, heap());
  }

  /** Milliseconds of processor time for each warm frame. */
  Processors cpu() {
    return cpu;
  }

  /** How often the wheel turned and nothing moved. */
  int stuck() {
    return stuck;
  }

  private static double heap() {
    MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    memory.gc();
    memory.gc(); // what the first one left to cleaners
    return memory.getHeapMemoryUsage().getUsed() / MIB;
  }
}
