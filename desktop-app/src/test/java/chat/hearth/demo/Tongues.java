package chat.hearth.demo;

import java.util.Locale;
import javafx.scene.input.KeyCode;

/**
 * Other languages, in Ben’s window. They come last: all windows that open from now on may speak
 * them.
 */
final class Tongues {

  private final Cast cast;
  private final Checks checks;

  Tongues(Cast cast, Checks checks) {
    this.cast = cast;
    this.checks = checks;
  }

  void play() {
    try {
      checks.check("Chinese is chosen, and spoken from the next start", this::chinese);
      checks.check("an emoji is found by its Chinese name", () -> find("生日蛋糕", "chinese"));
      checks.check("all words are German where the system speaks it", this::german);
      checks.check(
          "an emoji is found by its German name", () -> find("Geburtstagskuchen", "german"));
    } finally {
      Locale.setDefault(Locale.Category.DISPLAY, Locale.UK);
    }
  }

  private void chinese() {
    choose("Appearance", "language-chinese");
    cast.benStartsAgain();
    AppWindow ben = cast.ben();
    ben.look();
    ben.awaitWords("会话");
    ben.clickWords(Post.FAIR);
    ben.awaitWords("写给 " + Post.FAIR);
    ben.picture("chinese");
  }

  private void german() {
    choose("外观", "language-system");
    Locale.setDefault(Locale.Category.DISPLAY, Locale.GERMANY);
    cast.benStartsAgain();
    AppWindow ben = cast.ben();
    ben.look();
    ben.awaitWords("Gespräche");
    ben.clickWords(Post.FAIR);
    ben.awaitWords("An " + Post.FAIR + " schreiben");
    ben.picture("german");
  }

  private void choose(String page, String language) {
    AppWindow ben = cast.ben();
    ben.look();
    ben.click("rail-settings");
    ben.clickWords(page);
    ben.reveal(language);
    ben.click(language);
    ben.picture("settings-" + language);
  }

  private void find(String name, String language) {
    AppWindow ben = cast.ben();
    ben.click("composer");
    ben.press(KeyCode.E, true, false);
    ben.fill("emoji-search", name);
    ben.until("it", () -> ben.shows("🎂"));
    ben.picture("emoji-" + language);
    ben.press(KeyCode.ENTER);
    ben.until("written", () -> ben.text("composer").equals("🎂"));
    ben.press(KeyCode.A, true, false);
    ben.press(KeyCode.DELETE);
  }
}
