package chat.hearth.simulation;

import chat.hearth.client.Client;
import chat.hearth.client.PlayedClient;
import chat.hearth.model.DeviceId;
import chat.hearth.model.UserId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One run: the plan is played, then everything heals, and what was promised is looked for. */
final class Run {

  private static final List<String> NAMES = List.of("anna", "ben", "cleo", "dan");
  private static final Duration HEALS_WITHIN = Duration.ofMinutes(4);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
  private static final Duration START = Duration.ofSeconds(1);
  private static final long MILLI = 1_000_000;

  private final World world;
  private final Plan plan;
  private final Ledger ledger = new Ledger();
  private final Past past = new Past();
  private final RelayHost relay;
  private final Director director;
  private final List<DeviceHost> devices = new ArrayList<>();

  private Run(Plan plan, Stage stage) {
    this.plan = plan;
    this.world = new World(plan.seed());
    List<PlayedClient.Device> owners = owners(plan, stage);
    this.relay = new RelayHost(world, stage.disk());
    for (int i = 0; i < owners.size(); i++) {
      devices.add(new DeviceHost(world, owners.get(i), stage.store(i), relay));
    }
    this.director = new Director(world, ledger, past, relay, devices, plan.people());
  }

  /** Signs them all in. */
  private static List<PlayedClient.Device> owners(Plan plan, Stage stage) {
    List<PlayedClient.Device> owners = new ArrayList<>();
    Map<Integer, List<byte[]>> tokens = new HashMap<>();
    List<Integer> sorted = plan.owners().stream().sorted().toList();
    for (int i = 0; i < sorted.size(); i++) {
      int person = sorted.get(i);
      String token = "token-" + i;
      tokens.computeIfAbsent(person + 1, _ -> new ArrayList<>()).add(sha256(token));
      owners.add(
          new PlayedClient.Device(
              new UserId(person + 1), NAMES.get(person), new DeviceId(i + 1), token));
    }
    stage.disk().begin(NAMES.subList(0, plan.people()), tokens);
    return owners;
  }

  /** Plays a plan and tells how it ended. */
  static Outcome play(Plan plan, Stage stage) {
    Run run = new Run(plan, stage);
    List<String> wrong = run.play();
    Trace trace = run.world.trace();
    return new Outcome(plan, trace, run.world.steps(), run.world.nanos(), wrong);
  }

  private List<String> play() {
    relay.start();
    devices.forEach(DeviceHost::start);
    boolean _ = world.runUntil(() -> devices.stream().allMatch(DeviceHost::isUp), START);
    long begin = world.nanos();
    for (Plan.Moment moment : plan.moments()) {
      world.run(Duration.ofNanos(begin + moment.millis() * MILLI - world.nanos()));
      director.happen(moment.deed());
    }
    world.run(Duration.ofSeconds(1));
    return heal();
  }

  private List<String> heal() {
    world.note("director", "** everything heals");
    devices.forEach(d -> d.cable().heal());
    devices.forEach(d -> d.machine().killAfter(Integer.MAX_VALUE, () -> {}));
    relay.heal();
    relay.start();
    for (DeviceHost device : devices) {
      device.start();
      device.act(Client::wake);
    }
    past.look(devices);
    Checker checker = new Checker(world, ledger, past, relay, devices);
    long end = world.nanos() + HEALS_WITHIN.toNanos();
    List<String> wrong = List.of("nobody has looked");
    while (!wrong.isEmpty() && world.nanos() < end) {
      world.run(LOOK_EVERY);
      wrong = checker.look();
    }
    List<String> all = new ArrayList<>(world.trace().failures());
    all.addAll(wrong);
    return all;
  }

  private static byte[] sha256(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
