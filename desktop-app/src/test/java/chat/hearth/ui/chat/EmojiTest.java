package chat.hearth.ui.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.ui.kit.emoji.EmojiView;
import chat.hearth.ui.sample.SampleTeam;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

/** Emoji in messages: in colour, as high as the line, and large where they stand alone. */
class EmojiTest extends OpenChat {

  @Test
  void a_message_shows_pictures_and_its_lines_stay_as_high() {
    show(SampleTeam.WITH_PRIYA);
    say("Plain words");
    say("Cake at four 🎉");
    assertEquals(List.of("🎉"), emoji());
    assertEquals(high("Plain words"), high("Cake at four"), 0.5);
    say("👍🏽");
    screen.until("alone", () -> emoji().contains("👍🏽"));
    assertTrue(screen.ask(() -> view("👍🏽").getWidth() == 40 && view("🎉").getWidth() == 18));
    say("👩‍👩‍👧‍👦🇩🇪1️⃣");
    say("No more than three are large: 🎉🎉🎉🎉");
    say("😀".repeat(40));
    screen.picture("emoji-messages");
  }

  @Test
  void what_has_no_picture_stays_text() {
    show(SampleTeam.WITH_PRIYA);
    say("© 2026, 5 × 7 ↔ 8");
    assertTrue(emoji().isEmpty());
    assertFalse(screen.shows("🎉"));
  }

  private void say(String text) {
    screen.run(() -> client.messages().send(SampleTeam.WITH_PRIYA, text));
    screen.until("sent", () -> screen.shows(text));
  }

  private List<String> emoji() {
    return screen.ask(
        () ->
            flow().lookupAll(".emoji").stream()
                .filter(Node::isVisible)
                .map(n -> ((EmojiView) n).emoji().text())
                .toList());
  }

  private EmojiView view(String text) {
    return flow().lookupAll(".emoji").stream()
        .map(EmojiView.class::cast)
        .filter(v -> v.emoji().text().equals(text))
        .findFirst()
        .orElseThrow();
  }

  /** How high the text is that begins like this. */
  private double high(String beginning) {
    return screen.ask(
        () ->
            flow().lookupAll(".message-text").stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .filter(t -> t.getText().startsWith(beginning))
                .map(t -> t.getParent().getLayoutBounds().getHeight())
                .findFirst()
                .orElseThrow());
  }
}
