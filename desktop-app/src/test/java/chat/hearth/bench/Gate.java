package chat.hearth.bench;

import chat.hearth.client.net.Destination;
import chat.hearth.client.net.Dialer;
import chat.hearth.client.net.Line;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Lets lines through, or nothing at all, as on a device without a network. */
final class Gate implements Dialer {

  private final Dialer dialer;
  private final Set<Line> lines = ConcurrentHashMap.newKeySet();
  private volatile boolean shut;

  Gate(Dialer dialer) {
    this.dialer = dialer;
  }

  /** Breaks all lines and lets no new one through. */
  void shut() {
    shut = true;
    lines.forEach(Line::close);
    lines.clear();
  }

  void open() {
    shut = false;
  }

  @Override
  public Line dial(Destination to, Line.Listener listener) throws IOException {
    if (shut) {
      throw new IOException("there is no network");
    }
    Line line = dialer.dial(to, listener);
    lines.add(line);
    return line;
  }
}
