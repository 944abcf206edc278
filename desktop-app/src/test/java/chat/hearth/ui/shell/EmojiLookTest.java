package chat.hearth.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.hand.Screen;
import chat.hearth.ui.kit.Theme;
import chat.hearth.ui.sample.SampleClient;
import chat.hearth.ui.sample.SampleTeam;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Emoji everywhere in a whole window; leaves pictures in {@code target/gallery}. */
class EmojiLookTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "1280, 800, 100, LIGHT",
    "1280, 800, 100, DARK",
    "1280, 800, 200, LIGHT",
    "420, 800, 100, DARK",
    "360, 640, 200, LIGHT"
  })
  void emoji_have_the_room_they_need(int width, int height, int percent, Theme.Mode mode) {
    SampleClient client = withEmoji();
    String look = "emoji-" + width + "-" + percent + "-" + mode;
    try (Screen screen = Screen.open(width, height, folder)) {
      screen.run(
          () -> {
            screen.window().theme().textPercentProperty().set(percent);
            screen.window().theme().modeProperty().set(mode);
          });
      Shell shell = SampleShell.show(screen, client);
      screen.until("rows", () -> !screen.rows().isEmpty());
      screen.picture(look + "-list");
      screen.press(KeyCode.DIGIT1, true, false);
      screen.until("the thread", () -> screen.has("composer"));
      screen.awaitWords("🔥❤️🎉");
      screen.click("composer");
      screen.press(KeyCode.E, true, false);
      screen.until("the picker", () -> screen.has("emoji-search") && screen.shows("👍"));
      screen.picture(look + "-picker");
      screen.press(KeyCode.ENTER);
      screen.type(" yes");
      screen.until("written", () -> screen.text("composer").equals("👍 yes"));
      screen.picture(look);
      assertEquals(List.of(), screen.cramped());
      assertTrue(screen.nameless().isEmpty(), () -> "without a name: " + screen.nameless());
      screen.run(shell::close);
    }
  }

  private static SampleClient withEmoji() {
    SampleClient client = SampleTeam.northlight();
    client.threads().rename(SampleTeam.LAUNCH_WEEK, "🚀 Launch week");
    client.threads().rename(SampleTeam.FRIDAY_LUNCH, "🍜 Friday lunch");
    for (String text :
        List.of(
            "Cake at four 🎂, everyone’s invited 🎉",
            "😀😃😄😁😆😅😂🤣😊😇🙂🙃😉😌😍🥰😘😗😙😚😋😛😝😜🤪🤨🧐🤓😎🤩🥳😏🙏👍🏽👩‍👩‍👧‍👦🇩🇪🇨🇳1️⃣❤️☕",
            "🔥❤️🎉")) {
      client.messages().send(SampleTeam.LAUNCH_WEEK, text);
    }
    return client;
  }
}
