package chat.hearth.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.client.Messages;
import chat.hearth.client.Pin;
import chat.hearth.model.ClientId;
import chat.hearth.model.ThreadId;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Messages that are kept at hand for everybody, between devices, with and without a relay. */
@Timeout(120)
class PinnedTest {

  private static final int MANY = 300;
  private static final int LONG = 3_000;
  private static final long SLOW = 150_000;

  @TempDir Path folder;

  /** Nothing makes it shorter on its way. */
  private static String noise(int seed) {
    return new Random(seed)
        .ints(LONG, 'a', 'z' + 1)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  private static List<String> pinned(TeamDevice device, ThreadId thread) {
    return device.client().messages().pinned(thread).stream()
        .map(Pin::row)
        .map(row -> row == null ? "not here" : row.text())
        .toList();
  }

  private static void await(TeamDevice device, ThreadId thread, List<String> wanted)
      throws Exception {
    device.until("pinned " + wanted, () -> pinned(device, thread).equals(wanted));
  }

  @Test
  void all_devices_have_the_same_pins_the_last_one_first() throws Exception {
    try (Team team = Team.start(folder)) {
      TeamDevice anna = team.register("anna");
      TeamDevice ben = team.register("ben");
      ThreadId thread = anna.client().threads().start(List.of(ben.me()), null);
      Messages annas = anna.client().messages();
      Messages bens = ben.client().messages();
      ClientId one = annas.send(thread, "one");
      ClientId two = annas.send(thread, "two");
      ClientId three = annas.send(thread, "three");
      ben.awaitTexts(thread, List.of("one", "two", "three"));
      int unread = ben.unread(thread);
      annas.pin(thread, two, true);
      await(ben, thread, List.of("two"));
      assertEquals(unread, ben.unread(thread), "a pin is nothing to read");
      bens.pin(thread, one, true);
      bens.pin(thread, three, true);
      await(anna, thread, List.of("three", "one", "two"));
      annas.pin(thread, one, false);
      annas.edit(thread, two, "two and a half");
      annas.delete(thread, three);
      await(ben, thread, List.of("two and a half"));
      TeamDevice late = team.signIn("ben");
      await(late, thread, List.of("two and a half"));
    }
  }

  /** A device that was away gets the newest first; its cable lets the rest through slowly. */
  @Test
  void a_pin_of_what_is_not_here_yet_is_known_and_leads_to_it() throws Exception {
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
      anna.client().messages().pin(thread, first, true);
      anna.until("all sent", () -> anna.row(thread).lastSeq() >= MANY + 2);
      ben.cable().throttle(SLOW);
      ben.startAgain();
      await(ben, thread, List.of("not here"));
      ben.cable().throttle(Long.MAX_VALUE);
      assertTrue(ben.client().messages().find(thread, first).isPresent());
      await(ben, thread, List.of("the first"));
    }
  }

  @Test
  void what_is_pinned_offline_is_at_hand_at_once_and_goes_out_later() throws Exception {
    try (Team team = Team.start(folder)) {
      TeamDevice anna = team.register("anna");
      TeamDevice ben = team.register("ben");
      ThreadId thread = anna.client().threads().start(List.of(ben.me()), null);
      ClientId one = anna.client().messages().send(thread, "one");
      ben.awaitTexts(thread, List.of("one"));
      anna.cable().cut();
      anna.awaitOffline();
      anna.client().messages().pin(thread, one, true);
      assertEquals(List.of("one"), pinned(anna, thread));
      anna.mend();
      await(ben, thread, List.of("one"));
    }
  }
}
