package chat.hearth.simulation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * The time and the chance of one run. Of all threads that could go on one does, picked by the seed,
 * until it waits; time passes a little with every step, and jumps where nobody can go on.
 */
final class World {

  private static final Instant START = Instant.parse("2026-11-24T09:00:00Z");
  private static final int STEP_NANOS = 40_000;
  private static final long FOR_EVER = Long.MAX_VALUE / 4;

  private final Random chance;
  private final Thread carrier = Thread.currentThread();
  private final List<Step> ready = new ArrayList<>();
  private final PriorityQueue<Alarm> alarms = new PriorityQueue<>();
  private final Trace trace = new Trace();
  private long nanos;
  private long order;
  private long steps;

  private record Step(Machine machine, Runnable work) {}

  World(long seed) {
    chance = new Random(seed);
  }

  Random chance() {
    return chance;
  }

  Trace trace() {
    return trace;
  }

  long nanos() {
    return nanos;
  }

  long steps() {
    return steps;
  }

  /** Writes down what happens. */
  void note(String who, String what) {
    trace.add(nanos, who, what);
  }

  /** A time between the two, in nanoseconds. */
  long between(Duration least, Duration most) {
    return chance.nextLong(least.toNanos(), most.toNanos() + 1);
  }

  Clock clock() {
    return new WorldClock();
  }

  /** Lets the calling thread wait. */
  void sleep(long length) {
    long end = nanos + length;
    while (nanos < end) {
      LockSupport.parkNanos(end - nanos);
    }
  }

  /** The work may go on from now, on the carrier. */
  void ready(Machine machine, Runnable work) {
    Thread caller = Thread.currentThread();
    if (caller != carrier && !caller.isVirtual()) {
      throw new IllegalStateException("a thread from outside meddles: " + caller);
    }
    if (machine.isAlive()) {
      ready.add(new Step(machine, work));
    }
  }

  /** The work is done on the carrier after a while, if the machine is alive then. */
  Alarm after(long delay, Machine machine, Runnable work) {
    long at = nanos + Math.clamp(delay, 0, FOR_EVER);
    Alarm alarm = new Alarm(this, at, order++, machine, work);
    alarms.add(alarm);
    return alarm;
  }

  void forget(Machine dead) {
    ready.removeIf(step -> step.machine == dead);
    alarms.removeIf(alarm -> alarm.machine() == dead);
  }

  void forget(Alarm alarm) {
    alarms.remove(alarm);
  }

  /** Goes on for so long. */
  void run(Duration length) {
    long end = nanos + length.toNanos();
    while (nanos < end && step(end)) {
      // one step more
    }
    nanos = Math.max(nanos, end);
  }

  /** Goes on until it is so, but no longer than given; whether it is so. */
  boolean runUntil(BooleanSupplier so, Duration most) {
    long end = nanos + most.toNanos();
    while (!so.getAsBoolean() && nanos < end) {
      if (!step(end)) {
        nanos = end;
      }
    }
    return so.getAsBoolean();
  }

  private boolean step(long end) {
    Alarm first = alarms.peek();
    if (first != null && (first.at() <= nanos || ready.isEmpty())) {
      if (first.at() > end) {
        return false;
      }
      alarms.remove();
      nanos = Math.max(nanos, first.at());
      ring(first);
      return true;
    }
    if (ready.isEmpty()) {
      return false;
    }
    int picked = chance.nextInt(ready.size());
    Step step = ready.get(picked);
    Step last = ready.removeLast();
    if (picked < ready.size()) {
      ready.set(picked, last);
    }
    long asleep = step.machine.asleepUntil() - nanos;
    if (asleep > 0) {
      Alarm _ = after(asleep, step.machine, () -> ready(step.machine, step.work));
      return true;
    }
    steps++;
    nanos += chance.nextInt(STEP_NANOS);
    step.machine.counts();
    if (step.machine.isAlive()) {
      step.work.run();
    }
    return true;
  }

  private void ring(Alarm alarm) {
    long asleep = alarm.machine().asleepUntil() - nanos;
    if (asleep > 0) {
      Alarm _ = after(asleep, alarm.machine(), alarm.work());
    } else {
      alarm.work().run();
    }
  }

  private final class WorldClock extends Clock {

    @Override
    public Instant instant() {
      return START.plusMillis(nanos / 1_000_000);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
