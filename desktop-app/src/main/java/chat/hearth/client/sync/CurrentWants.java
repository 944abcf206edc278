package chat.hearth.client.sync;

import chat.hearth.model.ThreadId;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Passes wishes on to the connection of the moment; without one they come with the next. */
final class CurrentWants implements Pushes.Wants {

  private final Supplier<@Nullable Connected> connection;

  CurrentWants(Supplier<@Nullable Connected> connection) {
    this.connection = connection;
  }

  @Override
  public void pull(Set<ThreadId> threads) {
    pass(c -> c.pull(threads));
  }

  @Override
  public void resync() {
    pass(Connected::resync);
  }

  @Override
  public void watch() {
    pass(Connected::watch);
  }

  @Override
  public void members(ThreadId thread) {
    pass(c -> c.members(thread));
  }

  @Override
  public void mark() {
    pass(Connected::mark);
  }

  /** What the owner keeps about messages changed, or what they began to write. */
  void noted(boolean draft) {
    pass(c -> c.noted(draft));
  }

  private void pass(Consumer<Connected> wish) {
    Optional.ofNullable(connection.get()).ifPresent(wish);
  }
}
