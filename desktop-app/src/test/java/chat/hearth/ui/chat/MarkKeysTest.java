package chat.hearth.ui.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.hearth.ui.kit.emoji.EmojiArea;
import chat.hearth.ui.sample.SampleTeam;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Keys that mark what is chosen in the composer. */
class MarkKeysTest extends OpenChat {

  @Test
  void keys_mark_what_is_chosen_and_one_undo_takes_it_back() {
    write("Cake 🎂 at four");
    choose(0, 6);
    screen.press(KeyCode.B, true, false);
    assertEquals("**Cake 🎂** at four", screen.text("composer"));
    screen.press(KeyCode.I, true, true);
    assertEquals("***Cake 🎂*** at four", screen.text("composer"));
    screen.press(KeyCode.Z, true, false);
    screen.press(KeyCode.Z, true, false);
    assertEquals("Cake 🎂 at four", screen.text("composer"));
    choose(10, 14);
    screen.press(KeyCode.X, true, true);
    screen.press(KeyCode.C, true, true);
    assertEquals("Cake 🎂 at ~~`four`~~", screen.text("composer"));
    screen.press(KeyCode.C, true, true);
    screen.press(KeyCode.X, true, true);
    assertEquals("Cake 🎂 at four", screen.text("composer"));
  }

  @Test
  void with_nothing_chosen_one_writes_between_the_marks() {
    write("Cake 🎂");
    screen.press(KeyCode.B, true, false);
    screen.type("now");
    assertEquals("Cake 🎂**now**", screen.text("composer"));
    screen.press(KeyCode.Z, true, false);
    screen.press(KeyCode.Z, true, false);
    assertEquals("Cake 🎂", screen.text("composer"));
    screen.type("!");
    assertEquals("Cake 🎂!", screen.text("composer"));
  }

  private void write(String text) {
    show(SampleTeam.WITH_PRIYA);
    screen.click("composer");
    screen.run(() -> area().replaceSelection(text));
  }

  private void choose(int start, int end) {
    screen.run(() -> area().selectRange(start, end));
  }

  private EmojiArea area() {
    return (EmojiArea) screen.stage().getScene().lookup("#composer");
  }
}
