package chat.hearth.client.search;

import static chat.hearth.client.search.Library.ANNA;
import static chat.hearth.client.search.Library.BEN;
import static chat.hearth.client.search.Library.ONE;
import static chat.hearth.client.search.Library.TWO;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.Attachment;
import chat.hearth.model.BlobId;
import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadId;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found, and that the index follows what the threads show. */
class SearchIndexTest {

  @TempDir private Path folder;
  private Library library;

  @BeforeEach
  void open() {
    library = new Library(folder);
  }

  @AfterEach
  void close() {
    library.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cover                | Cover three. The title moved up.
          COVER                | Cover three. The title moved up.
          cov                  | Cover three. The title moved up.
          title three          | Cover three. The title moved up.
          "title moved up"     | Cover three. The title moved up.
          cafe                 | Das Café ist über der Straße
          uber strasse         | Das Café ist über der Straße
          STRASSE              | Das Café ist über der Straße
          开会                  | 我们明天下午开会
          明天                  | 我们明天下午开会
          会                   | 我们明天下午开会
          我们 开会              | 我们明天下午开会
          ミーティング            | 明日のﾐｰﾃｨﾝｸﾞは十時です
          회의                  | 내일 회의가 있습니다
          你好，世界              | 他说：你好，世界！
          "你好，世界！"           | 他说：你好，世界！
          "支付 iPhone"          | 用支付 iPhone 很快
          支付iPhone x          | 可以支付iPhone x吗
          付iPhone x            | 可以支付iPhone x吗
          "iPhone 很快"          | 用支付 iPhone 很快
          東京タワーへ            | 明日、東京タワーへ行く
          "2 월 회의"            | 내일 2 월 회의가 있습니다
          hearth.chat          | see https://hearth.chat/download?v=2
          https://hearth.chat/down | see https://hearth.chat/download?v=2
          e-ma                 | send an e-mail to v2.1
          """)
  void finds(String typed, String text) {
    library.take(
        library.event(ONE, 1, BEN, "something else"),
        library.event(ONE, 2, BEN, text),
        library.event(ONE, 3, BEN, "and nothing more"));
    assertEquals(List.of(text), library.find(typed));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          over                 | Cover three. The title moved up.
          cov three            | Cover three. The title moved up.
          "three title"        | Cover three. The title moved up.
          "cov"                | Cover three. The title moved up.
          会开                  | 我们明天下午开会
          "明天开会"             | 我们明天下午开会
          世界，你好              | 你好，世界
          "支付 iPhone"          | 用iPhone支付
          ?                    | what?
          """)
  void does_not_find(String typed, String text) {
    library.take(library.event(ONE, 1, BEN, text));
    assertEquals(List.of(), library.find(typed));
  }

  @Test
  void files_are_found_by_their_names_and_as_files() {
    library.take(
        library.event(ONE, 1, BEN, cover("Look at this")),
        library.event(ONE, 2, BEN, cover("")),
        library.event(ONE, 3, ANNA, "what a cover"));
    assertEquals(
        List.of("cover-3.png", "Look at this\ncover-3.png"), library.find("cover-3 has:file"));
    assertEquals(List.of("Look at this\ncover-3.png"), library.find("look"));
    assertEquals(2, library.find("has:file").size());
    assertEquals(3, library.find("cover").size());
  }

  @Test
  void operators_narrow_it_down() {
    library.take(
        library.event(ONE, 1, BEN, "red cover"),
        library.event(ONE, 2, ANNA, "blue cover http://example.org"));
    library.take(library.event(TWO, 1, ANNA, "green cover"));
    assertEquals(3, library.find("cover").size());
    assertEquals(List.of("green cover"), library.find("cover", new Scope(Set.of(TWO), null, null)));
    assertEquals(List.of("red cover"), library.find("cover", new Scope(null, Set.of(BEN), null)));
    assertEquals(List.of(), library.find("cover", new Scope(null, Set.of(), null)));
    assertEquals(List.of("blue cover http://example.org"), library.find("has:link"));
    assertEquals(List.of(), library.find("cover has:file"));
    assertEquals(3, library.find("cover before:2031-05-05").size());
    assertEquals(0, library.find("cover before:2031-05-04").size());
    assertEquals(3, library.find("cover after:2031-05-03").size());
    assertEquals(0, library.find("cover after:2031-05").size());
  }

