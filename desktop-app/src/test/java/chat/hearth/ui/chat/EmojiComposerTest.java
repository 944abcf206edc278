package chat.hearth.ui.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import chat.hearth.client.ThreadRow;
import chat.hearth.model.Limits;
import chat.hearth.ui.kit.emoji.EmojiArea;
import chat.hearth.ui.kit.emoji.EmojiView;
import chat.hearth.ui.sample.SampleTeam;
import java.util.List;
import java.util.Map;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Emoji in the composer: in colour, one step for the cursor each, and themselves everywhere else.
 */
class EmojiComposerTest extends OpenChat {

  @BeforeEach
  void write() {
    show(SampleTeam.WITH_PRIYA);
    screen.click("composer");
  }

  @Test
  void an_emoji_is_a_picture_and_one_step() {
    paste("a 👩‍👩‍👧‍👦 b 👍🏽");
    assertEquals("a 👩‍👩‍👧‍👦 b 👍🏽", screen.text("composer"));
    screen.until("drawn", () -> pictures().equals(List.of("👩‍👩‍👧‍👦", "👍🏽")));
    screen.picture("emoji-composer");
    screen.press(KeyCode.LEFT);
    screen.type("x");
    assertEquals("a 👩‍👩‍👧‍👦 b x👍🏽", screen.text("composer"));
    screen.press(KeyCode.END);
    screen.press(KeyCode.BACK_SPACE);
    assertEquals("a 👩‍👩‍👧‍👦 b x", screen.text("composer"));
    screen.press(KeyCode.Z, true, false);
    assertEquals("a 👩‍👩‍👧‍👦 b x👍🏽", screen.text("composer"));
  }

  @Test
  void what_comes_in_parts_grows_together() {
    screen.run(() -> area().appendText("👍"));
    screen.run(() -> area().appendText("🏽"));
    screen.until("one", () -> pictures().equals(List.of("👍🏽")));
    screen.run(() -> area().setText(""));
    for (String part : new String[] {"\uD83D", "\uDC69", "\u200D", "\uD83D", "\uDC67"}) {
      screen.run(() -> area().appendText(part));
    }
    screen.until("one", () -> pictures().equals(List.of("👩‍👧")));
    assertEquals("👩‍👧", screen.text("composer"));
  }

  @Test
  void it_is_copied_sent_kept_and_read_out_as_it_is() {
    paste("Cake 🎂 at four");
    screen.press(KeyCode.A, true, false);
    screen.press(KeyCode.C, true, false);
    assertEquals("Cake 🎂 at four", screen.ask(() -> Clipboard.getSystemClipboard().getString()));
    assertEquals(
        "Cake 🎂 at four",
        screen.ask(() -> area().queryAccessibleAttribute(AccessibleAttribute.TEXT)));
    assertEquals(
        "Cake 🎂 at four".length(),
        screen.ask(() -> area().queryAccessibleAttribute(AccessibleAttribute.SELECTION_END)));
    screen.until("kept", () -> draft().equals("Cake 🎂 at four"));
    show(SampleTeam.WITH_JONAS);
    screen.until("his", () -> screen.text("composer").isEmpty());
    show(SampleTeam.WITH_PRIYA);
    screen.until("again", () -> screen.text("composer").equals("Cake 🎂 at four"));
    screen.click("composer");
    screen.press(KeyCode.ENTER);
    screen.until("sent", () -> screen.shows("Cake 🎂 at four") && draft().isEmpty());
  }

  @Test
  void letters_that_look_like_places_stay_what_they_are() {
    paste("\uE000 \uE001 😀 \uF8FF");
    assertEquals("\uE000 \uE001 😀 \uF8FF", screen.text("composer"));
    assertEquals(List.of("😀"), drawn());
  }

  @Test
  void thousands_of_them_are_written_without_a_wait() {
    screen.run(() -> area().setText("😀".repeat(Limits.TEXT_BYTES / 4)));
    screen.until("some drawn", () -> !pictures().isEmpty());
    assertFalse(pictures().size() > 600, "only those in sight");
    screen.press(KeyCode.END, true, false);
    screen.type("!");
    assertEquals("😀".repeat(Limits.TEXT_BYTES / 4) + "!", screen.text("composer"));
  }

  private List<String> drawn() {
    screen.until("drawn", () -> !pictures().isEmpty());
    return pictures();
  }

  private void paste(String text) {
    screen.run(
        () -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text)));
    screen.press(KeyCode.V, true, false);
  }

  private EmojiArea area() {
    return (EmojiArea) screen.stage().getScene().lookup("#composer");
  }

  private String draft() {
    return client.threads().find(SampleTeam.WITH_PRIYA).map(ThreadRow::draft).orElse("");
  }

  private List<String> pictures() {
    return screen.ask(
        () ->
            area().lookupAll(".emoji").stream()
                .filter(Node::isVisible)
                .map(n -> ((EmojiView) n).emoji().text())
                .toList());
  }
}
