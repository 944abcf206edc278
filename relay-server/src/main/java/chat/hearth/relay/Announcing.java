package chat.hearth.relay;

import chat.hearth.nearby.Announcement;
import chat.hearth.nearby.EachNetwork;
import chat.hearth.nearby.EachNetwork.Line;
import chat.hearth.nearby.LocalNetworks;
import chat.hearth.nearby.Multicast;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the networks around of the relay, as long as it is wanted. All that takes time happens on
 * threads of its own, and nothing of it keeps a relay from starting or stopping.
 */
final class Announcing {

  private static final Logger LOG = LoggerFactory.getLogger(Announcing.class);

  /** Not amid a start, which has the processors for itself. */
  private static final Duration LATER = Duration.ofSeconds(1);

  private static final Duration LOOK = Duration.ofMinutes(1);
  private static final Duration GOODBYE = Duration.ofSeconds(1);

  /** Says it in one network. */
  interface Voice {
    Line announce(InetAddress at, Announcement what) throws IOException;
  }

  private final Supplier<List<InetAddress>> networks;
  private final Voice voice;
  private final Executor later;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile @Nullable Announcement wanted;
  private @Nullable Announcement said;
  private @Nullable EachNetwork everywhere;

  /**
   * Says nothing yet.
   *
   * @param later begins what takes time, on a thread that may wait
   */
  Announcing(Supplier<List<InetAddress>> networks, Voice voice, Executor later) {
    this.networks = networks;
    this.voice = voice;
    this.later = later;
  }

  /**
   * Of a relay that listens at this address, or nothing where only this computer reaches that: then
   * nothing that announces is even loaded.
   */
  static @Nullable Announcing from(String address, ScheduledExecutorService timer) {
    try {
      InetAddress at = InetAddress.getByName(address);
      if (at.isLoopbackAddress()) {
        return null;
      }
      Announcing made =
          new Announcing(
              () -> reached(at),
              (network, what) -> Multicast.announce(network, what),
              task -> begin(timer, task));
      var _ =
          timer.scheduleWithFixedDelay(
              () -> start(made::look), LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
      return made;
    } catch (UnknownHostException _) {
      return null; // then it can't listen there either
    }
  }

  private static void begin(ScheduledExecutorService timer, Runnable task) {
    var _ = timer.schedule(() -> start(task), LATER.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static Thread start(Runnable task) {
    return Thread.ofVirtual().name("hearth-announcing").start(task);
  }

  private static List<InetAddress> reached(InetAddress listening) {
    return LocalNetworks.addresses().stream()
        .filter(own -> listening.isAnyLocalAddress() || own.equals(listening))
        .toList();
  }

  /** Says this and nothing else, from soon on. */
  void say(Announcement what) {
    wanted = what;
    later.execute(this::look);
  }

  /** Says bye, on the thread that is returned. */
  Thread sayBye() {
    wanted = null;
    return start(this::look);
  }

  /** Says bye, and waits for that a little. */
  void close() {
    try {
      boolean _ = sayBye().join(GOODBYE);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /** Brings what is said to what is wanted, in the networks that there are now. */
  void look() {
    lock.lock();
    try {
      Announcement next = wanted;
      if (!Objects.equals(next, said)) {
        change(next);
      }
      if (everywhere != null) {
        everywhere.look();
      }
    } catch (RuntimeException | LinkageError e) {
      LOG.warn("The team is not announced", e);
    } finally {
      lock.unlock();
    }
  }

  private void change(@Nullable Announcement next) {
    if (everywhere != null) {
      everywhere.close();
      everywhere = null;
    }
    said = next;
    if (next != null) {
      everywhere = new EachNetwork(networks, at -> voice.announce(at, next));
    }
  }
}
