package chat.hearth.client;

import chat.hearth.model.ThreadId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where there is no index nothing is found. */
final class NoSearch implements Search {

  @Override
  public Found find(String typed, @Nullable ThreadId within, int limit) {
    return new Found(List.of(), List.of(), List.of(), 0, true, reach(within));
  }

  @Override
  public Reach reach(@Nullable ThreadId within) {
    return new Reach(0, 100, null);
  }

  @Override
  public boolean current() {
    return true;
  }

  @Override
  public Subscription onMoved(Runnable listener) {
    return () -> {};
  }
}
