package chat.hearth.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.client.MessageRow;
import chat.hearth.client.RelayException;
import chat.hearth.client.RelayException.Reason;
import chat.hearth.client.SendState;
import chat.hearth.model.ThreadId;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Without the relay: start, read, write, start again; then everything goes out by itself. */
@Timeout(120)
class OfflineTest {

  @TempDir Path folder;

  @Test
  void what_was_written_offline_survives_restarts_and_goes_out_in_order() throws Exception {
    try (Team team = Team.start(folder)) {
      TeamDevice anna = team.register("anna");
      TeamDevice ben = team.register("ben");
      ThreadId thread = anna.client().threads().start(List.of(ben.me()), null);
      anna.send(thread, "1");
      ben.awaitTexts(thread, List.of("1"));

      anna.cable().cut();
      anna.awaitOffline();
      anna.send(thread, "2");
      anna.client().messages().saveDraft(thread, "not yet");
      anna.quit();
      anna.startAgain();
      assertEquals(List.of("1", "2"), anna.texts(thread));
      assertEquals("not yet", anna.row(thread).draft());
      anna.send(thread, "3");
      assertEquals("", anna.row(thread).draft());
      assertEquals(SendState.QUEUED, anna.messages(thread).getLast().state());

      anna.mend();
      ben.awaitTexts(thread, List.of("1", "2", "3"));
      anna.until(
          "all taken",
          () -> anna.messages(thread).stream().allMatch(m -> m.state() != SendState.QUEUED));
      assertEquals(List.of("1", "2", "3"), anna.texts(thread));
    }
  }

  @Test
  void a_thread_started_offline_begins_for_everybody_when_the_cable_is_back() throws Exception {
    try (Team team = Team.start(folder)) {
      TeamDevice anna = team.register("anna");
      TeamDevice ben = team.register("ben");
      anna.awaitOnline();
      anna.cable().cut();
      anna.awaitOffline();
      ThreadId thread = anna.client().threads().start(List.of(ben.me()), "Picnic");
      anna.client().threads().pin(thread, true);
      anna.send(thread, "bring cake");
      assertTrue(anna.row(thread).pinned());

      anna.mend();
      ben.awaitTexts(thread, List.of("bring cake"));
      assertEquals("Picnic", ben.row(thread).name());
      TeamDevice second = team.signIn("anna");
      second.until(
          "pinned there too",
          () -> second.client().threads().find(thread).filter(t -> t.pinned()).isPresent());
    }
  }

  @Test
  void calls_that_need_the_relay_say_so_at_once() throws Exception {
    try (Team team = Team.start(folder)) {
      TeamDevice anna = team.register("anna");
      anna.awaitOnline();
      anna.cable().cut();
      anna.awaitOffline();
      RelayException e = assertThrows(RelayException.class, () -> anna.client().devices().list());
      assertEquals(Reason.UNREACHABLE, e.reason());
      assertThrows(RelayException.class, () -> anna.client().people().directory(""));
    }
  }

  @Test
  void a_relay_that_stops_and_starts_again_loses_nothing() throws Exception {
    try (Team team = Team.start(folder)) {
      TeamDevice anna = team.register("anna");
      TeamDevice ben = team.register("ben");
      ThreadId thread = anna.client().threads().start(List.of(ben.me()), null);
      anna.send(thread, "before");
      ben.awaitTexts(thread, List.of("before"));

      team.stopRelay();
      anna.awaitOffline();
      anna.send(thread, "meanwhile");
      team.startRelay();
      anna.client().wake();
      ben.client().wake();
      ben.awaitTexts(thread, List.of("before", "meanwhile"));
      anna.until("numbered", () -> anna.messages(thread).stream().allMatch(m -> m.seq() > 0));
      assertEquals(List.of(2L, 3L), anna.messages(thread).stream().map(MessageRow::seq).toList());
    }
  }

  @Test
  void a_refused_message_stays_in_its_place_and_blocks_nothing_else() throws Exception {
    try (Team team = Team.start(folder)) {
      TeamDevice anna = team.register("anna");
      TeamDevice ben = team.register("ben");
      TeamDevice cleo = team.register("cleo");
      ThreadId group = anna.client().threads().start(List.of(ben.me(), cleo.me()), "Group");
      ThreadId other = anna.client().threads().start(List.of(cleo.me()), null);
      anna.send(group, "welcome");
      anna.send(other, "hello");
      ben.awaitTexts(group, List.of("welcome"));

      ben.cable().cut();
      ben.awaitOffline();
      anna.client().threads().removeMember(group, ben.me());
      anna.until("alone with Cleo", () -> anna.row(group).others().size() == 1);
      ben.send(group, "too late");
      ThreadId fine = ben.client().threads().start(List.of(cleo.me()), null);
      ben.send(fine, "this goes");
      ben.mend();

      cleo.awaitTexts(fine, List.of("this goes"));
      ben.until("refused", () -> ben.messages(group).getLast().state() == SendState.REFUSED);
      assertEquals(List.of("welcome"), cleo.texts(group));
      MessageRow refused = ben.messages(group).getLast();
      assertEquals("too late", ben.client().messages().takeBack(group, refused.clientId()));
      assertEquals(List.of("welcome"), ben.texts(group));
    }
  }
}
