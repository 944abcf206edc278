package chat.hearth.relay.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Devices that are signed in and say nothing, but for the heartbeat. */
record Idle() implements Scenario {

  private static final int FIRST = 200;
  private static final double KIB_PER_MIB = 1024;
  private static final double MICROS = 1e6;

  @Override
  public int users() {
    return 5_000;
  }

  @Override
  public String objection(int users) {
    return users <= FIRST ? "More than " + FIRST + " users." : "";
  }

  /** The first devices make the relay load its classes, and are not counted. */
  @Override
  public List<Figures> play(Settings s) throws IOException {
    List<Figures> figures = new ArrayList<>();
    List<Seed.Account> accounts = Seed.accounts(s.data(), s.users());
    try (RelayUnderLoad relay = RelayUnderLoad.start(s.data());
        Load load = new Load(relay.address())) {
      load.connect(accounts.subList(0, FIRST));
      load.run(s.warmUp());
      double before = relay.meter().rssMib();
      load.connect(accounts.subList(FIRST, s.users()));
      load.run(s.warmUp());
      Meters meters = new Meters(relay, s.data());
      for (int i = 0; i < s.runs(); i++) {
        load.reset();
        Meters.Cost cost = meters.during(() -> load.run(s.seconds()));
        double devices = s.users() - FIRST;
        figures.add(
            cost.each(s.users())
                .latencies("", load.answers)
                .with("kib_per_device", (cost.rss() - before) * KIB_PER_MIB / devices)
                .with("cores", cost.cpu() / MICROS / cost.seconds()));
      }
    }
    return figures;
  }
}
