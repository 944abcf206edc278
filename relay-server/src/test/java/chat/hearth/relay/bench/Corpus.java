package chat.hearth.relay.bench;

import chat.hearth.model.ThreadId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;

/**
 * A real conversation, said again as fast as it goes: each of its rooms is a group of four, and
 * several rooms have the same people. Each run goes on where the one before ended, so the figures
 * show how the cost grows with the log.
 */
record Corpus() implements Scenario {

  private static final Path FILE = Path.of("../shared/corpus/ubuntu-irc.tsv.gz");
  private static final int MEMBERS = 4;
  private static final long MESSAGES = 100_000;

  @Override
  public int users() {
    return 200;
  }

  @Override
  public String missing() {
    return Files.exists(FILE) ? "" : "there is no conversation at " + FILE;
  }

  @Override
  public String objection(int users) {
    return users < MEMBERS || users % MEMBERS != 0 ? "A multiple of " + MEMBERS + " users." : "";
  }

  @Override
  public List<Figures> play(Settings s) throws IOException {
    List<Figures> figures = new ArrayList<>();
    SequencedMap<String, List<Conversation.Line>> rooms = Conversation.rooms(FILE);
    List<Seed.Account> accounts = Seed.accounts(s.data(), s.users());
    try (RelayUnderLoad relay = RelayUnderLoad.start(s.data());
        Load load = new Load(relay.address())) {
      load.connect(accounts);
      open(load, List.copyOf(rooms.values()));
      load.begin(s.window());
      Meters meters = new Meters(relay, s.data());
      for (int i = 0; i < s.runs(); i++) {
        load.reset();
        long before = load.acknowledged;
        Meters.Cost cost =
            meters.during(() -> load.until(() -> load.acknowledged >= before + MESSAGES));
        long done = load.acknowledged - before;
        figures.add(
            cost.each(done)
                .latencies("", load.lasts)
                .with("messages", (double) load.acknowledged)
                .with("bytes_per_message", cost.bytes() / done)
                .with("file_mib", meters.bytes() / (double) (1 << 20)));
      }
      load.drain();
      meters.awaitUpkeep(load);
      double kept = meters.bytes() / (double) load.acknowledged;
      figures.forEach(run -> run.with("kept_bytes_per_message", kept));
    }
    return figures;
  }

  private static void open(Load load, List<List<Conversation.Line>> rooms) throws IOException {
    List<LoadDevice> all = load.devices();
    Instant now = Instant.now();
    load.ready = 0;
    for (int i = 0; i < rooms.size(); i++) {
      int first = i * MEMBERS % all.size();
      List<LoadDevice> group = all.subList(first, first + MEMBERS);
      long thread = ThreadId.mint(group.getFirst().id(), now.minusMillis(i)).value();
      group.getFirst().starts(thread, group.subList(1, MEMBERS));
      for (Conversation.Line line : rooms.get(i)) {
        group.get(Math.floorMod(line.speaker().hashCode(), MEMBERS)).learns(thread, line.text());
      }
    }
    load.receivers(MEMBERS - 1);
    load.until(() -> load.ready == rooms.size());
  }
}
