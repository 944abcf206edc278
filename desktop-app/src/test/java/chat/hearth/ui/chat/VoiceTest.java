package chat.hearth.ui.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.client.MessageRow;
import chat.hearth.model.Attachment;
import chat.hearth.model.EventBody;
import chat.hearth.ui.kit.Theme;
import chat.hearth.ui.sample.SampleAttachments;
import chat.hearth.ui.sample.SampleAudio;
import chat.hearth.ui.sample.SampleComputer;
import chat.hearth.ui.sample.SampleTeam;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

/** Voice notes: spoken, sent, heard. */
class VoiceTest extends OpenChat {

  private static final Attachment NOTE =
      SampleAttachments.file("Voice note.opus", 70_200, "audio/ogg");

  private SampleAudio audio() {
    return screen.computer().audio();
  }

  @Override
  void equip(SampleComputer computer) {
    computer.audio().plugIn();
  }

  private void press(String selector) {
    screen.until("there: " + selector, () -> screen.ask(() -> isThere(selector)));
    screen.run(() -> ((Button) node(selector)).fire());
  }

  private Node node(String selector) {
    return Objects.requireNonNull(screen.stage().getScene().lookup(selector));
  }

  private boolean isThere(String selector) {
    Node node = screen.stage().getScene().lookup(selector);
    return node != null && node.isVisible() && node.getParent().isVisible();
  }

  private boolean sees(String selector) {
    return screen.ask(() -> isThere(selector));
  }

  private void key(String selector, KeyCode code) {
    screen.run(
        () ->
            node(selector)
                .fireEvent(
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
  }

  private void record(int tenths) {
    press("#microphone");
    screen.until("recording", () -> sees(".voice-bar"));
    audio().speak(tenths);
    screen.until("spoken", () -> screen.shows(Words.clock(tenths * 100L)));
  }

  private List<Attachment> lastFiles() {
    return newest(SampleTeam.WITH_PRIYA).files();
  }

  @Test
  void a_note_is_spoken_and_sent_at_once() {
    show(SampleTeam.WITH_PRIYA);
    record(73);
    assertFalse(sees("#composer"));
    screen.picture("voice-recording");
    screen.run(() -> screen.window().theme().modeProperty().set(Theme.Mode.DARK));
    screen.picture("voice-recording-dark");
    key(".voice-bar", KeyCode.ENTER);
    audio().speak(1); // the microphone gives its last piece
    screen.until("sent", () -> lastFiles().size() == 1 && lastFiles().getFirst().isVoice());
    screen.until("the text again", () -> sees("#composer"));
  }

  @Test
  void what_is_discarded_is_never_sent() {
    show(SampleTeam.WITH_PRIYA);
    MessageRow before = newest(SampleTeam.WITH_PRIYA);
    record(12);
    key(".voice-bar", KeyCode.ESCAPE);
    audio().speak(1);
    screen.until("the text again", () -> sees("#composer"));
    record(11); // the one before has ended when the next one is under way
    press("#voice-discard");
    audio().speak(1);
    assertEquals(before.clientId(), newest(SampleTeam.WITH_PRIYA).clientId());
    assertFalse(sees(".pending"));
  }

  @Test
  void beside_a_draft_or_in_another_thread_it_waits_to_be_sent() {
    show(SampleTeam.WITH_PRIYA);
    MessageRow before = newest(SampleTeam.WITH_PRIYA);
    record(20);
    show(SampleTeam.FRIDAY_LUNCH);
    audio().speak(1);
    show(SampleTeam.WITH_PRIYA);
    screen.until("kept with its thread", () -> sees(".pending"));
    assertEquals(before.clientId(), newest(SampleTeam.WITH_PRIYA).clientId());
    press("#send");
    screen.until("sent", () -> lastFiles().size() == 1);
  }

  @Test
  void a_microphone_that_can_not_be_used_is_said_in_words() {
    show(SampleTeam.WITH_PRIYA);
    audio().take();
    press("#microphone");
    screen.awaitWords("The microphone can’t be used.");
    screen.until("the text again", () -> sees("#composer"));
  }

  @Test
  void a_note_is_heard_paused_and_gone_through() {
    show(SampleTeam.WITH_PRIYA);
    MessageRow row =
        client.play(
            SampleTeam.WITH_PRIYA,
            SampleTeam.PRIYA,
            new EventBody.Message("", null, List.of(NOTE)));
    screen.until("how long it is", () -> screen.shows("0:23"));
    screen.until("in sight", () -> screen.ask(() -> isInSight(row)));
    press(".voice-play");
    audio().hear(40); // of 120 ms
    screen.until("it plays", () -> time().equals("0:04"));
    assertEquals(40 * 5760L, audio().said());
    screen.picture("voice-playing");
    press(".voice-play");
    audio().hear(1);
    screen.until("paused", () -> "Play the voice note".equals(button().getAccessibleText()));
    assertEquals("0:04", time());
    press(".voice-play");
    audio().hear(10);
    screen.until("it goes on", () -> time().equals("0:05") || time().equals("0:06"));
    audio().hear(200);
    screen.until("it is over", () -> time().equals("0:23"));
    assertTrue(audio().said() >= 23_000L * 48);
  }

  private String time() {
    return screen.ask(() -> ((Labeled) node(".voice .caption")).getText());
  }

  private Button button() {
    return screen.ask(() -> (Button) node(".voice-play"));
  }

  /** As on most servers and in virtual machines. */
  static class WithoutMicrophoneTest extends OpenChat {

    @Test
    void nothing_offers_to_record() {
      show(SampleTeam.WITH_PRIYA);
      assertFalse(isOffered());
    }

    @Test
    void one_that_is_plugged_in_is_seen_when_the_window_gets_the_focus_and_gone_as_well() {
      show(SampleTeam.WITH_PRIYA);
      screen.computer().audio().plugIn();
      screen.run(() -> controller.windowFocused(true));
      screen.until("offered", this::isOffered);
      screen.computer().audio().unplug();
      screen.run(() -> controller.windowFocused(false));
      screen.run(() -> controller.windowFocused(true));
      screen.until("no more", () -> !isOffered());
    }

    private boolean isOffered() {
      return screen.ask(() -> node("#microphone").isVisible());
    }

    private Node node(String selector) {
      return Objects.requireNonNull(screen.stage().getScene().lookup(selector));
    }
  }
}
