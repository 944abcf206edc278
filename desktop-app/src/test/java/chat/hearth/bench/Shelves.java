package chat.hearth.bench;

import chat.hearth.client.store.Stores;
import chat.hearth.model.ChatThread;
import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.model.Person;
import chat.hearth.model.Presence;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Fills a local database with conversation, as if the relay had sent it. */
final class Shelves {

  private static final int TOGETHER = 1_000;
  private static final int TEAM = 2_000;
  private static final int MEMBERS = 12;
  private static final Instant BEGIN = Instant.parse("2024-01-01T08:00:00Z");
  private static final Presence AWAY = new Presence(Presence.State.OFFLINE, BEGIN, 0);
  private static final int SECONDS_APART = 60;

  private final Stores stores;
  private final Random random = new Random(7);
  private final Map<String, ThreadId> threads = new HashMap<>();
  private final Map<ThreadId, Long> last = new HashMap<>();

  Shelves(Stores stores) {
    this.stores = stores;
  }

  /** Says it all over again, in other threads, until there are so many. */
  void fill(List<Corpus.Line> lines, int messages) {
    people(lines);
    List<ThreadEvent> batch = new ArrayList<>();
    for (int i = 0; i < messages; i++) {
      Corpus.Line line = lines.get(i % lines.size());
      ThreadId thread = thread(line.channel() + "/" + i / lines.size());
      long seq = last.merge(thread, 1L, Long::sum);
      batch.add(
          new ThreadEvent(
              thread,
              seq,
              seq,
              ClientId.mint(Clock.systemUTC(), random),
              author(line.nick()),
              BEGIN.plusSeconds((long) i * SECONDS_APART),
              new EventBody.Message(line.text())));
      if (batch.size() == TOGETHER || i == messages - 1) {
        put(batch);
        batch.clear();
      }
    }
  }

  private void put(List<ThreadEvent> batch) {
    Map<ThreadId, List<ThreadEvent>> runs = new HashMap<>();
    batch.forEach(e -> runs.computeIfAbsent(e.threadId(), _ -> new ArrayList<>()).add(e));
    stores
        .database()
        .run(
            tx ->
                runs.values()
                    .forEach(
                        run -> {
                          stores.events().putAll(tx, run);
                          stores.threads().advance(tx, run.getFirst(), true);
                          stores.threads().advance(tx, run.getLast(), true);
                        }));
  }

  private void people(List<Corpus.Line> lines) {
    List<Person> people = new ArrayList<>();
    Map<UserId, String> names = new HashMap<>();
    lines.forEach(l -> names.putIfAbsent(author(l.nick()), l.nick()));
    names.forEach(
        (id, nick) ->
            people.add(new Person(id, "u" + id.value(), nick.strip() + id.value(), AWAY)));
    stores.database().run(tx -> stores.people().names(tx, people));
  }

  private ThreadId thread(String channel) {
    return threads.computeIfAbsent(
        channel,
        name -> {
          ThreadId id = new ThreadId(1_000L + threads.size());
          List<UserId> members = new ArrayList<>(List.of(new UserId(1)));
          for (int i = 1; i < MEMBERS; i++) {
            members.add(new UserId(2 + random.nextInt(TEAM)));
          }
          ChatThread row =
              new ChatThread(
                  id,
                  members.stream().distinct().toList(),
                  false,
                  name.substring(0, Math.min(40, name.length())),
                  false,
                  false,
                  null,
                  0,
                  0,
                  0,
                  BEGIN,
                  BEGIN,
                  1);
          stores.database().run(tx -> stores.threads().put(tx, row));
          return id;
        });
  }

  private static UserId author(String nick) {
    return new UserId(2 + Math.floorMod(nick.hashCode(), TEAM));
  }
}
