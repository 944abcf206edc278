package chat.hearth.ui.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.client.MessageRow;
import chat.hearth.gallery.Shots;
import chat.hearth.ui.kit.Theme;
import chat.hearth.ui.kit.emoji.EmojiView;
import chat.hearth.ui.sample.SampleTeam;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Emoji are pictures also where the window itself speaks of them. */
class ColourTest extends OpenChat {

  private static List<String> pictures(Parent in) {
    return in.lookupAll(".emoji").stream().map(n -> ((EmojiView) n).emoji().text()).toList();
  }

  private List<String> within(String selector) {
    return screen.ask(
        () ->
            screen.stage().getScene().getRoot().lookup(selector) instanceof Parent parent
                ? pictures(parent)
                : List.of());
  }

  @Test
  void who_reacted_is_told_with_the_emoji_in_colour() {
    MessageRow cake = newestOf(SampleTeam.LAUNCH_WEEK, "Cake at four");
    for (String emoji : List.of("👍", "❤️", "🎉", "👀", "🙏", "😂", "🔥", "☕")) {
      client.playReaction(SampleTeam.LAUNCH_WEEK, SampleTeam.AIKO, cake.clientId(), emoji);
    }
    show(SampleTeam.LAUNCH_WEEK);
    screen.until("there", () -> screen.ask(() -> !reactions().isEmpty()));
    Tooltip tip = screen.ask(() -> ((Button) reactions().getFirst()).getTooltip());
    assertEquals("Aiko Tanaka reacted with 👍", screen.ask(tip::getText));
    assertEquals(List.of("👍"), screen.ask(() -> pictures((Parent) tip.getGraphic())));
    screen.run(() -> tip.show(reactions().getFirst(), 60, 500));
    screen.picture("colour-tip-window");
    screen.until("it shows", () -> screen.ask(tip::isShowing));
    screen.run(() -> assertTrue(tip.getWidth() > 100, "it is as wide as its words"));
    var _ = Shots.write("colour-tip", screen.ask(() -> tip.getScene().snapshot(null)));
    screen.run(tip::hide);
  }

  private List<Node> reactions() {
    return flow().lookupAll(".reaction").stream().filter(Button.class::isInstance).toList();
  }

  @Test
  void earlier_texts_look_as_they_did() {
    MessageRow own = newestOf(SampleTeam.LAUNCH_WEEK, "Yes. Form");
    client.playEdit(SampleTeam.LAUNCH_WEEK, own.clientId(), "The **form** 🎂 and\n- `map.md`");
    client.playEdit(SampleTeam.LAUNCH_WEEK, own.clientId(), "All is *done* 🎉");
    show(SampleTeam.LAUNCH_WEEK);
    screen.awaitWords("edited");
    clickOn(".edited");
    screen.awaitWords("What it said");
    screen.awaitWords("map.md");
    assertFalse(screen.shows("**"));
    assertFalse(screen.shows("`"));
    screen.until("in colour", () -> within(".dialog").equals(List.of("🎉", "🎂")));
    screen.picture("colour-versions");
    screen.run(() -> screen.window().theme().modeProperty().set(Theme.Mode.DARK));
    screen.picture("colour-versions-dark");
    assertEquals(List.of(), screen.cramped());
  }

  @Test
  void questions_and_toasts_name_threads_in_colour() {
    client.threads().rename(SampleTeam.LAUNCH_WEEK, "🚀 Launch week");
    show(SampleTeam.LAUNCH_WEEK);
    choose("Yes. Form");
    screen.press(KeyCode.DELETE);
    screen.awaitWords("Delete this message?");
    screen.until("the text", () -> within(".dialog").equals(List.of("🚀")));
    screen.picture("colour-question");
    screen.clickWords("Cancel");
    screen.click("chat-more");
    screen.clickWords("Leave…");
    screen.awaitWords("Leave 🚀 Launch week?");
    screen.until("the title", () -> within(".dialog-head").equals(List.of("🚀")));
    screen.picture("colour-title");
    screen.run(() -> screen.window().theme().modeProperty().set(Theme.Mode.DARK));
    screen.picture("colour-title-dark");
    screen.clickWords("Cancel");
    screen.run(() -> screen.window().overlay().toast("🚀 Launch week archived", "Undo", () -> {}));
    screen.until("the toast", () -> within(".toast").equals(List.of("🚀")));
    screen.picture("colour-toast");
    assertEquals(List.of(), screen.cramped());
  }
}
