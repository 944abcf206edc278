package chat.hearth.client.store;

import static chat.hearth.client.store.StoreFile.BEN;
import static chat.hearth.client.store.StoreFile.NOON;
import static chat.hearth.client.store.StoreFile.ONE;
import static chat.hearth.client.store.StoreFile.TWO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a relay has lost stands where it was written. */
class StrandedStoreTest {

  @TempDir private Path folder;
  private StoreFile file;
  private StrandedStore stranded;

  @BeforeEach
  void open() {
    file = new StoreFile(folder);
    stranded = file.stores().stranded();
    for (ThreadId thread : List.of(ONE, TWO)) {
      file.run(
          tx ->
              file.stores()
                  .events()
                  .putAll(
                      tx,
                      LongStream.rangeClosed(1, 500)
                          .mapToObj(n -> event(thread, n, NOON.plusSeconds(n)))
                          .toList()));
    }
  }

  @AfterEach
  void close() {
    file.close();
  }

  @Test
  void each_gets_its_place_by_the_time_at_which_it_was_written() {
    add(event(ONE, 900, NOON.plusSeconds(700)));
    add(event(ONE, 901, NOON.plusMillis(20_500)));
    add(event(ONE, 902, NOON.minusSeconds(1)));
    add(event(TWO, 900, NOON.plusSeconds(7)));
    file.run(stranded::place);
    assertEquals(List.of(0L, 20L, 500L), places(ONE));
    assertEquals(List.of(7L), places(TWO));
  }

  @Test
  void the_place_of_what_is_new_is_found_without_reading_the_thread() {
    add(event(TWO, 900, NOON.plusSeconds(700)));
    assertTrue(file.rowsRead(StrandedStore.PLACE) < 20);
    assertEquals(List.of(500L), places(TWO));
  }

  private void add(ThreadEvent event) {
    file.run(tx -> stranded.add(tx, event, true));
  }

  private List<Long> places(ThreadId thread) {
    return file.call(tx -> stranded.after(tx, thread, 0, Long.MAX_VALUE)).stream()
        .map(StrandedStore.Stranded::afterSeq)
        .toList();
  }

  private static ThreadEvent event(ThreadId thread, long seq, Instant at) {
    EventBody body = new EventBody.Message("m" + seq);
    return new ThreadEvent(thread, seq, seq, StoreFile.clientId(), BEN, at, body);
  }
}