  @Test
  void it_can_be_narrowed_to_however_many_places_of_however_many_threads() {
    ThreadEvent[] said =
        LongStream.rangeClosed(1, 3_000)
            .mapToObj(seq -> library.event(ONE, seq, BEN, "cover " + seq))
            .toArray(ThreadEvent[]::new);
    library.take(said);
    library.take(library.event(TWO, 2, ANNA, "cover of two"));
    Map<ThreadId, Set<Long>> places = new HashMap<>();
    LongStream.rangeClosed(100, 2_000)
        .forEach(other -> places.put(new ThreadId(other), Set.of(2L)));
    assertEquals(List.of(), library.find("cover", new Scope(null, null, places)));
    places.put(TWO, Set.of(2L));
    assertEquals(List.of("cover of two"), library.find("cover", new Scope(null, null, places)));
    places.clear();
    places.put(ONE, LongStream.iterate(1, n -> n + 2).limit(1_500).boxed().collect(toSet()));
    places.put(TWO, Set.of(1L, 2L));
    List<String> found = library.find("cover", new Scope(null, null, places));
    assertEquals(1_501, found.size());
    assertTrue(found.contains("cover 2999"));
    assertTrue(found.contains("cover of two"));
    assertFalse(found.contains("cover 2"));
  }

  @Test
  void the_newest_is_first_and_as_many_as_wanted() {
    library.take(
        library.event(ONE, 1, BEN, "a cover"),
        library.event(ONE, 2, BEN, "b cover"),
        library.event(ONE, 3, BEN, "c cover"));
    assertEquals(List.of("c cover", "b cover", "a cover"), library.find("cover"));
    Hits hits =
        library
            .index()
            .find(TextQuery.of("cover", ZoneOffset.UTC), new Scope(null, null, null), 2, 100);
    assertEquals(2, hits.hits().size());
    assertEquals(3, hits.total());
  }

  @Test
  void a_message_can_be_found_while_it_waits_and_once_when_it_is_there() {
    ClientId id = library.say(ONE, "nobody has this yet");
    assertEquals(List.of("nobody has this yet"), library.find("nobody"));
    ThreadEvent there = library.event(ONE, 1, ANNA, "nobody has this yet");
    library.run(
        tx -> {
          library.stores().events().put(tx, there);
          library.stores().outbox().delete(tx, ONE, id);
        });
    assertEquals(List.of("nobody has this yet"), library.find("nobody"));
    assertEquals(1, library.index().progress(null).messages());
  }

  @Test
  void a_message_is_found_once_something_else_stands_where_it_was_deleted() {
    ThreadEvent message = library.event(ONE, 3, ANNA, "cake at four");
    library.take(library.event(ONE, 2, ANNA, new EventBody.Deleted(message.clientId())));
    library.take(message);
    assertEquals(List.of(), library.find("cake"));
    library.take(library.event(ONE, 2, BEN, "tea at four")); // the log of a restored relay
    assertEquals(List.of("cake at four"), library.find("cake"));
  }

