package chat.hearth.client.store;

import static chat.hearth.client.store.StoreFile.ANNA;
import static chat.hearth.client.store.StoreFile.BEN;
import static chat.hearth.client.store.StoreFile.ONE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadEvent;
import chat.hearth.model.UserId;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What has become of a message that is here. */
class AmendedTest {

  private static final EventBody.Message SAID = new EventBody.Message("at noon");

  @TempDir private Path folder;
  private StoreFile file;
  private ThreadEvent message;

  @BeforeEach
  void open() {
    file = new StoreFile(folder);
    message = StoreFile.event(ONE, 1, 1, BEN, SAID);
    file.run(tx -> file.stores().events().put(tx, message));
  }

  @AfterEach
  void close() {
    file.close();
  }

  private Amended.State after(UserId author, String text) {
    ThreadEvent edit =
        StoreFile.event(ONE, 2, 1, author, new EventBody.Edited(message.clientId(), text));
    return file.call(
        tx -> {
          file.stores().events().put(tx, edit);
          return Amended.read(file.stores(), tx, ONE, Set.of(message.clientId()), ANNA)
              .state(message.clientId(), BEN, message.createdAt(), SAID);
        });
  }

  @Test
  void an_edit_gives_it_other_words() {
    assertEquals("at one", after(BEN, "at one").text());
  }

  @Test
  void an_edit_that_lost_its_words_tells_of_a_deletion_that_is_not_here() {
    assertTrue(after(BEN, "").isDeleted());
  }

  @Test
  void nobody_else_takes_its_words() {
    assertFalse(after(ANNA, "").isDeleted());
  }
}
