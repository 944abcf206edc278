package chat.hearth.client.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.client.net.Destination;
import chat.hearth.client.net.Guard;
import chat.hearth.model.ClientId;
import chat.hearth.wire.FrameCodec;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is remembered of uploads; the messages here have no files that would have to go. */
class UploadsTest {

  private final Set<ClientId> waiting = new HashSet<>();
  private final Random random = new Random(6);
  @TempDir private Path folder;
  private Uploads uploads;

  @BeforeEach
  void make() {
    Destination nowhere = new Destination("nowhere", 1, new Guard.None());
    uploads =
        new Uploads(
            new BlobLine(nowhere, "token", new FrameCodec(), _ -> {}),
            new FileCache(folder, 1000, Clock.systemUTC(), Set::of),
            Set::of,
            waiting::contains,
            _ -> {});
  }

  private ClientId message() {
    ClientId message = ClientId.mint(Clock.systemUTC(), random);
    waiting.add(message);
    return message;
  }

  @Test
  void nothing_is_remembered_of_messages_that_do_not_wait_any_more() throws Exception {
    ClientId sent = message();
    uploads.bring(sent, List.of());
    assertFalse(uploads.withdraw(sent, List.of()), "it may be on its way");
    waiting.remove(sent);
    ClientId stopped = message();
    assertTrue(uploads.withdraw(stopped, List.of()));
    waiting.remove(stopped);
    ClientId next = message();
    uploads.bring(next, List.of());
    assertEquals(Set.of(next), uploads.remembered());
  }

  @Test
  void what_was_taken_back_is_not_sent_though_that_is_forgotten() throws Exception {
    ClientId stopped = message();
    assertTrue(uploads.withdraw(stopped, List.of()));
    assertThrows(IOException.class, () -> uploads.bring(stopped, List.of()));
    waiting.remove(stopped);
    uploads.bring(message(), List.of());
    assertThrows(IOException.class, () -> uploads.bring(stopped, List.of()));
  }
}
