package chat.hearth.relay.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A small team on a relay that has a million messages and was just started: all come, ask for what
 * changed, and write a few messages a second. What counts is the memory.
 */
record Team() implements Scenario {

  private static final int MESSAGES = 1_000_000;
  private static final int STEP = 200_000;

  @Override
  public int users() {
    return 50;
  }

  @Override
  public double rate() {
    return 20;
  }

  @Override
  public String objection(int users) {
    return users < 2 || users % 2 != 0 ? "An even number of users." : "";
  }

  @Override
  public List<Figures> play(Settings s) throws IOException {
    List<Seed.Account> accounts = Seed.accounts(s.data(), s.users());
    fill(s, accounts);
    List<Figures> figures = new ArrayList<>();
    try (RelayUnderLoad relay = RelayUnderLoad.start(s.data());
        Load load = new Load(relay.address())) {
      load.connect(accounts);
      load.startThreads(2);
      load.ready = 0;
      for (LoadDevice device : load.devices()) {
        device.hangUp();
        device.has(LoadDevice.Habit.SYNCS);
        load.dial(device);
      }
      load.until(() -> load.ready == s.users());
      load.pace(s.rate(), load.devices());
      load.run(s.warmUp());
      Meters meters = new Meters(relay, s.data());
      for (int i = 0; i < s.runs(); i++) {
        load.reset();
        long before = load.acknowledged;
        Meters.Cost cost = meters.during(() -> load.run(s.seconds()));
        figures.add(
            cost.each(load.acknowledged - before)
                .latencies("", load.deliveries)
                .with("file_mib", meters.bytes() / (double) (1 << 20)));
      }
      load.drain();
    }
    return figures;
  }

  private static void fill(Settings s, List<Seed.Account> accounts) throws IOException {
    try (RelayUnderLoad relay = RelayUnderLoad.start(s.data());
        Load load = new Load(relay.address())) {
      load.connect(accounts);
      load.startThreads(2);
      load.begin(s.window());
      while (load.acknowledged < MESSAGES) {
        long step = load.acknowledged + STEP;
        load.until(() -> load.acknowledged >= step);
      }
      load.drain();
    }
  }
}
