package chat.hearth.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.client.MessageRow;
import chat.hearth.client.Quote;
import chat.hearth.model.ClientId;
import chat.hearth.model.ThreadId;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Stars, what was deleted for oneself, drafts and "unread": on all own devices, nowhere else. */
@Timeout(120)
class OwnNotesTest {

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
    ben.send(thread, "cake at four");
    anna.awaitTexts(thread, List.of("hello", "cake at four"));
    desktop.awaitTexts(thread, List.of("hello", "cake at four"));
  }

  @AfterEach
  void part() throws Exception {
    team.close();
  }

  private ClientId last(TeamDevice device) {
    return device.messages(thread).getLast().clientId();
  }

  private static boolean starred(TeamDevice device, ThreadId thread) {
    return device.messages(thread).getLast().extras().starred();
  }

  @Test
  void a_star_that_was_set_offline_reaches_the_own_devices_and_can_be_found() throws Exception {
    anna.cable().cut();
    anna.awaitOffline();
    anna.client().messages().star(thread, last(anna), true);
    anna.quit();
    anna.startAgain();
    assertTrue(starred(anna, thread));
    assertFalse(starred(desktop, thread));
    anna.mend();
    desktop.until("starred", () -> starred(desktop, thread));
    assertEquals(List.of("cake at four"), texts(desktop.client().messages().starred(10)));
    desktop.until(
        "found", () -> desktop.client().search().find("is:starred", null, 10).total() == 1);
    assertEquals(0, ben.client().search().find("is:starred", null, 10).total());
    assertFalse(starred(ben, thread));
    desktop.client().messages().star(thread, last(desktop), false);
    anna.until("no star", () -> !starred(anna, thread));
    assertEquals(List.of(), anna.client().messages().starred(10));
  }

  @Test
  void a_star_goes_with_what_its_author_deletes_for_all() {
    anna.client().messages().star(thread, last(anna), true);
    desktop.until("starred", () -> starred(desktop, thread));
    ben.client().messages().delete(thread, last(ben));
    desktop.until("deleted", () -> desktop.messages(thread).getLast().extras().deleted());
    assertFalse(starred(desktop, thread));
    assertEquals(List.of(), desktop.client().messages().starred(10));
  }

  private static List<String> texts(List<MessageRow> rows) {
    return rows.stream().map(MessageRow::text).toList();
  }

  @Test
  void what_is_deleted_for_oneself_is_gone_from_own_screens_alone() {
    ClientId cake = last(anna);
    anna.until("indexed", () -> anna.client().search().find("cake", null, 10).total() == 1);
    anna.client().messages().star(thread, cake, true);
    anna.client().messages().hide(thread, cake, true);
    assertEquals(List.of("hello"), anna.texts(thread));
    assertEquals("hello", preview(anna));
    assertEquals(List.of(), anna.client().search().find("cake", null, 10).messages());
    assertEquals(List.of(), anna.client().messages().starred(10));
    desktop.awaitTexts(thread, List.of("hello"));
    desktop.until("preview", () -> preview(desktop).equals("hello"));
    assertEquals(List.of("hello", "cake at four"), ben.texts(thread));
    desktop.client().messages().hide(thread, cake, false);
    anna.awaitTexts(thread, List.of("hello", "cake at four"));
    anna.until("preview", () -> preview(anna).equals("cake at four"));
  }

  @Test
  void what_is_deleted_for_oneself_is_not_read_in_its_answers_either() {
    ClientId cake = last(anna);
    ClientId answer = ben.client().messages().send(thread, "I come", cake);
    anna.until("quoted", () -> quoted(anna, answer).equals("cake at four"));
    desktop.until("quoted", () -> quoted(desktop, answer).equals("cake at four"));
    anna.client().messages().hide(thread, cake, true);
    anna.until("gone", () -> quoted(anna, answer).isEmpty());
    desktop.until("gone", () -> quoted(desktop, answer).isEmpty());
    assertEquals("cake at four", quoted(ben, answer));
    desktop.client().messages().hide(thread, cake, false);
    anna.until("quoted again", () -> quoted(anna, answer).equals("cake at four"));
  }

  private String quoted(TeamDevice device, ClientId answer) {
    return device.messages(thread).stream()
        .filter(row -> row.clientId().equals(answer))
        .map(row -> row.extras().quote())
        .filter(Objects::nonNull)
        .map(Quote::text)
        .findFirst()
        .orElse("");
  }

  private String preview(TeamDevice device) {
    MessageRow last = device.row(thread).last();
    return last == null ? "" : last.text();
  }

  @Test
  void a_thread_that_is_marked_as_unread_waits_on_all_own_devices_until_it_is_looked_at() {
    anna.client().threads().markRead(thread);
    anna.client().threads().markUnread(thread);
    assertTrue(anna.row(thread).isUnread());
    desktop.until("marked", () -> desktop.row(thread).markedUnread());
    assertFalse(ben.row(thread).markedUnread());
    desktop.client().threads().markRead(thread);
    assertFalse(desktop.row(thread).isUnread());
    anna.until("looked at", () -> !anna.row(thread).isUnread());
  }

  @Test
  void a_draft_goes_to_the_other_devices_and_leaves_them_when_it_is_sent() {
    anna.client().messages().saveDraft(thread, "And the", last(anna));
    anna.client().messages().saveDraft(thread, "And the tea?", last(anna));
    desktop.until("draft", () -> desktop.row(thread).draft().equals("And the tea?"));
    assertEquals(
        "cake at four",
        desktop.client().messages().draftReply(thread).map(MessageRow::text).orElse(""));
    assertEquals("", ben.row(thread).draft());
    desktop.send(thread, "And the tea?");
    anna.until("sent", () -> anna.row(thread).draft().isEmpty());
    anna.awaitTexts(thread, List.of("hello", "cake at four", "And the tea?"));
  }

  @Test
  void a_new_device_gets_all_of_it() throws Exception {
    anna.client().messages().star(thread, last(anna), true);
    anna.client().messages().hide(thread, anna.messages(thread).getFirst().clientId(), true);
    anna.client().threads().markUnread(thread);
    anna.client().messages().saveDraft(thread, "later", null);
    desktop.until("draft", () -> desktop.row(thread).draft().equals("later"));
    TeamDevice third = team.signIn("anna");
    third.awaitTexts(thread, List.of("cake at four"));
    third.until("starred", () -> starred(third, thread));
    assertTrue(third.row(thread).markedUnread());
    assertEquals("later", third.row(thread).draft());
  }
}
