package chat.hearth.relay.crash;

import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.relay.log.Append;
import chat.hearth.relay.store.TestStores;
import chat.hearth.relay.thread.Team;
import chat.hearth.wire.Reply;
import chat.hearth.wire.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

/** People who do everything at once; what they are promised goes into the ledger. */
final class Bustle {

  private static final int PEOPLE = 4;
  private static final int STEPS = 60;
  private static final int AT_ONCE = 8;
  private static final int MANY = 1 << 12;
  private static final AtomicLong NUMBERS = new AtomicLong();

  private final TestStores stores;
  private final Team team;
  private final Ledger ledger;
  private final Random seeds;
  private final int life;

  Bustle(TestStores stores, Team team, Ledger ledger, long seed, int life) {
    this.stores = stores;
    this.team = team;
    this.ledger = ledger;
    this.seeds = new Random(seed);
    this.life = life;
  }

  /** Ends when everybody has done their steps. */
  void run() throws InterruptedException {
    List<UserId> people = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      people.add(person("person-" + life + "-" + i));
    }
    List<Thread> threads = new ArrayList<>();
    for (UserId me : people) {
      Random random = new Random(seeds.nextLong());
      threads.add(Thread.ofPlatform().start(() -> new Person(me, people, random).live()));
    }
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private UserId person(String name) {
    UserId id = stores.person(name);
    ledger.set("account " + name, 0);
    return id;
  }

  private final class Person {
    private final UserId me;
    private final List<UserId> people;
    private final Random random;
    private final List<ThreadId> threads = new ArrayList<>();

    Person(UserId me, List<UserId> people, Random random) {
      this.me = me;
      this.people = people;
      this.random = random;
    }

    void live() {
      start();
      for (int step = 0; step < STEPS; step++) {
        switch (random.nextInt(12)) {
          case 0 -> start();
          case 1 -> nameThread();
          case 2 -> nameSomebody();
          case 3 -> invite();
          case 4 -> signIn();
          case 5 -> read();
          default -> write(1 + random.nextInt(AT_ONCE));
        }
      }
    }

    private void start() {
      ThreadId id =
          new ThreadId(
              ThreadId.mint(me, Instant.now()).value() ^ (NUMBERS.incrementAndGet() % MANY) << 40);
      ClientId clientId = ClientId.mint(stores.clock, random);
      List<UserId> others = people.stream().filter(p -> !p.equals(me)).toList();
      threads.add(id);
      promise(new Append(id, clientId, me, new EventBody.Started(others, null))).join();
    }

    private void write(int count) {
      List<CompletableFuture<Reply.Accepted>> answers = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        ClientId id = ClientId.mint(stores.clock, random);
        answers.add(promise(new Append(anyThread(), id, me, Texts.message(id, random))));
      }
      answers.forEach(CompletableFuture::join);
    }

    private CompletableFuture<Reply.Accepted> promise(Append append) {
      return team.log
          .append(append)
          .whenComplete(
              (answer, _) -> {
                if (answer != null) {
                  ledger.accepted(me, answer);
                }
              });
    }

    private ThreadId anyThread() {
      return threads.get(random.nextInt(threads.size()));
    }

    private void nameThread() {
      ThreadId thread = anyThread();
      long number = NUMBERS.incrementAndGet();
      team.threads.set(me, new Request.SetThread(thread, null, Long.toString(number), null, null));
      ledger.set("nickname of thread " + thread.value() + " of " + me.value(), number);
    }

    private void nameSomebody() {
      UserId other = people.get((people.indexOf(me) + 1) % people.size());
      long number = NUMBERS.incrementAndGet();
      team.contacts.set(me, new Request.SetContact(other, true, Long.toString(number), null));
      ledger.set("nickname of " + other.value() + " of " + me.value(), number);
    }

    private void invite() {
      String code = "CODE-" + NUMBERS.incrementAndGet();
      stores.invitations.create(code, me, Instant.now(), Instant.now().plus(Duration.ofDays(1)), 3);
      ledger.set("invitation " + code, 0);
    }

    private void signIn() {
      byte[] hash = new byte[32];
      random.nextBytes(hash);
      stores.devices.create(me, hash, "desk", "Linux", Instant.now());
      ledger.set("token " + HexFormat.of().formatHex(hash), 0);
    }

    private void read() {
      ThreadId thread = anyThread();
      team.threads.mark(me, new Request.Mark(thread, 1 << 20, 1 << 20));
    }
  }
}
