package chat.hearth.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.client.Extras;
import chat.hearth.client.MessageRow;
import chat.hearth.client.Messages;
import chat.hearth.client.Quote;
import chat.hearth.client.SendState;
import chat.hearth.model.ClientId;
import chat.hearth.model.ThreadId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Answers, edits, deletions and reactions between devices, with and without a relay. */
@Timeout(120)
class AmendmentsTest {

  @TempDir Path folder;

  private static MessageRow row(TeamDevice device, ThreadId thread, ClientId message) {
    return device.messages(thread).stream()
        .filter(r -> r.clientId().equals(message))
        .findFirst()
        .orElseThrow();
  }

  private static Quote quote(TeamDevice device, ThreadId thread, ClientId message) {
    Quote quote = row(device, thread, message).extras().quote();
    assertNotNull(quote);
    return quote;
  }

  private static Map<String, List<String>> reactions(
      TeamDevice device, ThreadId thread, ClientId message) {
    return row(device, thread, message).extras().reactions().stream()
        .collect(
            Collectors.toMap(
                Extras.Reaction::emoji, r -> r.people().stream().map(p -> p.name()).toList()));
  }

  private static boolean isSettled(TeamDevice device, ThreadId thread) {
    return device.messages(thread).stream().noneMatch(r -> r.state() == SendState.QUEUED);
  }

  @Test
  void all_devices_agree_on_what_became_of_a_message() throws Exception {
    try (Team team = Team.start(folder)) {
      TeamDevice anna = team.register("anna");
      TeamDevice ben = team.register("ben");
      ThreadId thread = anna.client().threads().start(List.of(ben.me()), null);
      ClientId cake = anna.client().messages().send(thread, "Cake at four");
      ben.awaitTexts(thread, List.of("Cake at four"));
      ClientId answer = ben.client().messages().send(thread, "I come", cake);
      anna.awaitTexts(thread, List.of("Cake at four", "I come"));
      assertEquals("Cake at four", quote(anna, thread, answer).text());
      assertTrue(quote(anna, thread, answer).own());
      Instant before = ben.row(thread).updatedAt();

      anna.client().messages().edit(thread, cake, "Cake at five");
      ben.client().messages().react(thread, cake, "🎂", true);
      anna.client().messages().react(thread, cake, "🎂", true);
      anna.client().messages().react(thread, cake, "👍", true);
      anna.client().messages().react(thread, cake, "👍", false);
      ben.awaitTexts(thread, List.of("Cake at five", "I come"));
      ben.until(
          "reactions",
          () -> reactions(ben, thread, cake).getOrDefault("🎂", List.of()).size() == 2);
      ben.until("no thumb", () -> !reactions(ben, thread, cake).containsKey("👍"));
      assertEquals("Cake at five", quote(ben, thread, answer).text());
      assertTrue(row(ben, thread, cake).extras().edited());
      assertEquals(
          List.of("Cake at four", "Cake at five"),
          ben.client().messages().versions(thread, cake).stream()
              .map(Messages.Version::text)
              .toList());
      assertEquals(before, ben.row(thread).updatedAt(), "nothing new moves up");
      assertEquals("I come", text(ben.row(thread).last()));
      assertEquals(1, ben.unread(thread) + 1, "what changes an old message is not unread");
    }
  }

  @Test
  void a_deletion_takes_the_texts_from_every_device() throws Exception {
    try (Team team = Team.start(folder)) {
      TeamDevice anna = team.register("anna");
      TeamDevice ben = team.register("ben");
      ThreadId thread = anna.client().threads().start(List.of(ben.me()), null);
      ClientId cake = anna.client().messages().send(thread, "Cake at four");
      anna.client().messages().edit(thread, cake, "Cake at five");
      ben.awaitTexts(thread, List.of("Cake at five"));
      ClientId answer = ben.client().messages().send(thread, "I come", cake);
      ben.client().messages().react(thread, cake, "🎂", true);
      ben.until("all taken", () -> isSettled(ben, thread));
      TeamDevice late = team.signIn("ben");
      late.awaitTexts(thread, List.of("Cake at five", "I come"));
      late.until(
          "reactions", () -> reactions(late, thread, cake).equals(reactions(ben, thread, cake)));

      anna.client().messages().delete(thread, cake);
      for (TeamDevice device : List.of(anna, ben, late)) {
        device.until("gone", () -> row(device, thread, cake).extras().deleted());
        assertEquals(List.of("", "I come"), device.texts(thread));
        assertTrue(quote(device, thread, answer).isDeleted());
        assertEquals(List.of(), device.client().messages().versions(thread, cake));
        assertEquals(Map.of(), reactions(device, thread, cake));
      }
    }
  }

  private static String text(@Nullable MessageRow row) {
    assertNotNull(row);
    return row.text();
  }

