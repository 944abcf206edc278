package chat.hearth.ui.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.client.Connection;
import chat.hearth.client.MessageRow;
import chat.hearth.client.Refusal;
import chat.hearth.client.SendState;
import chat.hearth.client.ThreadRow;
import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadId;
import chat.hearth.ui.sample.SampleTeam;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** The open thread: what it shows, how one writes, and how it stays where one reads. */
class ChatTest extends OpenChat {

  @Test
  void it_shows_days_people_texts_and_how_far_own_ones_came() {
    show(SampleTeam.LAUNCH_WEEK);
    screen.awaitWords("Launch week");
    screen.awaitWords("6 members, 4 online");
    screen.awaitWords("Today");
    screen.awaitWords("Tomás Ortega");
    screen.awaitWords("3 new messages");
    screen.awaitWords("Yes. Form, newsletter, map: on my list.");
    screen.until("the end", () -> screen.ask(this::atEnd));
    assertTrue(spoken("Much better").contains("read"), spoken("Much better"));
    assertTrue(spoken("Yes. Form").contains("delivered"), spoken("Yes. Form"));
    screen.picture("chat");
  }

  @Test
  void enter_sends_and_shift_enter_breaks_the_line() {
    show(SampleTeam.WITH_PRIYA);
    screen.click("composer");
    screen.type("First line");
    screen.press(KeyCode.ENTER, false, true);
    screen.type("second line");
    screen.press(KeyCode.ENTER);
    screen.awaitWords("First line\nsecond line");
    assertEquals("", screen.text("composer"));
    assertEquals("First line\nsecond line", text(newest(SampleTeam.WITH_PRIYA)));
  }

  @Test
  void ctrl_enter_sends_where_the_person_likes_it_so() {
    screen.run(() -> screen.window().settings().sendWithEnterProperty().set(false));
    show(SampleTeam.WITH_PRIYA);
    screen.click("composer");
    screen.type("One");
    screen.press(KeyCode.ENTER);
    screen.type("two");
    assertEquals("One\ntwo", screen.text("composer"));
    screen.press(KeyCode.ENTER, true, false);
    screen.until("sent", () -> text(newest(SampleTeam.WITH_PRIYA)).equals("One\ntwo"));
    screen.until("empty", () -> screen.text("composer").isEmpty());
  }

  @Test
  void nothing_and_too_much_are_not_sent() {
    show(SampleTeam.WITH_PRIYA);
    screen.click("composer");
    screen.type("   ");
    screen.press(KeyCode.ENTER);
    screen.run(() -> composer("x".repeat(16 * 1024 + 7)));
    screen.awaitWords("-7 left");
    screen.click("composer");
    screen.press(KeyCode.ENTER);
    assertEquals("Thank you!", text(newest(SampleTeam.WITH_PRIYA)));
    assertEquals(16 * 1024 + 7, screen.text("composer").length());
    screen.run(() -> composer("x".repeat(16 * 1024)));
    screen.click("composer");
    screen.press(KeyCode.ENTER);
    screen.until("sent", () -> text(newest(SampleTeam.WITH_PRIYA)).length() == 16 * 1024);
  }

  @Test
  void a_draft_waits_in_its_thread() {
    show(SampleTeam.WITH_AIKO);
    screen.until("it", () -> screen.text("composer").equals("About the photos from Tuesday"));
    show(SampleTeam.WITH_PRIYA);
    screen.until("empty", () -> screen.text("composer").isEmpty());
    screen.click("composer");
    screen.type("For later");
    show(SampleTeam.WITH_AIKO);
    screen.until("hers", () -> screen.text("composer").equals("About the photos from Tuesday"));
    show(SampleTeam.WITH_PRIYA);
    screen.until("mine", () -> screen.text("composer").equals("For later"));
    assertEquals("For later", row(SampleTeam.WITH_PRIYA).draft());
  }

