package chat.hearth.ui.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.client.MessageRow;
import chat.hearth.model.Attachment;
import chat.hearth.model.EventBody;
import chat.hearth.ui.kit.Theme;
import chat.hearth.ui.kit.markup.Markup;
import chat.hearth.ui.sample.SampleAttachments;
import chat.hearth.ui.sample.SampleTeam;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Messages that are kept at hand below the header. */
class PinTest extends OpenChat {

  @Test
  void a_message_is_pinned_by_its_menu_and_a_click_on_the_bar_goes_there() {
    show(SampleTeam.STUDIO);
    MessageRow first =
        client.messages().latest(SampleTeam.STUDIO, 1000).rows().stream()
            .filter(MessageRow::isThere)
            .findFirst()
            .orElseThrow();
    assertFalse(isShown());
    client.messages().pin(SampleTeam.STUDIO, first.clientId(), true);
    screen.until("shown", this::isShown);
    assertFalse(isInSight(first));
    screen.click("pin-bar");
    screen.until("in sight", () -> screen.ask(() -> isInSight(first)));
  }

  @Test
  void several_pins_come_one_after_the_other_and_are_taken_away_by_the_menu() {
    show(SampleTeam.LAUNCH_WEEK);
    pin("Heads-up");
    pin("Cake at four");
    screen.until("two", () -> spoken().contains("Cake at four") && spoken().contains("1 of 2"));
    screen.picture("chat-pinned");
    screen.click("pin-bar");
    screen.until("next", () -> spoken().contains("Heads-up") && spoken().contains("2 of 2"));
    screen.run(() -> screen.window().theme().modeProperty().set(Theme.Mode.DARK));
    screen.picture("chat-pinned-dark");
    choose("Cake at four");
    screen.press(KeyCode.ENTER);
    screen.clickWords("Unpin");
    screen.until("one", () -> !spoken().contains("of 2"));
    assertTrue(spoken().contains("Heads-up"), spoken());
    assertEquals(1, client.messages().pinned(SampleTeam.LAUNCH_WEEK).size());
  }

  @Test
  void a_pin_whose_message_is_not_here_is_shown_in_words_and_leads_to_it() {
    MessageRow first =
        client.messages().latest(SampleTeam.STUDIO, 1000).rows().stream()
            .filter(MessageRow::isThere)
            .findFirst()
            .orElseThrow();
    client.messages().pin(SampleTeam.STUDIO, first.clientId(), true);
    client.playAway(first.clientId());
    show(SampleTeam.STUDIO);
    screen.until("shown", this::isShown);
    assertEquals("Pinned: An earlier message", spoken());
    screen.picture("chat-pinned-away");
    screen.click("pin-bar");
    screen.until("in sight", () -> screen.ask(() -> isInSight(first)));
    screen.until("its words", () -> spoken().contains(Markup.plain(first.text())));
  }

  @Test
  void a_pinned_picture_is_called_so() {
    Attachment cover = SampleAttachments.picture("cover.png", 1600, 1000);
    MessageRow photo =
        client.play(
            SampleTeam.WITH_PRIYA,
            SampleTeam.PRIYA,
            new EventBody.Message("", null, List.of(cover)));
    client.messages().pin(SampleTeam.WITH_PRIYA, photo.clientId(), true);
    show(SampleTeam.WITH_PRIYA);
    screen.until("shown", this::isShown);
    assertEquals("Pinned: Photo", spoken());
    screen.picture("chat-pinned-photo");
  }

  private void pin(String words) {
    choose(words);
    screen.press(KeyCode.ENTER);
    screen.clickWords("Pin for everyone");
  }

  private boolean isShown() {
    return screen.ask(() -> bar() != null && bar().isVisible());
  }

  private String spoken() {
    return screen.ask(() -> bar().getAccessibleText());
  }

  private Node bar() {
    return screen.stage().getScene().lookup("#pin-bar");
  }
}
