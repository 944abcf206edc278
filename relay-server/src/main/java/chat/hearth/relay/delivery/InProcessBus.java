package chat.hearth.relay.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bus of a relay that is one process: a bounded queue and one thread. */
public final class InProcessBus implements PushBus {

  private static final Logger LOG = LoggerFactory.getLogger(InProcessBus.class);
  private static final int CAPACITY = 256;

  /** Enough pushes for one round: no device gets anything before all of them are handed out. */
  private static final int ENOUGH = 1024;

  private final BlockingQueue<List<Push>> queue = new ArrayBlockingQueue<>(CAPACITY);
  private final List<Consumer<List<Push>>> subscribers = new CopyOnWriteArrayList<>();
  private final Thread thread;
  private volatile boolean closed;

  /** Starts the thread. */
  public InProcessBus() {
    thread = Thread.ofVirtual().name("hearth-delivery").start(this::run);
  }

  @Override
  public void publish(List<Push> pushes) {
    if (closed) {
      return;
    }
    try {
      queue.put(List.copyOf(pushes));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void subscribe(Consumer<List<Push>> subscriber) {
    subscribers.add(subscriber);
  }

  @Override
  public int waiting() {
    return queue.size();
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    while (!closed || !queue.isEmpty()) {
      List<Push> taken = take();
      if (!taken.isEmpty()) {
        hand(taken);
      }
    }
  }

  private List<Push> take() {
    List<Push> taken = new ArrayList<>();
    try {
      taken.addAll(queue.take());
    } catch (InterruptedException _) {
      // Closing: what is left is handed out without waiting for more.
    }
    while (taken.size() < ENOUGH) {
      List<Push> next = queue.poll();
      if (next == null) {
        break;
      }
      taken.addAll(next);
    }
    return taken;
  }

  private void hand(List<Push> batch) {
    for (Consumer<List<Push>> subscriber : subscribers) {
      try {
        subscriber.accept(batch);
      } catch (RuntimeException | Error e) {
        LOG.error("pushes were lost; devices will pull them", e);
      }
    }
  }
}
