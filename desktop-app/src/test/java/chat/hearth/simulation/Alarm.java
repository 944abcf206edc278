package chat.hearth.simulation;

import java.util.Comparator;
import java.util.concurrent.Delayed;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Something that is to happen at a time of the world, unless it is cancelled before. */
final class Alarm implements ScheduledFuture<@Nullable Object> {

  private static final Comparator<Alarm> ORDER =
      Comparator.comparingLong(Alarm::at).thenComparingLong(a -> a.order);

  private final World world;
  private final long at;
  private final long order;
  private final Machine machine;
  private final Runnable work;
  private boolean cancelled;

  Alarm(World world, long at, long order, Machine machine, Runnable work) {
    this.world = world;
    this.at = at;
    this.order = order;
    this.machine = machine;
    this.work = work;
  }

  long at() {
    return at;
  }

  Machine machine() {
    return machine;
  }

  Runnable work() {
    return work;
  }

  @Override
  public long getDelay(TimeUnit unit) {
    return unit.convert(at - world.nanos(), TimeUnit.NANOSECONDS);
  }

  @Override
  public int compareTo(Delayed other) {
    return ORDER.compare(this, (Alarm) other);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(order);
  }

  @Override
  public boolean cancel(boolean interrupt) {
    cancelled = true;
    world.forget(this);
    return true;
  }

  @Override
  public boolean isCancelled() {
    return cancelled;
  }

  @Override
  public boolean isDone() {
    return cancelled || at <= world.nanos();
  }

  @Override
  public @Nullable Object get() {
    return null;
  }

  @Override
  public @Nullable Object get(long timeout, TimeUnit unit) {
    return null;
  }
}
