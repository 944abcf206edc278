package chat.hearth.ui.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import chat.hearth.ui.sample.SampleTeam;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is written after a colon becomes an emoji, if one wants it. */
class EmojiCompletionTest extends OpenChat {

  @BeforeEach
  void write() {
    show(SampleTeam.WITH_PRIYA);
    screen.click("composer");
  }

  @Test
  void offers_come_with_the_second_letter_and_enter_takes_one() {
    screen.type("Yes :t");
    assertFalse(screen.has("emoji-offers"));
    screen.type("ad");
    screen.until("offered", () -> screen.has("emoji-offers"));
    screen.awaitWords(":tada:");
    screen.picture("emoji-completion");
    screen.press(KeyCode.ENTER);
    assertEquals("Yes 🎉", screen.text("composer"));
    assertFalse(screen.has("emoji-offers"));
    screen.press(KeyCode.Z, true, false);
    assertEquals("Yes :tad", screen.text("composer"), "it can be undone");
  }

  @Test
  void arrows_choose_and_esc_leaves_it() {
    screen.type(":smil");
    screen.until("offered", () -> screen.has("emoji-offers"));
    screen.press(KeyCode.ESCAPE);
    assertFalse(screen.has("emoji-offers"));
    assertEquals(":smil", screen.text("composer"));
    screen.type("e");
    screen.until("offered", () -> screen.has("emoji-offers"));
    screen.press(KeyCode.DOWN);
    screen.press(KeyCode.UP);
    screen.press(KeyCode.TAB);
    assertEquals("😄", screen.text("composer"));
  }

  @Test
  void a_whole_code_changes_at_once() {
    screen.type("go :rocket:");
    screen.until("changed", () -> screen.text("composer").equals("go 🚀"));
    screen.type(" 12:30: no");
    assertEquals("go 🚀 12:30: no", screen.text("composer"));
    assertFalse(screen.has("emoji-offers"));
  }

  @Test
  void who_writes_on_before_the_names_are_read_gets_the_emoji_too() {
    screen.type("go :rocket: now");
    screen.until("changed", () -> screen.text("composer").equals("go 🚀 now"));
    screen.type("!");
    assertEquals("go 🚀 now!", screen.text("composer"));
  }
}
