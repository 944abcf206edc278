package chat.hearth.client.search;

import static chat.hearth.client.search.Library.ANNA;
import static chat.hearth.client.search.Library.BEN;
import static chat.hearth.client.search.Library.ONE;
import static chat.hearth.client.search.Library.TWO;
import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.hearth.model.ThreadId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexerTest {

  private static final int EACH = 300;

  @TempDir private Path folder;
  @TempDir private Path files;

  @Test
  void a_kill_amid_the_first_reading_keeps_the_threads_that_were_read() throws IOException {
    try (Library library = new Library(folder)) {
      for (ThreadId thread : List.of(ONE, TWO)) {
        library.take(
            LongStream.rangeClosed(1, EACH)
                .mapToObj(n -> library.event(thread, n, BEN, "number " + n))
                .toList());
      }
      Shown shown = new Shown(library.stores(), ANNA);
      try (MessageIndex index = MessageIndex.open(files)) {
        BooleanSupplier oneIsRead = () -> !index.notes().getOrDefault(Indexer.READ, "").isEmpty();
        new Indexer(index, shown, oneIsRead, () -> {}, EACH / 2).catchUp();
      }
      try (MessageIndex index = MessageIndex.open(files)) {
        assertEquals(EACH, index.count(null), "what was committed with the first thread");
        Indexer next = new Indexer(index, shown, () -> false, () -> {}, EACH / 2);
        assertEquals(EACH, index.count(null));
        next.catchUp();
        assertEquals(2 * EACH, index.count(null));
        assertEquals(EACH, index.count(ONE));
      }
    }
  }
}
