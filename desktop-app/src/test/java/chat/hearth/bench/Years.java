package chat.hearth.bench;

import chat.hearth.client.store.Database;
import chat.hearth.client.store.Stores;
import chat.hearth.model.ChatThread;
import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.model.Person;
import chat.hearth.model.Presence;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadHead;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.wire.FrameCodec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Writes the profile of somebody who has chatted for years. Its relay is never there. */
final class Years implements AutoCloseable {

  /** Between two events. */
  static final Duration STEP = Duration.ofSeconds(20);

  private static final UserId OWNER = new UserId(1);
  private static final int PEOPLE = 40;
  private static final int BATCH = 5_000;

  /** Answers and reactions are about a message so many above. */
  private static final int EARLIER = 4;

  private final Database database;
  private final Stores stores;
  private final Random random = new Random(1);
  private final Clock clock = Clock.systemUTC();

  /** What happens in a thread. */
  interface Story {

    /**
     * The next event.
     *
     * @param earlier a message of the same thread, a few above
     */
    EventBody next(ClientId earlier);
  }

  /**
   * What a thread is.
   *
   * @param others how many take part besides the owner
   * @param events how many after its start
   */
  record Plan(String title, int others, Instant start, int events) {}

  /** Begins a profile in a folder that is there and empty. */
  Years(Path profile) throws IOException {
    account(profile);
    database = Database.open(profile, clock);
    stores = Stores.of(database, new FrameCodec());
    database.run(t -> stores.people().names(t, people()));
  }

  /** As the app keeps it, for a relay on a port where none listens. */
  private static void account(Path profile) throws IOException {
    String text =
        """
        user.id=1
        device.id=1
        user.name=mara
        display.name=Mara
        device.name=Laptop
        relay=127.0.0.1\\:9
        team=Northlight Studio
        host=studio
        admin=false
        token=none
        """;
    Files.writeString(profile.resolve("account.properties"), text, StandardCharsets.ISO_8859_1);
  }

  private static List<Person> people() {
    List<Person> all = new ArrayList<>();
    all.add(new Person(OWNER, "mara", "Mara", Presence.HIDDEN));
    for (int i = 2; i <= PEOPLE; i++) {
      all.add(new Person(new UserId(i), "person" + i, "Person " + i, Presence.HIDDEN));
    }
    return all;
  }

  /** How a thread ends. */
  static String last(String title) {
    return "That was all about " + title + ".";
  }

  /** Writes a thread, of which everything was read. */
  void add(int index, Plan plan, Story story) {
    List<UserId> others =
        IntStream.range(0, plan.others())
            .mapToObj(i -> new UserId(2 + (index + i) % (PEOPLE - 1)))
            .toList();
    List<UserId> members = new ArrayList<>(others);
    members.add(OWNER);
    UserId author = others.getFirst();
    ThreadId id = ThreadId.mint(author, plan.start());
    EventBody body = new EventBody.Started(members.subList(1, members.size()), plan.title());
    List<ThreadEvent> batch = new ArrayList<>();
    ClientId earlier = name(plan.start());
    long ordinal = 0;
    for (int i = 0; i <= plan.events(); i++) {
      Instant at = plan.start().plus(STEP.multipliedBy(i));
      ClientId name = name(at);
      if (i > 0) {
        author = members.get(random.nextInt(members.size()));
        body = i < plan.events() ? story.next(earlier) : new EventBody.Message(last(plan.title()));
      }
      if (body instanceof EventBody.Message) {
        ordinal++;
        earlier = random.nextInt(EARLIER) == 0 ? name : earlier;
      }
      batch.add(new ThreadEvent(id, i + 1L, ordinal, name, author, at, body));
      if (batch.size() == BATCH || i == plan.events()) {
        put(batch);
      }
    }
    row(id, members, plan, index, ordinal);
  }

  private void row(ThreadId id, List<UserId> members, Plan plan, int index, long messages) {
    long last = plan.events() + 1L;
    Instant start = plan.start();
    Instant end = start.plus(STEP.multipliedBy(plan.events()));
    ChatThread row =
        new ChatThread(
            id, members, false, null, false, false, null, last, messages, 0, start, end, index);
    ThreadHead head =
        new ThreadHead(
            id, last, messages, plan.title(), plan.others() == 1, members.getFirst(), start, end);
    database.run(
        t -> {
          stores.threads().put(t, row);
          stores.threads().head(t, head);
          stores.threads().floor(t, id, 1, last);
        });
  }

  private ClientId name(Instant at) {
    return ClientId.mint(Clock.fixed(at, clock.getZone()), random);
  }

  private void put(List<ThreadEvent> batch) {
    List<ThreadEvent> events = List.copyOf(batch);
    batch.clear();
    database.run(t -> stores.events().putAll(t, events));
  }

  @Override
  public void close() {
    database.close();
  }
}
