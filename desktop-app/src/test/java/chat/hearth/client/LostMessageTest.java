package chat.hearth.client;

import static chat.hearth.client.OfflineClient.ANNA;
import static chat.hearth.client.OfflineClient.BEN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.hearth.model.Attachment;
import chat.hearth.model.BlobId;
import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.model.Limits;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the relay has lost, since it went on with a backup, can be sent again by hand. */
@Timeout(60)
class LostMessageTest {

  private static final Attachment PHOTO =
      new Attachment(new BlobId("0a".repeat(32)), "beach.png", 9_120, "image/png", 40, 30);

  private final ClientId lost = ClientId.mint(Clock.systemUTC(), new Random(7));
  @TempDir private Path folder;
  private OfflineClient offline;
  private ThreadId thread;

  @BeforeEach
  void open() {
    offline = new OfflineClient(folder);
    thread = offline.client().threads().start(List.of(BEN), null);
    ClientId _ = messages().send(thread, "hello");
    offline.client().people().nickname(BEN, "Ben");
  }

  @AfterEach
  void close() {
    offline.close();
  }

  @Test
  void a_photo_of_somebody_else_goes_with_its_author_and_leaves_what_was_begun() {
    Attachment cake = new Attachment(new BlobId("0b".repeat(32)), "cake.png", 5, "image/png", 4, 3);
    messages().saveDraft(thread, "half");
    offline.client().attachments().shelve(thread, List.of(cake));
    lose(BEN, new EventBody.Message("", null, List.of(PHOTO)));
    assertEquals(new EventBody.Message("Ben:", null, List.of(PHOTO)), sentAgain().body());
    assertEquals("half", offline.client().threads().find(thread).orElseThrow().draft());
    assertEquals(List.of(cake), offline.client().attachments().shelved(thread));
  }

  @Test
  void words_of_somebody_else_go_with_their_files() {
    lose(BEN, new EventBody.Message("Look", null, List.of(PHOTO)));
    assertEquals(new EventBody.Message("Ben: Look", null, List.of(PHOTO)), sentAgain().body());
  }

  @Test
  void where_the_name_does_not_fit_any_more_the_words_go_alone() {
    EventBody.Message full = new EventBody.Message("x".repeat(Limits.TEXT_BYTES));
    lose(BEN, full);
    assertEquals(full, sentAgain().body());
  }

  @Test
  void what_the_owner_wrote_goes_as_it_was() {
    EventBody.Message own = new EventBody.Message("mine", null, List.of(PHOTO));
    ClientId id = lose(ANNA, own);
    MessageRow again = sentAgain();
    assertEquals(own, again.body());
    assertEquals(id, again.clientId());
  }

  private Messages messages() {
    return offline.client().messages();
  }

  private ClientId lose(UserId author, EventBody.Message message) {
    Instant at = Instant.parse("2030-03-01T12:00:00Z");
    ThreadEvent event = new ThreadEvent(thread, 7, 3, lost, author, at, message);
    offline.meanwhile((stores, tx) -> stores.stranded().add(tx, event, true));
    return lost;
  }

  /** Sends it again, and looks at what it became: there is nothing else besides the first. */
  private MessageRow sentAgain() {
    messages().sendAgain(thread, lost);
    List<MessageRow> rows =
        messages().latest(thread, 50).rows().stream().filter(MessageRow::isMessage).toList();
    assertEquals(2, rows.size());
    assertEquals(SendState.QUEUED, rows.getLast().state());
    return rows.getLast();
  }
}