  @Test
  void what_a_message_says_now_is_found_and_nothing_that_it_said_before() {
    ThreadEvent message = library.event(ONE, 1, ANNA, "cake at four");
    library.take(message, library.event(ONE, 2, BEN, "tea at four"));
    assertEquals(2, library.find("four").size());

    ClientId queued = library.queue(ONE, new EventBody.Edited(message.clientId(), "cake at five"));
    assertEquals(List.of("cake at five"), library.find("five"));
    assertEquals(List.of("tea at four"), library.find("four"));
    long entry = idOf(queued);
    library.run(tx -> library.stores().outbox().delete(tx, entry));
    assertEquals(List.of(), library.find("five"), "the relay did not take it");

    library.take(
        library.event(ONE, 3, ANNA, new EventBody.Edited(message.clientId(), "cake at six")));
    assertEquals(List.of("cake at six"), library.find("cake"));
    library.take(library.event(ONE, 4, ANNA, new EventBody.Deleted(message.clientId())));
    assertEquals(List.of(), library.find("cake"));
    assertEquals(1, library.index().progress(null).messages());
  }

  private long idOf(ClientId queued) {
    return library
        .stores()
        .database()
        .call(tx -> library.stores().outbox().find(tx, queued).orElseThrow().id());
  }

  @Test
  void what_is_taken_back_is_gone() {
    ClientId id = library.say(ONE, "a mistake");
    assertEquals(List.of("a mistake"), library.find("mistake"));
    library.run(tx -> library.stores().outbox().delete(tx, ONE, id));
    assertEquals(List.of(), library.find("mistake"));
    assertEquals(0, library.index().progress(null).messages());
  }

  @Test
  void another_message_in_the_same_place_is_found_instead() {
    library.take(library.event(ONE, 1, BEN, "before the backup"));
    assertEquals(List.of("before the backup"), library.find("backup"));
    library.take(library.event(ONE, 1, BEN, "after it"));
    assertEquals(List.of(), library.find("backup"));
    assertEquals(List.of("after it"), library.find("after"));
  }

  @Test
  void a_stranded_message_is_found_until_it_is_back() {
    ThreadEvent lost = library.event(ONE, 7, BEN, "lost and found");
    library.run(tx -> library.stores().stranded().add(tx, lost, true));
    assertEquals(List.of("lost and found"), library.find("lost"));
    library.run(
        tx -> {
          boolean _ = library.stores().stranded().delete(tx, ONE, lost.clientId().value());
        });
    assertEquals(List.of(), library.find("lost"));
  }

  @Test
  void history_that_comes_late_is_found() {
    library.take(library.event(ONE, 900, BEN, "new"));
    assertEquals(List.of("new"), library.find("new"));
    library.run(
        tx ->
            library
                .stores()
                .events()
                .putAll(
                    tx,
                    LongStream.range(100, 900)
                        .mapToObj(n -> library.event(ONE, n, BEN, "old " + n))
                        .toList()));
    assertEquals(800, library.find("old").size());
    assertEquals(List.of("old 101"), library.find("101"));
    assertEquals(100, library.index().progress(ONE).percent());
    assertEquals(801, library.index().progress(ONE).messages());
    assertEquals(0, library.index().progress(TWO).messages());
  }

  /** Each message that waits would else be added again for each one that comes. */
  @Test
  void what_waits_is_read_once_for_all_that_comes_in_its_thread() {
    LongStream.rangeClosed(1, 120).forEach(n -> library.say(ONE, "waiting " + n));
    library.settle();
    AtomicInteger moved = new AtomicInteger();
    library.index().onMoved(moved::incrementAndGet);
    library.run(
        tx ->
            LongStream.rangeClosed(1, 150)
                .mapToObj(n -> library.event(ONE, n, BEN, "come " + n))
                .forEach(e -> library.stores().events().put(tx, e)));
    assertEquals(120, library.find("waiting").size());
    assertEquals(150, library.find("come").size());
    assertEquals(270, library.index().progress(ONE).messages());
    assertEquals(1, moved.get(), "as little was done as there was to do");
  }

  private static EventBody cover(String text) {
    BlobId blob = new BlobId("0a".repeat(32));
    return new EventBody.Message(
        text, null, List.of(new Attachment(blob, "cover-3.png", 9_120, "image/png")));
  }
}
