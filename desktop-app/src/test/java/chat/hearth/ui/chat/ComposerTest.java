package chat.hearth.ui.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.client.MessageRow;
import chat.hearth.client.Refusal;
import chat.hearth.model.EventBody;
import chat.hearth.model.Limits;
import chat.hearth.ui.sample.SampleTeam;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** How one writes: keys, limits, and drafts that never get lost nor into another thread. */
class ComposerTest extends OpenChat {

  @Test
  void what_is_pasted_from_elsewhere_is_sent_with_plain_line_ends() {
    show(SampleTeam.WITH_PRIYA);
    screen.click("composer");
    screen.run(
        () ->
            Clipboard.getSystemClipboard()
                .setContent(Map.of(DataFormat.PLAIN_TEXT, "one\r\ntwo\r\nthree\u0007 \n\n")));
    screen.press(KeyCode.V, true, false);
    screen.press(KeyCode.ENTER);
    screen.until("sent", () -> newest().equals("one\ntwo\nthree"));
  }

  @Test
  void the_limit_counts_bytes_and_says_how_many_are_left() {
    show(SampleTeam.WITH_PRIYA);
    String emoji = "😀".repeat(Limits.TEXT_BYTES / 4 - 256);
    write(emoji);
    assertFalse(screen.shows(" left"), "1,024 are not worth a word yet");
    write(emoji + "x");
    screen.awaitWords("1,023 left");
    write("😀".repeat(Limits.TEXT_BYTES / 4));
    screen.awaitWords("0 left");
    assertFalse(sendIsDisabled());
    write("😀".repeat(Limits.TEXT_BYTES / 4) + "x");
    screen.awaitWords("-1 left");
    assertTrue(sendIsDisabled());
  }

  @Test
  void blanks_around_a_long_text_do_not_count() {
    show(SampleTeam.WITH_PRIYA);
    write(" ".repeat(500) + "x".repeat(Limits.TEXT_BYTES) + "\n".repeat(500));
    assertFalse(sendIsDisabled());
    screen.click("send");
    screen.until("sent", () -> newest().length() == Limits.TEXT_BYTES);
  }

  @Test
  void it_grows_to_eight_lines_and_shrinks_when_all_is_sent() {
    show(SampleTeam.WITH_PRIYA);
    double one = height();
    write("a\nb\nc");
    screen.until("three lines", () -> height() > one + 20);
    write("x\n".repeat(7) + "x");
    screen.until("eight lines", () -> height() > one + 100);
    double eight = height();
    write("x\n".repeat(60) + "x");
    assertEquals(eight, height(), 0.5, "more lines scroll");
    screen.click("composer");
    screen.press(KeyCode.ENTER);
    screen.until("one line", () -> Math.abs(height() - one) < 0.5);
  }

  @Test
  void the_button_wakes_with_the_first_letter_and_sleeps_when_all_is_gone() {
    show(SampleTeam.WITH_PRIYA);
    screen.click("composer");
    screen.type("a");
    assertFalse(sendIsDisabled());
    screen.press(KeyCode.BACK_SPACE);
    assertTrue(sendIsDisabled());
  }

  @Test
  void the_button_sends_and_the_cursor_stays_in_the_composer() {
    show(SampleTeam.WITH_PRIYA);
    assertTrue(sendIsDisabled(), "nothing to send");
    screen.click("composer");
    screen.type("By mouse");
    screen.click("send");
    screen.until("sent", () -> newest().equals("By mouse"));
    assertEquals("composer", screen.focused());
  }

  @Test
  void what_was_begun_in_one_thread_can_not_be_sent_into_another() {
    show(SampleTeam.WITH_AIKO);
    screen.until("hers", () -> !screen.text("composer").isEmpty());
    screen.run(
        () -> {
          controller.show(SampleTeam.WITH_PRIYA);
          assertEquals("", composer().getText(), "before anything of Priya’s is read");
          controller.show(SampleTeam.WITH_AIKO);
        });
    screen.until("hers again", () -> screen.text("composer").startsWith("About the photos"));
    assertEquals("About the photos from Tuesday", row(SampleTeam.WITH_AIKO).draft());
    assertEquals("", row(SampleTeam.WITH_PRIYA).draft());
  }

  @Test
  void typing_goes_on_where_the_draft_ends() {
    show(SampleTeam.WITH_AIKO);
    screen.run(controller::focusComposer);
    screen.until("hers", () -> !screen.text("composer").isEmpty());
    screen.type("!");
    assertEquals("About the photos from Tuesday!", screen.text("composer"));
  }

