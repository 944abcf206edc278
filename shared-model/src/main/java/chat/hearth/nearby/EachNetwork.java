package chat.hearth.nearby;

import java.io.IOException;
import java.net.InetAddress;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps something open in each network that this computer is in, while they come and go. */
public final class EachNetwork implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EachNetwork.class);

  /** What is open in one network. */
  public interface Line extends AutoCloseable {

    /** Forgets what others made it remember, where that is much. */
    void tidy();

    /** Says bye. Takes seconds, and never fails. */
    @Override
    void close();
  }

  /** Opens it, on this computer's address in a network. */
  public interface Opening {

    /** Takes up to a second. */
    Line at(InetAddress address) throws IOException;
  }

  private final Supplier<List<InetAddress>> networks;
  private final Opening opening;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<InetAddress, Line> lines = new HashMap<>();
  private final Set<InetAddress> failed = new HashSet<>();
  private boolean closed;

  /** Opens nothing yet. */
  public EachNetwork(Supplier<List<InetAddress>> networks, Opening opening) {
    this.networks = networks;
    this.opening = opening;
  }

  /** Opens where there is a network now, closes where there was one. Takes seconds. */
  public void look() {
    lock.lock();
    try {
      if (!closed) {
        List<InetAddress> here = networks.get();
        Map<InetAddress, Line> gone = new HashMap<>(lines);
        here.forEach(gone::remove);
        lines.keySet().retainAll(here);
        gone.values().forEach(Line::close);
        failed.retainAll(here);
        lines.values().forEach(Line::tidy);
        here.stream().filter(address -> !lines.containsKey(address)).forEach(this::open);
      }
    } finally {
      lock.unlock();
    }
  }

  /** The next look tries it once more; it is told once. */
  private void open(InetAddress address) {
    try {
      lines.put(address, opening.at(address));
      failed.remove(address);
    } catch (IOException | RuntimeException e) {
      if (failed.add(address)) {
        LOG.warn("No word with the network of {}: {}", address.getHostAddress(), e.toString());
      }
    }
  }

  /** Closes all, at the same time, and opens nothing any more. Takes seconds. */
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      List<Thread> closing =
          lines.values().stream().map(line -> Thread.startVirtualThread(line::close)).toList();
      lines.clear();
      for (Thread each : closing) {
        each.join();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }
}
