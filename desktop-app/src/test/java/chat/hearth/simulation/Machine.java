package chat.hearth.simulation;

import java.lang.reflect.Constructor;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * A process of the world. The threads that start in it, and those that they start, are scheduled by
 * the world; when it dies, none of them takes another step.
 */
final class Machine {

  private static final Constructor<?> BUILDER = builder();

  private final World world;
  private final String name;
  private final Thread.Builder threads;
  private final ScheduledExecutorService timer = new Timer();
  private boolean alive = true;
  private long asleepUntil;
  private int stepsToLive = Integer.MAX_VALUE;
  private Runnable dying = () -> {};

  Machine(World world, String name) {
    this.world = world;
    this.name = name;
    try {
      this.threads = (Thread.Builder) BUILDER.newInstance(new Threads());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
    threads.uncaughtExceptionHandler((_, e) -> world.trace().failed(name, e));
  }

  String name() {
    return name;
  }

  boolean isAlive() {
    return alive;
  }

  long asleepUntil() {
    return asleepUntil;
  }

  /** Starts a thread. */
  void start(Runnable work) {
    if (alive) {
      Thread _ = threads.start(work);
    }
  }

  /** Runs what it is given later, on threads of this machine. */
  ScheduledExecutorService timer() {
    return timer;
  }

  /** Takes no step for a while, as a laptop whose lid is closed; a longer sleep stays. */
  void sleep(long length) {
    asleepUntil = Math.max(asleepUntil, world.nanos() + length);
  }

  /** Ends it after so many steps more, wherever it is then. */
  void killAfter(int steps, Runnable atLast) {
    stepsToLive = steps;
    dying = atLast;
  }

  /** Ends it, with everything that was not written down. */
  void kill() {
    alive = false;
    world.forget(this);
  }

  void counts() {
    if (--stepsToLive <= 0) {
      stepsToLive = Integer.MAX_VALUE;
      dying.run();
    }
  }

  /** The one place that needs the inside of the JDK: {@code --add-opens java.base/java.lang}. */
  private static Constructor<?> builder() {
    try {
      Constructor<?> constructor =
          Class.forName("java.lang.ThreadBuilders$VirtualThreadBuilder")
              .getDeclaredConstructor(Executor.class);
      constructor.setAccessible(true);
      return constructor;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this JDK has no builder of threads as expected", e);
    }
  }

  /** The scheduler of the threads; their waits end by the time of the world. */
  private final class Threads extends ForkJoinPool {

    Threads() {
      super(1);
    }

    @Override
    public void execute(Runnable next) {
      world.ready(Machine.this, next);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable work, long delay, TimeUnit unit) {
      return world.after(unit.toNanos(delay), Machine.this, work);
    }
  }

  private final class Timer extends ForkJoinPool {

    Timer() {
      super(1);
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable work, long delay, TimeUnit unit) {
      return world.after(unit.toNanos(delay), Machine.this, () -> start(work));
    }
  }
}
