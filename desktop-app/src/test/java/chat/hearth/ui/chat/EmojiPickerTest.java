package chat.hearth.ui.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.ui.kit.emoji.EmojiIndex;
import chat.hearth.ui.kit.emoji.SkinTone;
import chat.hearth.ui.sample.SampleTeam;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An emoji is found by keys or mouse and stands in the composer. */
class EmojiPickerTest extends OpenChat {

  private static final Locale USUAL = Locale.getDefault(Locale.Category.DISPLAY);

  @BeforeEach
  void write() {
    show(SampleTeam.WITH_PRIYA);
    screen.click("composer");
    screen.type("Hi ");
  }

  @AfterEach
  void speakAsBefore() {
    Locale.setDefault(Locale.Category.DISPLAY, USUAL);
  }

  @Test
  void by_keys_alone() {
    picker();
    screen.type("party popper");
    screen.until("found", () -> screen.shows("🎉"));
    screen.picture("emoji-search");
    screen.press(KeyCode.ENTER);
    screen.until("closed", () -> !screen.has("emoji-search"));
    assertEquals("Hi 🎉", screen.text("composer"));
    assertEquals("composer", screen.focused());
    screen.type("!");
    assertEquals("Hi 🎉!", screen.text("composer"));
  }

  @Test
  void arrows_walk_and_shift_keeps_it_open() {
    picker();
    screen.picture("emoji-picker");
    screen.press(KeyCode.RIGHT);
    screen.press(KeyCode.RIGHT);
    screen.press(KeyCode.ENTER, false, true);
    screen.press(KeyCode.DOWN);
    screen.press(KeyCode.ENTER, false, true);
    assertTrue(screen.has("emoji-search"));
    screen.press(KeyCode.ESCAPE);
    assertFalse(screen.has("emoji-search"));
    assertEquals("Hi 🎉😄", screen.text("composer"));
    assertEquals("composer", screen.focused());
    assertEquals("😄 🎉", screen.ask(() -> screen.window().settings().recentEmojiProperty().get()));
  }

  @Test
  void the_button_opens_and_a_click_elsewhere_closes() {
    screen.click("emoji");
    screen.until("open", () -> screen.has("emoji-search"));
    screen.click("popover");
    assertFalse(screen.has("emoji-search"));
    assertTrue(led.isEmpty(), "the click only closes");
    assertEquals("composer", screen.focused());
  }

  @Test
  void people_come_in_the_tone_that_was_set() {
    screen.run(() -> screen.window().settings().skinToneProperty().set(SkinTone.MEDIUM_DARK));
    picker();
    screen.type("thumbs up");
    screen.until("found", () -> screen.shows("👍🏾"));
    screen.press(KeyCode.ENTER);
    assertEquals("Hi 👍🏾", screen.text("composer"));
  }

  /** Who types fast takes what is there. */
  @Test
  void typing_goes_on_after_the_picker() {
    screen.press(KeyCode.E, true, false);
    screen.type("party popper");
    screen.until("found", () -> screen.shows("🎉"));
    screen.press(KeyCode.ENTER);
    screen.type(" :cake:");
    screen.until("changed", () -> screen.text("composer").equals("Hi 🎉 🍰"));
    screen.press(KeyCode.ENTER);
    screen.until("sent", () -> screen.text("composer").isEmpty());
  }

  @Test
  void nothing_found_is_said() {
    picker();
    screen.type("qqqq");
    screen.awaitWords("Nothing found for “qqqq”");
    screen.press(KeyCode.ENTER);
    assertEquals("Hi ", screen.text("composer"));
  }

  @Test
  void a_tab_goes_to_its_group() {
    picker();
    screen.click("emoji-flags");
    screen.until("flags", () -> screen.shows("🏁"));
    screen.until(
        "the tab is marked",
        () ->
            screen.ask(
                () ->
                    screen
                        .stage()
                        .getScene()
                        .lookup("#emoji-flags")
                        .getStyleClass()
                        .contains("on")));
    screen.picture("emoji-flags");
  }

  @Test
  void every_group_has_a_tab() {
    picker();
    for (EmojiIndex.Group group : EmojiIndex.Group.values()) {
      if (group != EmojiIndex.Group.TONES) {
        String id = "emoji-" + group.name().toLowerCase(Locale.ROOT);
        screen.click(id);
        screen.until(
            id,
            () ->
                screen.ask(
                    () ->
                        screen.stage().getScene().lookup("#" + id).getStyleClass().contains("on")));
      }
    }
    screen.picture("emoji-tabs");
  }

  @Test
  void any_emoji_can_be_put_to_a_message() {
    show(SampleTeam.LAUNCH_WEEK);
    choose("Cake at four");
    screen.type("e");
    screen.clickSpoken("Another emoji…");
    screen.until("open", () -> screen.has("emoji-search"));
    screen.picture("emoji-reaction");
    screen.type("rocket");
    screen.until("found", () -> screen.shows("🚀"));
    screen.press(KeyCode.ENTER);
    screen.until(
        "there",
        () ->
            newestOf(SampleTeam.LAUNCH_WEEK, "Cake at four").extras().reactions().stream()
                .anyMatch(r -> r.mine() && r.emoji().equals("🚀")));
    assertEquals("", screen.text("composer"));
  }

  private void picker() {
    screen.press(KeyCode.E, true, false);
    screen.until("open", () -> screen.has("emoji-search") && screen.shows("Often used"));
  }
}
