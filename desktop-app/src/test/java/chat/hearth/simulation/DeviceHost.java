package chat.hearth.simulation;

import chat.hearth.client.Client;
import chat.hearth.client.PlayedClient;
import chat.hearth.client.store.Database;
import chat.hearth.client.store.PlayedStore;
import chat.hearth.client.store.Stores;
import chat.hearth.model.UserId;
import chat.hearth.wire.FrameCodec;
import java.util.Random;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A device: its process comes and goes, its store stays. */
final class DeviceHost {

  private final World world;
  private final PlayedClient.Device owner;
  private final String name;
  private final PlayedStore store;
  private final Cable cable;
  private final long luck;
  private Machine machine;
  private @Nullable Client client;
  private @Nullable Stores stores;
  private boolean started;
  private ReentrantLock hand = new ReentrantLock(true);

  DeviceHost(World world, PlayedClient.Device owner, PlayedStore store, RelayHost relay) {
    this.world = world;
    this.owner = owner;
    this.name = owner.userName() + "/" + owner.device();
    this.store = store;
    this.cable = new Cable(world, relay, name);
    this.machine = new Machine(world, name);
    this.luck = world.chance().nextLong();
  }

  String name() {
    return name;
  }

  UserId user() {
    return owner.user();
  }

  Cable cable() {
    return cable;
  }

  Machine machine() {
    return machine;
  }

  boolean isUp() {
    return machine.isAlive() && client != null;
  }

  Client client() {
    Client up = client;
    if (up == null) {
      throw new IllegalStateException(name + " is not up");
    }
    return up;
  }

  /** The local database of the process that runs. */
  Stores stores() {
    Stores up = stores;
    if (up == null) {
      throw new IllegalStateException(name + " is not up");
    }
    return up;
  }

  /** Starts the process on what is in the store, unless it runs. */
  void start() {
    if (machine.isAlive() && started) {
      return;
    }
    started = true;
    hand = new ReentrantLock(true);
    machine = new Machine(world, name);
    world.note(name, "** starts");
    cable.use(machine);
    Random random = new Random(luck + world.nanos());
    machine.start(
        () -> {
          Database database = store.open(world.clock());
          stores = Stores.of(database, new FrameCodec());
          client = PlayedClient.open(database, owner, cable, world.clock(), random);
        });
  }

  /** Ends the process without a word. */
  void kill() {
    if (machine.isAlive()) {
      world.note(name, "** is killed");
      machine.kill();
      client = null;
      stores = null;
      cable.died();
    }
  }

  /** The owner does something, unless the device is off: one thing after the other. */
  void act(Consumer<Client> what) {
    Client up = client;
    if (isUp() && up != null) {
      machine.start(() -> act(up, what));
    }
  }

  private void act(Client up, Consumer<Client> what) {
    hand.lock();
    try {
      what.accept(up);
    } finally {
      hand.unlock();
    }
  }
}
