package chat.hearth.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.client.Change;
import chat.hearth.client.Connection;
import chat.hearth.client.MessageRow;
import chat.hearth.client.RelayException;
import chat.hearth.model.EventBody;
import chat.hearth.model.Mention;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.ui.kit.Texts;
import chat.hearth.ui.kit.connection.Notice;
import chat.hearth.ui.sample.SampleClient;
import chat.hearth.ui.sample.SampleTeam;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a screen reader is told. */
class AnnouncementsTest {

  private static final String OFFLINE =
      "Not connected. Keep writing, messages go out when the connection is back.";

  private static final Instant NOW = Instant.parse("2026-11-23T09:36:00Z");

  private final SampleClient client = SampleTeam.northlight();
  private final Attention attention = new Attention(client);
  private final Announcements announcements = new Announcements(Texts.screen("shell", Locale.UK));

  @Test
  void a_message_in_the_open_thread_is_read_out() {
    assertEquals("Mara Lindqvist: Cake!", say(SampleTeam.STUDIO, SampleTeam.STUDIO, true, "Cake!"));
  }

  @Test
  void of_several_in_the_open_thread_the_last_is_read_out() {
    assertEquals(
        "Mara Lindqvist: Three",
        say(SampleTeam.STUDIO, SampleTeam.STUDIO, true, "1", "2", "Three"));
  }

  @Test
  void marks_are_not_read_out_and_what_has_no_words_is_named() {
    assertEquals(
        "Mara Lindqvist: Cake at four, see the list",
        say(
            SampleTeam.STUDIO,
            SampleTeam.STUDIO,
            true,
            "**Cake** at _four_, see [the list](https://cake.example)"));
  }

  @Test
  void messages_elsewhere_are_counted() {
    assertEquals("1 new in Studio", say(SampleTeam.STUDIO, SampleTeam.LAUNCH_WEEK, true, "Cake!"));
    assertEquals("2 new in Studio", say(SampleTeam.STUDIO, null, true, "Cake!", "Now"));
  }

  @Test
  void history_is_not_news() {
    assertEquals("", say(SampleTeam.STUDIO, SampleTeam.STUDIO, false, "Cake!"));
  }

  @Test
  void a_muted_thread_is_silent_even_while_it_is_open() {
    assertEquals("", say(SampleTeam.FRIDAY_LUNCH, SampleTeam.FRIDAY_LUNCH, true, "Soup"));
  }

  @Test
  void a_message_that_calls_me_is_told_also_where_little_else_is() {
    assertEquals(
        "Mara Lindqvist mentioned you in Friday lunch", call(SampleTeam.FRIDAY_LUNCH, null));
    assertEquals(
        "Mara Lindqvist: @Elif Demir soup?",
        call(SampleTeam.FRIDAY_LUNCH, SampleTeam.FRIDAY_LUNCH));
    attention.onlyMentions(true);
    assertEquals("", say(SampleTeam.STUDIO, null, true, "Cake!"));
    assertEquals("", say(SampleTeam.STUDIO, SampleTeam.STUDIO, true, "@Elif Demir, just words"));
    assertEquals("Mara Lindqvist mentioned you in Studio", call(SampleTeam.STUDIO, null));
  }

  private String call(ThreadId in, @Nullable ThreadId open) {
    Mention me = new Mention(SampleTeam.ELIF, "Elif Demir");
    EventBody body = new EventBody.Message("@Elif Demir soup?", null, List.of(), List.of(me));
    MessageRow row = client.play(in, SampleTeam.MARA, body);
    return words(new Change.MessagesChanged(in, List.of(row), true), open);
  }

  @Test
  void what_i_wrote_on_another_device_and_changes_of_a_thread_are_silent() {
    MessageRow mine = client.play(SampleTeam.STUDIO, SampleTeam.ELIF, "From my phone");
    MessageRow left = client.play(SampleTeam.STUDIO, SampleTeam.NORA, new EventBody.MemberLeft());
    Change change = new Change.MessagesChanged(SampleTeam.STUDIO, List.of(mine, left), true);
    assertEquals("", words(change, SampleTeam.STUDIO));
  }

  @Test
  void a_thread_that_is_not_here_yet_is_silent() {
    MessageRow row = client.play(SampleTeam.STUDIO, SampleTeam.MARA, "Cake!");
    Change change = new Change.MessagesChanged(new ThreadId(999), List.of(row), true);
    assertEquals("", words(change));
  }

  @Test
  void the_connection_is_told_when_it_goes_comes_and_ends() {
    assertEquals("", connection(new Notice.None()));
    assertEquals(OFFLINE, connection(new Notice.Offline(0, 12)));
    assertEquals("", connection(new Notice.CatchingUp(500)));
    assertEquals("Connected.", connection(new Notice.Back()));
    assertEquals("", connection(new Notice.None()));
    assertEquals(OFFLINE, connection(new Notice.Offline(0, 12)), "once more, as it came between");
    assertEquals("This device was signed out.", connection(new Notice.SignedOut(NOW)));
  }

  @Test
  void a_try_that_fails_and_a_second_that_goes_by_are_not_told() {
    assertEquals(OFFLINE, connection(new Notice.Offline(0, 12)));
    assertEquals("", connection(new Notice.Offline(0, 11)));
    assertEquals("", connection(new Notice.Offline(3, 0)));
    assertEquals("", connection(new Notice.None()));
    assertEquals("", connection(new Notice.Offline(3, 30)));
    Change failed = new Change.ConnectionChanged(new Connection.Offline(NOW, NOW, 0));
    assertEquals("", words(failed), "what is not shown is not told");
  }

  @Test
  void versions_that_do_not_meet_are_not_called_a_sign_out() {
    assertEquals(
        "This Hearth and the team’s host don’t understand each other. Update Hearth to go on.",
        connection(new Notice.WrongVersion()));
    String key = connection(new Notice.WrongKey());
    assertTrue(key.startsWith("Another key answers in the place of your team’s host"), key);
    String date = connection(new Notice.OutOfDate());
    assertTrue(date.startsWith("The certificate of your team’s host has run out"), date);
  }

  @Test
  void a_refused_deed_is_told_and_what_only_redraws_is_not() {
    Change refused =
        new Change.ActionRefused(SampleTeam.STUDIO, RelayException.Reason.NOT_ALLOWED, "no");
    assertEquals("That was not possible.", words(refused));
    assertEquals("", words(new Change.ThreadsChanged(Set.of(SampleTeam.STUDIO))));
    assertEquals("", words(new Change.MembersChanged(SampleTeam.STUDIO)));
    assertEquals("", words(new Change.TypingChanged(SampleTeam.STUDIO, List.of())));
    assertEquals("", words(new Change.PeopleChanged(Set.of(new UserId(1)))));
    assertEquals("", words(new Change.AccountChanged(client.account())));
  }

  private String say(ThreadId in, @Nullable ThreadId open, boolean live, String... texts) {
    List<MessageRow> rows =
        List.of(texts).stream().map(t -> client.play(in, SampleTeam.MARA, t)).toList();
    return words(new Change.MessagesChanged(in, rows, live), open);
  }

  private String connection(Notice notice) {
    return announcements.words(notice).orElse("");
  }

  private String words(Change change) {
    return words(change, null);
  }

  private String words(Change change, @Nullable ThreadId open) {
    return announcements.words(change, attention.of(change), Optional.ofNullable(open)).orElse("");
  }
}
