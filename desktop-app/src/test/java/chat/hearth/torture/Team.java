package chat.hearth.torture;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The relay and all devices of a run. */
final class Team implements AutoCloseable {

  private static final Duration START = Duration.ofSeconds(90);
  private static final Duration LOOK = Duration.ofSeconds(30);
  private static final Duration SEARCH = Duration.ofMinutes(3);
  private static final Duration REST = Duration.ofSeconds(2);
  private static final Duration STUCK = Duration.ofSeconds(150);
  private static final Duration STUCK_FOR_EVER = Duration.ofSeconds(15);
  private static final Duration HEAL = Duration.ofMinutes(15);
  private static final Duration HEAL_NEVER = Duration.ofSeconds(30);

  private final Workshop workshop;
  private final Cast cast;
  private final RelayProcess relay;
  private final List<Device> devices = new CopyOnWriteArrayList<>();

  Team(Workshop workshop, Cast cast) {
    this.workshop = workshop;
    this.cast = cast;
    this.relay = new RelayProcess(workshop);
  }

  RelayProcess relay() {
    return relay;
  }

  List<Device> devices() {
    return devices;
  }

  /** Everybody registers, signs in on all devices and is in one group. */
  void assemble() throws InterruptedException {
    relay.start();
    for (int user = 0; user < cast.users().size(); user++) {
      add(user, true);
    }
    for (int i = cast.users().size(); i < cast.devices().size(); i++) {
      add(cast.devices().get(i), false);
    }
    List<Long> others = new ArrayList<>();
    for (int user = 1; user < cast.users().size(); user++) {
      others.add(cast.userId(user));
    }
    devices.getFirst().tell(new Order.Start(others, "anna says hello"));
    devices.forEach(d -> d.outages().forget());
  }

  /** One more device, which may have to try until the relay is there. */
  Device signIn(int user) {
    Device fresh = device(user, false);
    devices.add(fresh);
    fresh.start();
    return fresh;
  }

  /**
   * Waits until everybody is whole, nothing is on its way, and all screens stay as they are; names
   * who is not so when nothing has moved for a long while. How long it takes is measured elsewhere:
   * a slow machine heals slowly.
   */
  List<String> heal() throws InterruptedException {
    Duration patience = workshop.patch() == null ? HEAL : HEAL_NEVER;
    long end = workshop.history().now() + patience.toMillis();
    devices.forEach(d -> d.tell(new Order.Wake()));
    awaitRest(end);
    Map<String, Screen> before = Map.of();
    Map<String, Screen> now = screens(false);
    List<String> ill = ill(before, now);
    while (!ill.isEmpty() && workshop.history().now() < end && !stuck()) {
      Thread.sleep(1_500);
      awaitRest(end);
      before = now;
      now = screens(false);
      ill = ill(before, now);
    }
    return ill;
  }

  /** Screens are large; nobody looks at them while messages still come and go. */
  private void awaitRest(long end) throws InterruptedException {
    History history = workshop.history();
    while (history.now() < end && !stuck() && !rests(history)) {
      Thread.sleep(200);
    }
  }

  private boolean rests(History history) {
    return history.now() - history.last() > REST.toMillis()
        && devices.stream().allMatch(Device::whole);
  }

  /** A build that was broken on purpose may never heal, and is found guilty of more than that. */
  private boolean stuck() {
    Duration patience = workshop.patch() == null ? STUCK : STUCK_FOR_EVER;
    return workshop.history().now() - workshop.history().last() > patience.toMillis();
  }

  private List<String> ill(Map<String, Screen> before, Map<String, Screen> now) {
    List<String> ill = new ArrayList<>();
    for (Device device : devices) {
      Screen screen = now.get(device.name());
      boolean still = screen != null && screen.equals(before.get(device.name()));
      if (!device.whole() || screen == null || !screen.whole() || !still) {
        ill.add(device.name());
      }
    }
    return ill;
  }

  /**
   * What is on all screens, by the device's name.
   *
   * @param searching whether each device also looks for all of it
   */
  Map<String, Screen> screens(boolean searching) throws InterruptedException {
    Map<String, Screen> screens = new TreeMap<>();
    for (Device device : devices) {
      Screen screen = device.look(searching ? SEARCH : LOOK, searching);
      if (screen != null) {
        screens.put(device.name(), screen);
      }
    }
    return screens;
  }

  /** Ends all processes; whoever does not stop in order is named in its troubles. */
  void stop() throws IOException {
    for (Device device : devices) {
      device.close();
    }
    relay.stop();
  }

  @Override
  public void close() {
    devices.forEach(Device::kill);
    relay.close();
  }

  private void add(int user, boolean registers) {
    Device device = device(user, registers);
    devices.add(device);
    device.start();
    if (!device.awaitWhole(START)) {
      throw new IllegalStateException(device.name() + " can't get in; see " + log(device));
    }
  }

  private Device device(int user, boolean registers) {
    String name = cast.users().get(user);
    int number = 1 + (int) devices.stream().filter(d -> d.user().equals(name)).count();
    return new Device(workshop, name, number, relay.port(), registers);
  }

  private Path log(Device device) {
    return workshop.folder().resolve(device.name()).resolve("log.txt");
  }
}
