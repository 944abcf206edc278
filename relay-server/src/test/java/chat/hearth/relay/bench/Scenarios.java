package chat.hearth.relay.bench;

import java.util.Map;

/** All there are, by the name on the command line. */
final class Scenarios {

  static final Map<String, Scenario> ALL =
      Map.ofEntries(
          Map.entry("one-to-one", new Messages(2, 0)),
          Map.entry("open-loop", new Messages(2, 1_000)),
          Map.entry("group", new Messages(50, 0)),
          Map.entry("big-group", new Messages(500, 20)),
          Map.entry("history", new History()),
          Map.entry("thread-list", new ThreadList()),
          Map.entry("idle", new Idle()),
          Map.entry("reconnect", new Reconnect()),
          Map.entry("corpus", new Corpus()),
          Map.entry("growth", new Growth()),
          Map.entry("team", new Team()),
          Map.entry("floor", new Floor()),
          Map.entry("slow-readers", new SlowReaders()));

  private Scenarios() {}
}
