package chat.hearth.simulation;

import chat.hearth.relay.PlayedRelay;
import chat.hearth.relay.socket.PlayedSocket;
import chat.hearth.relay.store.PlayedDisk;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The relay's machine: its process comes and goes, its disk stays. */
final class RelayHost {

  private static final long SECOND = 1_000_000_000L;

  private final World world;
  private final PlayedDisk disk;
  private final List<Connection> connections = new ArrayList<>();
  private Machine machine;
  private @Nullable PlayedRelay relay;
  private boolean started;
  private PlayedDisk.Copy backup;
  private int restored;
  private Runnable onAppend = () -> {};

  RelayHost(World world, PlayedDisk disk) {
    this.world = world;
    this.disk = disk;
    this.backup = disk.copy();
    this.machine = new Machine(world, "relay");
  }

  World world() {
    return world;
  }

  Machine machine() {
    return machine;
  }

  PlayedDisk disk() {
    return disk;
  }

  boolean isUp() {
    return machine.isAlive() && relay != null;
  }

  PlayedRelay relay() {
    PlayedRelay up = relay;
    if (up == null) {
      throw new IllegalStateException("the relay is not up");
    }
    return up;
  }

  /** Starts the process on what is on the disk, unless it runs. */
  void start() {
    if (machine.isAlive() && started) {
      return;
    }
    started = true;
    machine = new Machine(world, "relay");
    world.note("relay", "** starts");
    Machine here = machine;
    here.start(
        () -> {
          relay = new PlayedRelay(disk.open(world.clock()), world.clock(), here.timer());
          while (true) {
            world.sleep(SECOND);
            connections.removeIf(Connection::isOver);
            List.copyOf(connections).forEach(Connection::tick);
          }
        });
  }

  /**
   * Ends the process without a word.
   *
   * @param told whether the devices hear that their connections are gone
   */
  void kill(boolean told) {
    if (machine.isAlive()) {
      world.note("relay", "** is killed");
      machine.kill();
      relay = null;
      connections.forEach(c -> c.relayDied(told));
      connections.clear();
    }
  }

  /** Makes a backup of the data as they are now. */
  void backUp() {
    backup = disk.copy();
  }

  /** Puts the last backup in the place of the data, which are those of another epoch then. */
  void restore() {
    if (machine.isAlive()) {
      throw new IllegalStateException("no backup is put back while the relay runs");
    }
    world.note("relay", "** goes on with a backup");
    disk.restore(backup, "restored " + ++restored);
  }

  /** Has the trouble so many steps after the next append has come, when most is going on. */
  void troubleAfterAppend(int steps, Runnable what) {
    onAppend = () -> machine.killAfter(steps, what);
  }

  /** A frame has come. */
  void hears(String frame) {
    if (frame.contains("\"append\"")) {
      Runnable trouble = onAppend;
      onAppend = () -> {};
      trouble.run();
    }
  }

  /** Has no more trouble. */
  void heal() {
    onAppend = () -> {};
    machine.killAfter(Integer.MAX_VALUE, () -> {});
  }

  void joined(Connection made) {
    connections.add(made);
  }

  PlayedSocket open(PlayedSocket.Carrier carrier) {
    return relay().open(carrier);
  }
}
