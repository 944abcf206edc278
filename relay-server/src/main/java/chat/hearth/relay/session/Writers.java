package chat.hearth.relay.session;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * Runs the writers of the devices, none of which ever waits. Those that are woken while much is
 * handed out at once run when all of it is: each device gets its part in one frame, and a few need
 * no other thread.
 */
public final class Writers implements Executor {

  /** So many writers a thread: starting one costs about as much as one of them. */
  private static final int TURN = 32;

  private static final ScopedValue<List<Runnable>> WOKEN = ScopedValue.newInstance();

  private final Executor others;

  /**
   * No writer yet.
   *
   * @param others runs each piece of work on a thread of its own
   */
  public Writers(Executor others) {
    this.others = others;
  }

  /** Runs a writer on another thread, or, where this one hands out, when it is done with that. */
  @Override
  public void execute(Runnable writer) {
    if (WOKEN.isBound()) {
      WOKEN.get().add(writer);
    } else {
      others.execute(writer);
    }
  }

  /** Hands something out to many devices, then lets them write, the last of them on this thread. */
  public void after(Runnable handOut) {
    List<Runnable> woken = new ArrayList<>();
    try {
      ScopedValue.where(WOKEN, woken).run(handOut);
    } finally {
      run(woken);
    }
  }

  private void run(List<Runnable> woken) {
    int from = 0;
    for (; woken.size() - from > TURN; from += TURN) {
      List<Runnable> turn = woken.subList(from, from + TURN);
      others.execute(() -> turn.forEach(Runnable::run));
    }
    woken.subList(from, woken.size()).forEach(Runnable::run);
  }
}
