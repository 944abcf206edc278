package chat.hearth.relay.crash;

import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.relay.inbox.RecordedFeed;
import chat.hearth.relay.log.Append;
import chat.hearth.relay.store.TestStores;
import chat.hearth.relay.thread.Team;
import chat.hearth.wire.Reply;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

/** Appends messages one at a time and in groups, to be watched from outside by strace. */
final class Batches {

  private Batches() {}

  /**
   * So many rounds, each of which waits for the answers to so many messages sent at once.
   *
   * @return how many batches were committed and acknowledged
   */
  static long acknowledge(Path folder, int rounds, int each) {
    Clock clock = Clock.systemUTC();
    AtomicLong batches = new AtomicLong();
    try (TestStores stores = new TestStores(folder, clock);
        Team team = new Team(stores, new RecordedFeed(), _ -> batches.incrementAndGet(), clock)) {
      UserId me = stores.person("anna");
      ThreadId thread = ThreadId.mint(me, clock.instant());
      Random random = new Random(1);
      EventBody start = new EventBody.Started(List.of(stores.person("ben")), null);
      team.log.append(new Append(thread, ClientId.mint(clock, random), me, start)).join();
      batches.set(0);
      for (int round = 0; round < rounds; round++) {
        List<CompletableFuture<Reply.Accepted>> answers = new ArrayList<>();
        for (int i = 0; i < each; i++) {
          ClientId id = ClientId.mint(clock, random);
          answers.add(team.log.append(new Append(thread, id, me, Texts.message(id, random))));
        }
        answers.forEach(CompletableFuture::join);
      }
    }
    return batches.get();
  }
}
