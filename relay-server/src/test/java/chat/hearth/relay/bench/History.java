package chat.hearth.relay.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Pages of history out of one long thread: the newest, or any, in turn. */
record History() implements Scenario {

  private static final int MESSAGES = 10_000;
  private static final int PAGE = 50;
  private static final int FILL_WINDOW = 50;

  @Override
  public int users() {
    return 4;
  }

  @Override
  public String objection(int users) {
    return users < 2 ? "At least two users." : "";
  }

  @Override
  public List<Figures> play(Settings s) throws IOException {
    List<Figures> figures = new ArrayList<>();
    List<Seed.Account> accounts = Seed.accounts(s.data(), s.users());
    try (RelayUnderLoad relay = RelayUnderLoad.start(s.data());
        Load load = new Load(relay.address())) {
      load.connect(accounts);
      long thread = load.startThreads(s.users());
      load.begin(FILL_WINDOW);
      load.until(() -> load.acknowledged >= MESSAGES);
      load.drain();
      load.devices().forEach(device -> device.asks(() -> pull(thread)));
      load.begin(1);
      load.run(s.warmUp());
      for (int i = 0; i < s.runs(); i++) {
        load.reset();
        long before = load.answered;
        Meters.Cost cost = new Meters(relay, s.data()).during(() -> load.run(s.seconds()));
        figures.add(cost.each(load.answered - before).latencies("", load.answers));
      }
    }
    return figures;
  }

  private static String pull(long thread) {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    int to = random.nextBoolean() ? MESSAGES : random.nextInt(PAGE, MESSAGES);
    return "{\"type\":\"pull\",\"threadId\":%d,\"from\":%d,\"to\":%d}"
        .formatted(thread, to - PAGE + 1, to);
  }
}
