package chat.hearth.cable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Stands between devices and a relay on loopback: devices connect to {@link #port}. It passes
 * everything on until it is told to be cut, slow or repetitive, or until a {@link Trap} finds its
 * frame.
 */
public final class Cable implements AutoCloseable {

  private static final int RELAY_CONNECT_MILLIS = 2_000;
  private static final Pattern FIRST_WORDS =
      Pattern.compile("\"type\":\"(hello|register|sign_in|resume)\"");

  private final ServerSocket server;
  private final int relayPort;
  private final Set<CableLine> lines = ConcurrentHashMap.newKeySet();
  private final List<Trap> traps = new CopyOnWriteArrayList<>();
  private volatile boolean cut;
  private volatile boolean twice;
  private volatile Duration delay = Duration.ZERO;
  private volatile long bytesPerSecond = Long.MAX_VALUE;
  private volatile Ear ear = (_, _, _) -> {};
  private final Map<Way, Gate> gates =
      new EnumMap<>(Map.of(Way.TO_RELAY, new Gate(), Way.TO_DEVICE, new Gate()));

  private Cable(ServerSocket server, int relayPort) {
    this.server = server;
    this.relayPort = relayPort;
  }

  /** A cable to a relay on this machine; it works at once. */
  public static Cable to(int relayPort) throws IOException {
    Cable cable = new Cable(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), relayPort);
    Thread.ofVirtual().name("cable").start(cable::accept);
    return cable;
  }

  /** Where devices connect, on loopback. */
  public int port() {
    return server.getLocalPort();
  }

  /** Pulls the cable: open connections are reset, new ones fail, until {@link #mend}. */
  public void cut() {
    cut = true;
    lines.forEach(CableLine::close);
  }

  /** Puts the cable back. */
  public void mend() {
    cut = false;
  }

  /** Whether it is pulled. */
  public boolean isCut() {
    return cut;
  }

  /** Every frame takes this long from now on, in either way; they stay in order. */
  public void delay(Duration each) {
    delay = each;
  }

  /** No more than so many bytes a second and connection pass in either way from now on. */
  public void throttle(long bytesEachSecond) {
    bytesPerSecond = bytesEachSecond;
  }

  /**
   * Nothing more is taken from the sender on this way, until {@link #flow}: its socket fills up as
   * with a reader that has fallen asleep. Nothing is lost.
   */
  public void stall(Way way) {
    gate(way).shut();
  }

  /** Everything is taken again on this way. */
  public void flow(Way way) {
    gate(way).open();
  }

  /** Resets all connections once; new ones pass. */
  public void reset() {
    lines.forEach(CableLine::close);
  }

  /** Lets somebody hear every frame before its fate is decided. */
  public void listen(Ear listener) {
    ear = listener;
  }

  /** Whether every frame but the first words of a connection is handed on twice. */
  public void twice(boolean on) {
    twice = on;
  }

  /** Waits for the next frame that is wanted and decides its fate; others pass as usual. */
  public Trap trap(Way way, Predicate<String> wanted, Fate fate) {
    Trap trap = new Trap(way, wanted, fate);
    traps.add(trap);
    return trap;
  }

  /** Takes all traps away. */
  public void disarm() {
    traps.clear();
  }

  /** How many connections go through it. */
  public int connections() {
    return lines.size();
  }

  @Override
  public void close() throws IOException {
    server.close();
    cut();
    gates.values().forEach(Gate::open);
  }

  Duration delay() {
    return delay;
  }

  /** How long so many bytes take, besides the delay. */
  Duration transit(int bytes) {
    long rate = bytesPerSecond;
    return rate == Long.MAX_VALUE ? Duration.ZERO : Duration.ofMillis(bytes * 1000L / rate);
  }

  Gate gate(Way way) {
    return Objects.requireNonNull(gates.get(way));
  }

  void heard(CableLine line, Way way, String frame) {
    ear.heard(line, way, frame);
  }

  Optional<Trap> trapFor(Way way, String text) {
    Optional<Trap> found = traps.stream().filter(trap -> trap.takes(way, text)).findFirst();
    found.ifPresent(traps::remove);
    return found;
  }

  Fate usualFate(String text) {
    return twice && !FIRST_WORDS.matcher(text).find() ? Fate.TWICE : Fate.PASS;
  }

  void ended(CableLine line) {
    lines.remove(line);
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        connect(server.accept());
      } catch (IOException e) {
        // A device that gave up, or the end of this cable.
      }
    }
  }

  private void connect(Socket device) {
    Socket relay = new Socket();
    try {
      if (cut) {
        throw new IOException("the cable is cut");
      }
      device.setTcpNoDelay(true);
      relay.setTcpNoDelay(true);
      relay.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), relayPort), RELAY_CONNECT_MILLIS);
      CableLine line = new CableLine(this, device, relay);
      lines.add(line);
      line.start();
      if (cut) {
        line.close();
      }
    } catch (IOException e) {
      CableLine.reset(device);
      CableLine.reset(relay);
    }
  }
}
