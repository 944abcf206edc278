package chat.hearth.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.hearth.client.MessageRow;
import chat.hearth.client.Messages;
import chat.hearth.model.ClientId;
import chat.hearth.model.ThreadId;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Messages that are kept at hand for everybody, between devices, with and without a relay. */
@Timeout(120)
class PinnedTest {

  @TempDir Path folder;

  private static List<String> pinned(TeamDevice device, ThreadId thread) {
    return device.client().messages().pinned(thread).stream().map(MessageRow::text).toList();
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
