package chat.hearth.client.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.hearth.model.ClientId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What searches see of what was added. */
class MessageIndexTest {

  private static final int ROUNDS = 200;

  @TempDir private Path folder;

  @Test
  void two_who_search_at_once_both_see_what_was_added_before() throws Exception {
    CyclicBarrier together = new CyclicBarrier(2);
    try (MessageIndex index = MessageIndex.open(folder);
        ExecutorService people = Executors.newFixedThreadPool(2)) {
      for (long round = 1; round <= ROUNDS; round++) {
        index.add(List.of(said(round)));
        index.refresh();
        Callable<Long> search =
            () -> {
              together.await();
              return all(index);
            };
        for (Future<Long> seen : people.invokeAll(List.of(search, search))) {
          assertEquals(round, seen.get());
        }
      }
    }
  }

  private static long all(MessageIndex index) throws IOException {
    return index.find(new TermQuery(Fields.of(Library.ONE)), ROUNDS, ROUNDS).total();
  }

  private static Said said(long seq) {
    ClientId id = ClientId.mint(Clock.fixed(Library.NOON, ZoneOffset.UTC), new Random(seq));
    return new Said(Library.ONE, seq, id, Library.ANNA, Library.NOON, "number " + seq, false);
  }
}
