package chat.hearth.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.client.Connection;
import chat.hearth.client.Connection.EndReason;
import chat.hearth.client.PersonRow;
import chat.hearth.client.RelayException;
import chat.hearth.client.RelayException.Reason;
import chat.hearth.model.Device;
import chat.hearth.model.Presence;
import chat.hearth.model.ThreadId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One person, several devices. */
@Timeout(120)
class DevicesTest {

  private static final int HISTORY = 320;

  @TempDir Path folder;

  @Test
  void a_new_device_gets_the_full_history_and_what_its_owner_writes_elsewhere() throws Exception {
    try (Team team = Team.start(folder)) {
      TeamDevice anna = team.register("anna");
      TeamDevice ben = team.register("ben");
      ThreadId thread = anna.client().threads().start(List.of(ben.me()), null);
      List<String> said = new ArrayList<>();
      for (int i = 1; i <= HISTORY; i++) {
        said.add("message " + i);
        anna.send(thread, said.getLast());
      }
      ben.awaitTexts(thread, said);

      TeamDevice desktop = team.signIn("ben");
      desktop.awaitTexts(thread, said);
      assertEquals(HISTORY, desktop.unread(thread));

      said.add("from Ben's laptop");
      ben.send(thread, said.getLast());
      desktop.awaitTexts(thread, said);
      anna.awaitTexts(thread, said);
      assertTrue(desktop.messages(thread).getLast().own());
      desktop.until("read by writing", () -> desktop.unread(thread) == 0);
    }
  }

  @Test
  void reading_on_one_device_reads_on_the_other() throws Exception {
    try (Team team = Team.start(folder)) {
      TeamDevice anna = team.register("anna");
      TeamDevice ben = team.register("ben");
      TeamDevice desktop = team.signIn("ben");
      ThreadId thread = anna.client().threads().start(List.of(ben.me()), null);
      anna.send(thread, "one");
      anna.send(thread, "two");
      ben.until("two unread", () -> ben.unread(thread) == 2);
      desktop.until("two unread", () -> desktop.unread(thread) == 2);
      desktop.client().threads().markRead(thread);
      ben.until("all read", () -> ben.unread(thread) == 0);
    }
  }

  @Test
  void a_revoked_device_ends_and_keeps_what_it_has() throws Exception {
    try (Team team = Team.start(folder)) {
      TeamDevice anna = team.register("anna");
      TeamDevice lost = team.signIn("anna");
      TeamDevice ben = team.register("ben");
      ThreadId thread = anna.client().threads().start(List.of(ben.me()), null);
      anna.send(thread, "before");
      lost.awaitTexts(thread, List.of("before"));

      List<Device> list = anna.client().devices().list();
      assertEquals(2, list.size());
      assertTrue(list.getFirst().current());
      assertTrue(list.get(1).online());
      anna.client().devices().revoke(list.get(1).deviceId());

      lost.until("signed out", () -> ended(lost.client().connection()) == EndReason.SIGNED_OUT);
      assertEquals(List.of("before"), lost.texts(thread));
      assertEquals(1, anna.client().devices().list().size());
      lost.quit();
      lost.startAgain();
      lost.until("signed out", () -> ended(lost.client().connection()) == EndReason.SIGNED_OUT);
      assertEquals(List.of("before"), lost.texts(thread));
    }
  }

  @Test
  void signing_out_removes_the_local_data_and_the_right_to_come_back() throws Exception {
    try (Team team = Team.start(folder)) {
      TeamDevice anna = team.register("anna");
      TeamDevice other = team.signIn("anna");
      other.awaitOnline();
      other.client().devices().signOut();
      assertFalse(other.canStartAgain());
      assertFalse(Files.exists(folder.resolve("anna-1").resolve("client.mv.db")));
      anna.awaitOnline();
      assertEquals(1, anna.client().devices().list().size());
    }
  }

  @Test
  void a_changed_password_counts_for_the_next_device_only() throws Exception {
    try (Team team = Team.start(folder)) {
      TeamDevice anna = team.register("anna");
      TeamDevice second = team.signIn("anna");
      anna.awaitOnline();
      second.awaitOnline();
      RelayException wrong =
          assertThrows(
              RelayException.class,
              () -> anna.client().devices().changePassword("not this one", "another sentence"));
      assertEquals(Reason.BAD_CREDENTIALS, wrong.reason());
      anna.client().devices().changePassword(Team.PASSWORD, "another sentence");
      assertTrue(second.client().connection() instanceof Connection.Online);
      RelayException old = assertThrows(RelayException.class, () -> team.signIn("anna"));
      assertEquals(Reason.BAD_CREDENTIALS, old.reason());
    }
  }

  @Test
  void somebody_is_online_while_any_device_is_and_away_when_all_are() throws Exception {
    try (Team team = Team.start(folder)) {
      TeamDevice anna = team.register("anna");
      TeamDevice ben = team.register("ben");
      anna.client().people().add(ben.me());
      anna.until("online", () -> state(anna, ben) == Presence.State.ONLINE);
      TeamDevice desktop = team.signIn("ben");
      desktop.awaitOnline();
      ben.client().active(false);
      anna.until("two devices", () -> devices(anna, ben) == 2);
      assertEquals(Presence.State.ONLINE, state(anna, ben));
      desktop.client().active(false);
      anna.until("away", () -> state(anna, ben) == Presence.State.AWAY);
      ben.quit();
      desktop.quit();
      anna.until("offline", () -> state(anna, ben) == Presence.State.OFFLINE);
      anna.cable().cut();
      anna.until("nothing known", () -> presence(anna, ben) == null);
    }
  }

  private static @Nullable EndReason ended(Connection connection) {
    return connection instanceof Connection.Ended ended ? ended.reason() : null;
  }

  private static @Nullable Presence presence(TeamDevice by, TeamDevice of) {
    return by.client().people().find(of.me()).map(PersonRow::presence).orElse(null);
  }

  private static Presence.@Nullable State state(TeamDevice by, TeamDevice of) {
    Presence presence = presence(by, of);
    return presence == null ? null : presence.state();
  }

  private static int devices(TeamDevice by, TeamDevice of) {
    Presence presence = presence(by, of);
    return presence == null ? 0 : presence.devices();
  }
}
