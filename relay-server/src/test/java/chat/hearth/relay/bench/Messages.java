package chat.hearth.relay.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Messages in threads of so many members: in a closed loop, where each has so many in flight, or at
 * a rate, one member after the other.
 */
record Messages(int members, double rate) implements Scenario {

  private static final int USERS = 200;
  private static final double SETTLING = 2;

  @Override
  public int users() {
    return Math.max(USERS, members);
  }

  @Override
  public String objection(int users) {
    return users < members || users % members != 0
        ? "The number of users must be a multiple of " + members + "."
        : "";
  }

  @Override
  public List<Figures> play(Settings s) throws IOException {
    List<Figures> figures = new ArrayList<>();
    List<Seed.Account> accounts = Seed.accounts(s.data(), s.users());
    try (RelayUnderLoad relay = RelayUnderLoad.start(s.data());
        Load load = new Load(relay.address())) {
      load.connect(accounts);
      load.startThreads(members);
      warm(load, s);
      for (int i = 0; i < s.runs(); i++) {
        figures.add(measure(load, new Meters(relay, s.data()), s.seconds()));
      }
      load.drain();
    }
    return figures;
  }

  /** At a rate, one message in flight each comes first: a cold relay would be behind for long. */
  private static void warm(Load load, Settings s) throws IOException {
    load.begin(s.rate() == 0 ? s.window() : 1);
    load.run(s.warmUp());
    if (s.rate() > 0) {
      load.drain();
      load.pace(s.rate(), load.devices());
      load.run(SETTLING);
    }
  }

  /** In a thread of two an operation is a message; in larger ones it is one delivery. */
  private Figures measure(Load load, Meters meters, double seconds) throws IOException {
    load.reset();
    long deliveries = load.received;
    long messages = load.acknowledged;
    Meters.Cost cost = meters.during(() -> load.run(seconds));
    long sent = Math.max(1, load.acknowledged - messages);
    long done = members == 2 ? sent : load.received - deliveries;
    Figures figures =
        cost.each(done)
            .latencies("", members == 2 ? load.deliveries : load.lasts)
            .latencies("ack_", load.acknowledgements)
            .with("messages_per_s", sent / cost.seconds())
            .with("late_p99_ms", load.lateness())
            .with("bytes_per_message", cost.bytes() / sent);
    return members == 2 ? figures : figures.with("deliveries_per_message", (double) done / sent);
  }
}