  @Test
  void what_is_done_offline_shows_at_once_and_goes_out_behind_the_message() throws Exception {
    try (Team team = Team.start(folder)) {
      TeamDevice anna = team.register("anna");
      TeamDevice ben = team.register("ben");
      ThreadId thread = anna.client().threads().start(List.of(ben.me()), null);
      ClientId old = anna.client().messages().send(thread, "secret");
      ben.awaitTexts(thread, List.of("secret"));
      ClientId bens = ben.client().messages().send(thread, "hello");
      anna.awaitTexts(thread, List.of("secret", "hello"));

      anna.cable().cut();
      anna.awaitOffline();
      Messages messages = anna.client().messages();
      ClientId unsent = messages.send(thread, "tpyo", bens);
      ClientId never = messages.send(thread, "never mind");
      messages.edit(thread, unsent, "typo");
      messages.edit(thread, unsent, "typo"); // says so already
      messages.delete(thread, never);
      messages.delete(thread, old);
      messages.react(thread, bens, "👋", true);
      assertEquals(List.of("", "hello", "typo", ""), anna.texts(thread));
      assertEquals(Map.of("👋", List.of("Anna")), reactions(anna, thread, bens));
      assertEquals("hello", quote(anna, thread, unsent).text());
      anna.quit();
      anna.startAgain();
      assertEquals(List.of("", "hello", "typo", ""), anna.texts(thread));
      assertEquals(List.of("secret", "hello"), ben.texts(thread));

      anna.mend();
      ben.awaitTexts(thread, List.of("", "hello", "typo", ""));
      ben.until("waved at", () -> reactions(ben, thread, bens).containsKey("👋"));
      anna.until("all taken", () -> isSettled(anna, thread));
      assertEquals(List.of("", "hello", "typo", ""), anna.texts(thread));
      assertEquals(2, ben.client().messages().versions(thread, unsent).size());
    }
  }

  @Test
  void an_edit_that_comes_after_the_deletion_changes_nothing() throws Exception {
    try (Team team = Team.start(folder)) {
      TeamDevice laptop = team.register("anna");
      TeamDevice ben = team.register("ben");
      ThreadId thread = laptop.client().threads().start(List.of(ben.me()), null);
      ClientId message = laptop.client().messages().send(thread, "secret");
      TeamDevice desktop = team.signIn("anna");
      desktop.awaitTexts(thread, List.of("secret"));
      desktop.cable().cut();
      desktop.awaitOffline();
      desktop.client().messages().edit(thread, message, "secret too");
      laptop.client().messages().delete(thread, message);
      ben.awaitTexts(thread, List.of(""));
      desktop.mend();
      ClientId next = desktop.client().messages().send(thread, "next");
      ben.awaitTexts(thread, List.of("", "next"));
      desktop.awaitTexts(thread, List.of("", "next"));
      assertFalse(row(desktop, thread, next).extras().edited());
      assertEquals(List.of(), desktop.client().messages().versions(thread, message));
    }
  }

  @Test
  void an_answer_that_was_begun_is_kept() throws Exception {
    try (Team team = Team.start(folder)) {
      TeamDevice anna = team.register("anna");
      TeamDevice ben = team.register("ben");
      ThreadId thread = anna.client().threads().start(List.of(ben.me()), null);
      ClientId cake = anna.client().messages().send(thread, "Cake?");
      ben.awaitTexts(thread, List.of("Cake?"));
      ben.client().messages().saveDraft(thread, "", cake);
      ben.quit();
      ben.startAgain();
      Optional<MessageRow> begun = ben.client().messages().draftReply(thread);
      assertEquals(Optional.of(cake), begun.map(MessageRow::clientId));
      ClientId _ = ben.client().messages().send(thread, "Yes", cake);
      assertEquals(Optional.empty(), ben.client().messages().draftReply(thread));
      assertNull(row(ben, thread, cake).extras().quote());
      assertEquals(
          Optional.of(2L), ben.client().messages().find(thread, cake), "it began with seq 1");
    }
  }

  @Test
  void pages_go_past_many_events_that_have_no_row() throws Exception {
    try (Team team = Team.start(folder)) {
      TeamDevice anna = team.register("anna");
      TeamDevice ben = team.register("ben");
      ThreadId thread = anna.client().threads().start(List.of(ben.me()), null);
      ClientId first = anna.client().messages().send(thread, "first");
      for (int i = 0; i < 40; i++) {
        anna.client().messages().react(thread, first, "👍", i % 2 == 0);
      }
      ClientId _ = anna.client().messages().send(thread, "last");
      ben.awaitTexts(thread, List.of("first", "last"));
      assertEquals("last", text(ben.client().messages().latest(thread, 1).rows().getLast()));
      List<MessageRow> before = ben.client().messages().before(thread, 43, 5).rows();
      assertEquals("first", text(before.getLast()));
      assertEquals("last", text(ben.row(thread).last()));
      assertEquals(Map.of(), reactions(ben, thread, first));
    }
  }
}