  @Test
  void who_types_before_the_draft_was_found_loses_nothing() {
    show(SampleTeam.WITH_PRIYA);
    screen.run(
        () -> {
          controller.show(SampleTeam.WITH_AIKO);
          composer().setText(" and Friday");
        });
    screen.until(
        "both", () -> screen.text("composer").equals("About the photos from Tuesday and Friday"));
    screen.until(
        "kept",
        () -> row(SampleTeam.WITH_AIKO).draft().equals("About the photos from Tuesday and Friday"));
  }

  @Test
  void a_draft_is_kept_a_moment_after_the_last_key_and_when_the_window_closes() {
    show(SampleTeam.WITH_PRIYA);
    screen.click("composer");
    screen.type("Half a sen");
    screen.until("kept", () -> row(SampleTeam.WITH_PRIYA).draft().equals("Half a sen"));
    screen.type("tence");
    screen.run(controller::close);
    screen.until("kept", () -> row(SampleTeam.WITH_PRIYA).draft().equals("Half a sentence"));
  }

  @Test
  void what_was_emptied_is_no_draft_any_more() {
    show(SampleTeam.WITH_AIKO);
    screen.until("hers", () -> !screen.text("composer").isEmpty());
    screen.fill("composer", "");
    screen.until("none", () -> row(SampleTeam.WITH_AIKO).draft().isEmpty());
  }

  @Test
  void a_refused_message_that_is_edited_leaves_what_was_begun_since() {
    refuse("Hello?");
    screen.click("composer");
    screen.type("Another thought");
    screen.clickWords("Edit");
    screen.until("both", () -> screen.text("composer").equals("Hello?\nAnother thought"));
    assertEquals("composer", screen.focused());
  }

  @Test
  void a_refused_message_that_is_discarded_is_gone_and_the_draft_stays() {
    refuse("Hello?");
    screen.click("composer");
    screen.type("Another thought");
    screen.clickWords("Discard");
    screen.until("gone", () -> !screen.shows("Not sent"));
    assertEquals("Another thought", screen.text("composer"));
    assertEquals("Thank you!", newest());
  }

  @Test
  void others_go_on_while_one_was_refused() {
    refuse("Hello?");
    screen.click("composer");
    screen.type("Next");
    screen.press(KeyCode.ENTER);
    screen.until("sent", () -> texts().contains("Next"));
    screen.awaitWords("Not sent: this thread is read-only now.");
    assertTrue(texts().contains("Hello?"));
  }

  @Test
  void letters_typed_over_the_messages_go_to_the_composer_and_other_keys_do_not() {
    show(SampleTeam.WITH_PRIYA);
    screen.clickWords("Thank you!");
    screen.type("\u007F");
    screen.type(" ");
    assertFalse(screen.focused().equals("composer"), "neither Delete nor the space bar writes");
    screen.type("cake");
    assertEquals("cake", screen.text("composer"));
    assertEquals("composer", screen.focused());
  }

  @Test
  void a_thread_that_was_left_takes_no_letters() {
    client.threads().leave(SampleTeam.PHOTO_PICKS);
    show(SampleTeam.PHOTO_PICKS);
    screen.clickWords("I marked my nine favourites.");
    screen.type("x");
    show(SampleTeam.WITH_PRIYA);
    assertEquals("", row(SampleTeam.PHOTO_PICKS).draft());
  }

  @Test
  void after_unblocking_one_writes_at_once() {
    client.people().block(SampleTeam.PRIYA, true);
    show(SampleTeam.WITH_PRIYA);
    screen.clickWords("Unblock");
    screen.awaitWords("Write to Priya Nair");
    screen.click("composer");
    screen.type("Back");
    screen.press(KeyCode.ENTER);
    screen.until("sent", () -> newest().equals("Back"));
  }

  private void refuse(String text) {
    show(SampleTeam.WITH_PRIYA);
    client.playRefusal(Refusal.READ_ONLY);
    screen.click("composer");
    screen.type(text);
    screen.press(KeyCode.ENTER);
    screen.awaitWords("Not sent: this thread is read-only now.");
  }

  private void write(String text) {
    screen.run(() -> composer().setText(text));
  }

  private TextArea composer() {
    return (TextArea) screen.stage().getScene().lookup("#composer");
  }

  private double height() {
    return screen.ask(() -> composer().getHeight());
  }

  private boolean sendIsDisabled() {
    return screen.ask(() -> ((Button) screen.stage().getScene().lookup("#send")).isDisabled());
  }

  private String newest() {
    return texts().getLast();
  }

  private List<String> texts() {
    return client.messages().latest(SampleTeam.WITH_PRIYA, 20).rows().stream()
        .map(MessageRow::body)
        .map(b -> b instanceof EventBody.Message m ? m.text() : "")
        .toList();
  }
}
