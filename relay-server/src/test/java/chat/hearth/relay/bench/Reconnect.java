package chat.hearth.relay.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** All devices lose their connection and come back at the same moment, as after a restart. */
record Reconnect() implements Scenario {

  @Override
  public int users() {
    return 5_000;
  }

  @Override
  public String objection(int users) {
    return users < 2 || users % 2 != 0 ? "An even number of users." : "";
  }

  @Override
  public List<Figures> play(Settings s) throws IOException {
    List<Figures> figures = new ArrayList<>();
    List<Seed.Account> accounts = Seed.accounts(s.data(), s.users());
    try (RelayUnderLoad relay = RelayUnderLoad.start(s.data());
        Load load = new Load(relay.address())) {
      load.connect(accounts);
      load.startThreads(2);
      load.devices().forEach(device -> device.has(LoadDevice.Habit.SYNCS));
      for (int i = 0; i < s.runs(); i++) {
        figures.add(storm(load, relay, s));
      }
    }
    return figures;
  }

  private static Figures storm(Load load, RelayUnderLoad relay, Settings s) throws IOException {
    load.devices().forEach(LoadDevice::hangUp);
    load.run(s.warmUp());
    load.reset();
    load.ready = 0;
    Meters.Cost cost =
        new Meters(relay, s.data())
            .during(
                () -> {
                  for (LoadDevice device : load.devices()) {
                    load.dial(device);
                  }
                  load.until(() -> load.ready == s.users());
                });
    return cost.each(s.users())
        .latencies("", load.answers)
        .with("all_synced_s", cost.seconds())
        .with("peak_rss_mib", relay.meter().peakRssMib());
  }
}
