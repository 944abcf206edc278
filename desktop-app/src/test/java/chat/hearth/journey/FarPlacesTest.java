package chat.hearth.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.client.MessageRow;
import chat.hearth.client.Messages;
import chat.hearth.model.ClientId;
import chat.hearth.model.ThreadId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Ways to what a device does not have yet; it was away, and its cable is slow. */
@Timeout(120)
class FarPlacesTest {

  private static final int MANY = 300;
  private static final int LONG = 3_000;
  private static final long SLOW = 60_000;

  @TempDir Path folder;

  @Test
  void a_day_is_gone_to_though_it_is_not_here_yet_unless_one_gives_up() throws Exception {
    try (Team team = Team.start(folder)) {
      TeamDevice anna = team.register("anna");
      TeamDevice ben = team.register("ben");
      ben.awaitOnline();
      ben.quit();
      ThreadId thread = anna.client().threads().start(List.of(ben.me()), null);
      ClientId first = anna.client().messages().send(thread, "the first");
      for (int i = 0; i < MANY; i++) {
        anna.send(thread, noise(i));
      }
      anna.until("all sent", () -> anna.row(thread).lastSeq() >= MANY + 2);
      ben.cable().throttle(SLOW);
      ben.startAgain();
      Messages bens = ben.client().messages();
      ben.until("the newest", () -> !bens.latest(thread, 1).rows().isEmpty());
      assertEquals(Optional.empty(), bens.find(thread, first, () -> false), "nobody waits for it");
      Optional<Messages.Spot> early = bens.from(thread, Instant.EPOCH, () -> false);
      assertFalse(early.orElseThrow().complete());
      ben.cable().throttle(Long.MAX_VALUE);
      Messages.Spot found = bens.from(thread, Instant.EPOCH, () -> true).orElseThrow();
      assertEquals(first, found.message());
      assertTrue(found.complete());
      assertEquals(
          "the first",
          bens.before(thread, found.seq() + 1, 1).rows().stream()
              .map(MessageRow::text)
              .collect(Collectors.joining()));
    }
  }

  /** Nothing makes it shorter on its way. */
  private static String noise(int seed) {
    return new Random(seed)
        .ints(LONG, 'a', 'z' + 1)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }
}