  @Test
  void what_comes_in_is_seen_and_read_at_once_at_the_end() {
    show(SampleTeam.WITH_PRIYA);
    screen.awaitWords("Thank you!");
    client.play(SampleTeam.WITH_PRIYA, SampleTeam.PRIYA, "One more thing");
    screen.awaitWords("One more thing");
    screen.until("read", () -> row(SampleTeam.WITH_PRIYA).unread() == 0);
  }

  @Test
  void nothing_is_read_while_the_window_is_behind_others() {
    screen.run(() -> controller.windowFocused(false));
    show(SampleTeam.WITH_PRIYA);
    screen.awaitWords("2 new messages");
    assertEquals(2, row(SampleTeam.WITH_PRIYA).unread());
    screen.run(() -> controller.windowFocused(true));
    screen.until("read", () -> row(SampleTeam.WITH_PRIYA).unread() == 0);
  }

  @Test
  void a_message_goes_from_waiting_to_read_in_its_place() {
    show(SampleTeam.WITH_PRIYA);
    screen.awaitWords("Thank you!");
    client.playOffline();
    screen.click("composer");
    screen.type("In the tunnel");
    screen.press(KeyCode.ENTER);
    screen.awaitWords("In the tunnel");
    assertEquals(SendState.QUEUED, newest(SampleTeam.WITH_PRIYA).state());
    client.play(new Connection.Online());
    screen.until("sent", () -> spoken("In the tunnel").contains("sent"));
    client.play(SampleTeam.WITH_PRIYA, newest(SampleTeam.WITH_PRIYA).clientId(), SendState.READ);
    screen.until("read", () -> spoken("In the tunnel").contains("read"));
  }

  @Test
  void a_refused_message_says_why_and_can_be_edited_or_discarded() {
    show(SampleTeam.WITH_PRIYA);
    screen.awaitWords("Thank you!");
    client.playRefusal(Refusal.READ_ONLY);
    screen.click("composer");
    screen.type("Hello?");
    screen.press(KeyCode.ENTER);
    screen.awaitWords("Not sent: this thread is read-only now.");
    screen.clickWords("Edit");
    screen.until("back", () -> screen.text("composer").equals("Hello?"));
    screen.until("gone", () -> !screen.shows("Not sent"));
  }

  @Test
  void who_writes_is_told_below_the_messages() {
    show(SampleTeam.LAUNCH_WEEK);
    screen.awaitWords("Launch week");
    client.playTyping(SampleTeam.LAUNCH_WEEK, SampleTeam.MARA);
    screen.awaitWords("Mara is typing…");
    client.playTyping(SampleTeam.LAUNCH_WEEK);
    screen.until("quiet", () -> !screen.shows("is typing…"));
  }

  @Test
  void events_of_a_thread_are_told_in_words() {
    show(SampleTeam.PHOTO_PICKS);
    screen.awaitWords("I marked my nine favourites.");
    client.play(SampleTeam.PHOTO_PICKS, SampleTeam.AIKO, new EventBody.Renamed("Nine picks"));
    screen.awaitWords("Aiko changed the topic to “Nine picks”");
    client.play(
        SampleTeam.PHOTO_PICKS,
        SampleTeam.AIKO,
        new EventBody.MembersAdded(List.of(SampleTeam.MARA)));
    screen.awaitWords("Aiko added Mara");
    client.play(SampleTeam.PHOTO_PICKS, SampleTeam.NORA, new EventBody.MemberLeft());
    screen.awaitWords("Nora left");
  }

  @Test
  void the_line_about_the_connection_is_quiet_and_goes_by_itself() {
    show(SampleTeam.WITH_PRIYA);
    screen.awaitWords("Thank you!");
    client.playOffline();
    screen.awaitWords("Mara’s ThinkPad is offline.");
    screen.awaitWords("Keep writing, messages go out when it is back.");
    screen.clickWords("Try now");
    screen.until("tried", () -> client.wakes() == 1);
    client.play(new Connection.Online());
    screen.until("gone", () -> !screen.shows("is offline."));
    client.devices().signOut();
    screen.awaitWords("Sign in to go on; your drafts are kept.");
    screen.clickWords("Sign in");
    assertEquals(List.of("sign in"), led);
  }

