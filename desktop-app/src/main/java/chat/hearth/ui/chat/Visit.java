package chat.hearth.ui.chat;

import chat.hearth.client.Change;
import chat.hearth.client.Client;
import chat.hearth.model.ThreadId;
import chat.hearth.ui.kit.Background;
import chat.hearth.ui.kit.Fx;
import java.time.Clock;
import java.time.ZoneId;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/** A stay in one thread: it is read in order, and no other thread waits for what it pulls. */
final class Visit implements AutoCloseable {

  private final OpenThread thread;
  private final Background queue = new Background("chat-thread");
  private final Consumer<Throwable> failed;

  /**
   * Nothing is read yet.
   *
   * @param show gets what is to be seen, on the FX thread; the last of it may come after the end
   */
  Visit(
      Client client,
      ThreadId id,
      Clock clock,
      BiConsumer<Visit, Shown> show,
      Consumer<Throwable> failed) {
    this.failed = failed;
    this.thread =
        new OpenThread(
            client,
            id,
            clock,
            ZoneId.systemDefault(),
            shown -> Fx.later(() -> show.accept(this, shown)));
  }

  ThreadId id() {
    return thread.id();
  }

  /** As {@link OpenThread#on}. */
  void on(Change change) {
    thread.on(change);
  }

  /** As {@link OpenThread#reading}. */
  void reading(boolean above) {
    thread.reading(above);
  }

  /** Reads after all that was begun before. */
  void read(Consumer<OpenThread> work) {
    ask(
        t -> {
          work.accept(t);
          return true;
        },
        _ -> {});
  }

  /** As {@link #read}, and gives the answer to the FX thread, unless the stay is over. */
  <T> void ask(Function<OpenThread, T> question, Consumer<T> answer) {
    queue.submit(() -> question.apply(thread), answer, failed);
  }

  @Override
  public void close() {
    queue.close();
  }
}
