package chat.hearth.simulation;

import java.util.ArrayDeque;
import java.util.Queue;

/** One direction of a connection: everything arrives in order, each after a while, or nothing. */
final class Way {

  private final World world;
  private final Machine to;
  private final Queue<Runnable> arrived = new ArrayDeque<>();
  private long last;
  private boolean handing;
  private boolean silent;

  Way(World world, Machine to) {
    this.world = world;
    this.to = to;
  }

  /** Does the arrival on the other machine, after what was sent before. */
  void send(long delay, Runnable arrival) {
    if (silent) {
      return;
    }
    last = Math.max(last + 1, world.nanos() + delay);
    Alarm _ = world.after(last - world.nanos(), to, () -> arrive(arrival));
  }

  /** From now on nothing arrives, and nobody is told. */
  void silence() {
    silent = true;
  }

  boolean isSilent() {
    return silent;
  }

  private void arrive(Runnable arrival) {
    if (silent) {
      return;
    }
    arrived.add(arrival);
    if (!handing) {
      handing = true;
      to.start(this::hand);
    }
  }

  private void hand() {
    for (Runnable next = arrived.poll(); next != null; next = arrived.poll()) {
      next.run();
    }
    handing = false;
  }
}