  @Test
  void blocked_and_left_threads_can_be_read_and_say_why_not_written() {
    client.people().block(SampleTeam.PRIYA, true);
    show(SampleTeam.WITH_PRIYA);
    screen.awaitWords("You blocked Priya Nair. Unblock to write.");
    screen.awaitWords("Thank you!");
    screen.clickWords("Unblock");
    screen.awaitWords("Write to Priya Nair");
    client.threads().leave(SampleTeam.PHOTO_PICKS);
    show(SampleTeam.PHOTO_PICKS);
    screen.awaitWords("You are not in this thread any more. What you have stays readable.");
  }

  @Test
  void the_menu_mutes_pins_archives_and_leaves() {
    show(SampleTeam.PHOTO_PICKS);
    screen.awaitWords("Photo picks");
    menu("Mute");
    screen.until("muted", () -> row(SampleTeam.PHOTO_PICKS).muted());
    menu("Keep at the top");
    screen.until("pinned", () -> row(SampleTeam.PHOTO_PICKS).pinned());
    menu("Archive");
    assertEquals(List.of("archive " + SampleTeam.PHOTO_PICKS), led);
    menu("Leave…");
    screen.awaitWords("Leave Photo picks?");
    screen.clickWords("Leave");
    screen.until("left", () -> !row(SampleTeam.PHOTO_PICKS).writable());
  }

  @Test
  void a_message_is_copied_from_the_keyboard() {
    show(SampleTeam.WITH_PRIYA);
    screen.clickWords("Thank you!");
    screen.press(KeyCode.C, true, false);
    screen.awaitWords("Copied");
    assertEquals("Thank you!", screen.ask(() -> Clipboard.getSystemClipboard().getString()));
  }

  @Test
  void a_new_thread_offers_something_to_say_beside_what_was_begun() {
    ThreadId fresh = client.threads().start(List.of(SampleTeam.NORA), null);
    client.messages().saveDraft(fresh, "half");
    show(fresh);
    screen.awaitWords("Say hello to Nora");
    screen.picture("chat-hello");
    screen.clickSpoken("Send 👋");
    screen.until("said", () -> text(newest(fresh)).equals("👋"));
    assertEquals("half", row(fresh).draft());
  }

  @Test
  void without_a_thread_it_says_how_to_begin() {
    screen.awaitWords("Pick a thread on the left");
    close();
    show(SampleTeam.alone());
    screen.awaitWords("The fire is lit");
    screen.click("begin-thread");
    screen.clickWords("Invite people");
    assertEquals(List.of("new thread", "invite"), led);
  }

  @Test
  void long_texts_and_texts_from_right_to_left_stay_inside() {
    close();
    show(SampleTeam.longTexts());
    for (ThreadRow thread : client.threads().list()) {
      show(thread.threadId());
      screen.until("it", () -> screen.ask(() -> flow().getCellCount() > 0));
      screen.run(() -> screen.stage().getScene().getRoot().layout());
      assertTrue(
          screen.ask(
              () ->
                  screen.stage().getScene().getRoot().lookupAll(".bubble").stream()
                      .filter(b -> b.getParent() != null)
                      .allMatch(ChatTest::insideParent)));
    }
    screen.picture("chat-long");
  }

  @Test
  void everything_that_keys_reach_has_a_name() {
    show(SampleTeam.LAUNCH_WEEK);
    screen.awaitWords("Launch week");
    assertEquals(List.of(), screen.nameless());
  }

  private static boolean insideParent(Node bubble) {
    return bubble.getBoundsInParent().getWidth() <= bubble.getParent().getLayoutBounds().getWidth();
  }

  private void menu(String item) {
    screen.click("chat-more");
    screen.clickWords(item);
  }

  private static String text(MessageRow row) {
    return row.body() instanceof EventBody.Message m ? m.text() : "";
  }

  private String spoken(String begin) {
    return screen.rows().stream().filter(r -> r.contains(begin)).findFirst().orElse("");
  }

  private void composer(String text) {
    ((TextArea) screen.stage().getScene().lookup("#composer")).setText(text);
  }
}
