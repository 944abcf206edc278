package chat.hearth.relay.bench;

import chat.hearth.model.ThreadId;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The whole list of threads of owners with few, many and very many of them. */
record ThreadList() implements Scenario {

  private static final List<Integer> THREADS = List.of(20, 200, 1_000);
  private static final int AT_ONCE = 100;
  private static final Bytes.Needle VERSION = new Bytes.Needle("\"version\":");
  private static final Bytes.Needle MORE = new Bytes.Needle("\"more\":true");

  @Override
  public int users() {
    return THREADS.size() + 1;
  }

  @Override
  public String objection(int users) {
    return users == users() ? "" : "The owners are given here: leave --users away.";
  }

  @Override
  public List<Figures> play(Settings s) throws IOException {
    List<Figures> figures = new ArrayList<>();
    List<Seed.Account> accounts = Seed.accounts(s.data(), users());
    try (RelayUnderLoad relay = RelayUnderLoad.start(s.data());
        Load load = new Load(relay.address())) {
      load.connect(accounts);
      LoadDevice other = load.devices().getLast();
      for (int i = 0; i < THREADS.size(); i++) {
        start(load, load.devices().get(i), other, THREADS.get(i));
      }
      Meters meters = new Meters(relay, s.data());
      ask(load, meters, s.warmUp());
      for (int i = 0; i < s.runs(); i++) {
        figures.add(ask(load, meters, s.seconds()));
      }
    }
    return figures;
  }

  private static void start(Load load, LoadDevice owner, LoadDevice other, int threads)
      throws IOException {
    load.ready = 0;
    Instant now = Instant.now();
    for (int i = 1; i <= threads; i++) {
      owner.starts(ThreadId.mint(owner.id(), now.minusMillis(i)).value(), List.of(other));
      int least = i - AT_ONCE;
      load.until(() -> load.ready > least);
    }
    load.until(() -> load.ready == threads);
  }

  /** One owner after the other; the figures without a number are those of the longest list. */
  private static Figures ask(Load load, Meters meters, double seconds) throws IOException {
    Figures lists = new Figures();
    Figures longest = lists;
    for (int i = 0; i < THREADS.size(); i++) {
      LoadDevice owner = load.devices().get(i);
      owner.asks(new All());
      load.reset();
      long before = load.answered;
      load.sending = true;
      owner.begin(1);
      Meters.Cost cost = meters.during(() -> load.run(seconds / THREADS.size()));
      load.sending = false;
      longest = cost.each(load.answered - before).latencies("", load.answers);
      lists.latencies("threads_" + THREADS.get(i) + "_", load.answers);
      load.run(0.2); // the last answer
    }
    return longest.with(lists);
  }

  /** Page after page, each from where the one before ended. */
  private static final class All implements LoadDevice.Question {

    @Override
    public String first() {
      return since(0);
    }

    @Override
    public String next(byte[] in, int from, int to) {
      return MORE.after(in, from, to) < 0
          ? ""
          : since(Bytes.number(in, VERSION.after(in, from, to)));
    }

    private static String since(long version) {
      return "{\"type\":\"sync\",\"since\":" + version + "}";
    }
  }
}
