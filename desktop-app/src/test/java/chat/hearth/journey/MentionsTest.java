package chat.hearth.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.hearth.client.Client;
import chat.hearth.model.ClientId;
import chat.hearth.model.EventBody;
import chat.hearth.model.Mention;
import chat.hearth.model.ThreadId;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How many unread messages call their reader, on all devices, with and without a relay. */
@Timeout(120)
class MentionsTest {

  @TempDir Path folder;

  private static ClientId say(TeamDevice device, ThreadId thread, String text, Mention... called) {
    return device
        .client()
        .messages()
        .send(thread, new EventBody.Message(text, null, List.of(), List.of(called)));
  }

  private static int mentions(Client client, ThreadId thread) {
    int listed =
        client.threads().list().stream()
            .filter(t -> t.threadId().equals(thread))
            .mapToInt(t -> t.mentions())
            .sum();
    int found = client.threads().find(thread).map(t -> t.mentions()).orElse(0);
    return listed == found ? found : -1;
  }

  private static void await(TeamDevice device, ThreadId thread, int unread, int mentions)
      throws Exception {
    device.until(
        unread + " unread, " + mentions + " of them for me",
        () -> device.unread(thread) == unread && mentions(device.client(), thread) == mentions);
  }

  @Test
  void all_devices_count_the_same_and_reading_edits_and_deletions_change_it() throws Exception {
    try (Team team = Team.start(folder)) {
      TeamDevice anna = team.register("anna");
      TeamDevice ben = team.register("ben");
      TeamDevice cleo = team.register("cleo");
      TeamDevice desk = team.signIn("ben");
      ThreadId thread = anna.client().threads().start(List.of(ben.me(), cleo.me()), "Tea");
      Mention forBen = new Mention(ben.me(), "Ben");
      Mention forCleo = new Mention(cleo.me(), "Cleo");
      ClientId one = say(anna, thread, "@Ben, tea?", forBen);
      ClientId two = say(anna, thread, "@Cleo, tea?", forCleo);
      ClientId three = say(anna, thread, "@all: tea!", Mention.all("all"));
      for (TeamDevice device : List.of(ben, desk, cleo)) {
        await(device, thread, 3, 2);
      }
      await(anna, thread, 0, 0);

      ben.client().threads().mute(thread, true);
      anna.client().messages().edit(thread, one, "Ben, tea?");
      await(ben, thread, 3, 1);
      anna.client().messages().edit(thread, two, "@Cleo and @Ben, tea?", List.of(forCleo, forBen));
      await(desk, thread, 3, 2);
      anna.client().messages().delete(thread, three);
      await(ben, thread, 3, 1);
      await(cleo, thread, 3, 1);

      TeamDevice late = team.signIn("ben");
      await(late, thread, 3, 1);
      desk.client().threads().markRead(thread);
      for (TeamDevice device : List.of(ben, desk, late)) {
        await(device, thread, 0, 0);
      }
      anna.client().messages().edit(thread, one, "@Ben, tea!", List.of(forBen));
      say(anna, thread, "more");
      await(ben, thread, 1, 0);
      await(cleo, thread, 4, 1);
    }
  }

  @Test
  void it_is_right_offline_and_after_a_restart() throws Exception {
    try (Team team = Team.start(folder)) {
      TeamDevice anna = team.register("anna");
      TeamDevice ben = team.register("ben");
      TeamDevice desk = team.signIn("ben");
      ThreadId thread = anna.client().threads().start(List.of(ben.me()), null);
      say(anna, thread, "@Ben, tea?", new Mention(ben.me(), "Ben"));
      await(ben, thread, 1, 1);
      await(desk, thread, 1, 1);
      ben.cable().cut();
      ben.awaitOffline();
      ben.quit();
      ben.startAgain();
      assertEquals(1, mentions(ben.client(), thread));
      ben.client().threads().markRead(thread);
      assertEquals(0, mentions(ben.client(), thread));
      await(desk, thread, 1, 1);
      ben.mend();
      await(desk, thread, 0, 0);
    }
  }
}
