package chat.hearth.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.client.Refusal;
import chat.hearth.client.ThreadRow;
import chat.hearth.model.Presence;
import chat.hearth.model.ThreadId;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Every member's own copy of a thread, and contacts: on all own devices, for nobody else. */
@Timeout(120)
class PrivateCopiesTest {

  @TempDir Path folder;

  private Team team;
  private TeamDevice anna;
  private TeamDevice desktop;
  private TeamDevice ben;
  private ThreadId thread;

  @BeforeEach
  void gather() throws Exception {
    team = Team.start(folder);
    anna = team.register("anna");
    desktop = team.signIn("anna");
    ben = team.register("ben");
    thread = anna.client().threads().start(List.of(ben.me()), "Launch");
    anna.send(thread, "hello");
    ben.awaitTexts(thread, List.of("hello"));
    desktop.awaitTexts(thread, List.of("hello"));
  }

  @AfterEach
  void part() throws Exception {
    team.close();
  }

  @Test
  void settings_of_a_thread_reach_own_devices_and_nobody_else() {
    anna.client().threads().mute(thread, true);
    anna.client().threads().pin(thread, true);
    anna.client().threads().nickname(thread, "The big one");
    ThreadRow here = anna.row(thread);
    assertTrue(here.muted() && here.pinned(), "applied here at once");
    desktop.until(
        "all three",
        () -> {
          ThreadRow there = desktop.row(thread);
          return there.muted() && there.pinned() && there.name().equals("The big one");
        });
    ben.client().wake();
    anna.send(thread, "after the change");
    ben.awaitTexts(thread, List.of("hello", "after the change"));
    ThreadRow bens = ben.row(thread);
    assertFalse(bens.muted() || bens.pinned());
    assertNull(bens.nickname());
    assertEquals("Launch", bens.name());
  }

  @Test
  void an_archived_thread_comes_back_with_the_next_message() {
    anna.client().threads().archive(thread, true);
    desktop.until("archived", () -> desktop.row(thread).archived());
    assertFalse(ben.row(thread).archived());
    ben.send(thread, "news");
    anna.until("back", () -> !anna.row(thread).archived());
    desktop.until("back", () -> !desktop.row(thread).archived());
  }

  @Test
  void the_contact_book_with_its_nicknames_is_private_and_everywhere() {
    anna.client().people().add(ben.me());
    anna.client().people().nickname(ben.me(), "Benny");
    desktop.until(
        "Benny",
        () ->
            desktop.client().people().contacts().stream().anyMatch(p -> p.name().equals("Benny")));
    assertEquals("Benny", desktop.nameOf(thread, ben.me()));
    assertTrue(ben.client().people().contacts().isEmpty());
    anna.client().people().remove(ben.me());
    desktop.until("gone", () -> desktop.client().people().contacts().isEmpty());
  }

  @Test
  void somebody_who_is_blocked_can_not_write_and_sees_no_presence() {
    ben.client().people().add(anna.me());
    ben.until("Anna online", () -> seen(ben, anna) == Presence.State.ONLINE);
    anna.client().people().block(ben.me(), true);
    desktop.until("blocked there too", () -> desktop.row(thread).blocked());
    ben.until("Anna hidden", () -> seen(ben, anna) == Presence.State.OFFLINE);
    ben.send(thread, "hey");
    ben.until("refused", () -> ben.messages(thread).getLast().refusal() == Refusal.READ_ONLY);
    assertEquals(List.of("hello"), anna.texts(thread));
    anna.client().people().block(ben.me(), false);
    ben.until("Anna online", () -> seen(ben, anna) == Presence.State.ONLINE);
    ben.send(thread, "again");
    anna.awaitTexts(thread, List.of("hello", "again"));
  }

  private static Presence.State seen(TeamDevice by, TeamDevice of) {
    return by.client()
        .people()
        .find(of.me())
        .map(p -> p.presence() == null ? Presence.State.AWAY : p.presence().state())
        .orElse(Presence.State.AWAY);
  }
}
