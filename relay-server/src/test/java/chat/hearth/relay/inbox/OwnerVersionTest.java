package chat.hearth.relay.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.hearth.model.ChatThread;
import chat.hearth.model.ThreadId;
import chat.hearth.relay.store.OwnerChange;
import chat.hearth.relay.store.Together;
import chat.hearth.wire.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Versions under many writers: devices hear of each once and in order. */
class OwnerVersionTest extends TeamTest {

  private static final int ROUNDS = 40;

  @Test
  void whatever_happens_at_once_the_versions_come_in_order_and_without_a_hole() {
    start(T1, anna, ben);
    List<Runnable> writers = new ArrayList<>();
    writers.add(writer(i -> set(anna, T1, i % 2 == 0, null, null, null)));
    writers.add(writer(i -> set(anna, T1, null, "name " + i, null, null)));
    writers.add(
        writer(
            i ->
                team.contacts.set(
                    anna, new Request.SetContact(ben, i % 2 == 0, "Ben " + i, null))));
    writers.add(writer(i -> start(new ThreadId(100 + i), ben, anna, cleo)));
    writers.add(
        writer(
            i -> {
              long seq = say(T1, ben, "m" + i).seq();
              threads.mark(anna, new Request.Mark(T1, seq, seq));
            }));
    Together.run(writers);
    long version = 0;
    List<Long> rows = new ArrayList<>();
    for (OwnerChange change : feed.changes(anna)) {
      assertEquals(version, change.from());
      version = change.to();
      change.rows().threads().stream().map(ChatThread::version).forEach(rows::add);
      change.rows().contacts().forEach(c -> rows.add(c.version()));
    }
    assertEquals(version, stores.accounts.version(anna));
    assertEquals(LongStream.rangeClosed(1, version).boxed().toList(), rows);
  }

  private interface Step {
    void take(int round);
  }

  private static Runnable writer(Step step) {
    return () -> IntStream.range(0, ROUNDS).forEach(step::take);
  }
}
