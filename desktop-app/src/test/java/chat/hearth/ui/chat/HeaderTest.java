package chat.hearth.ui.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.ui.kit.Theme;
import chat.hearth.ui.sample.SampleTeam;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The header of a thread in narrow windows and large type. */
class HeaderTest extends OpenChat {

  private void open(int width, int percent) {
    client.threads().mute(SampleTeam.LAUNCH_WEEK, true);
    show(SampleTeam.LAUNCH_WEEK);
    screen.run(
        () -> {
          screen.window().theme().textPercentProperty().set(percent);
          controller.narrow(true);
        });
    screen.resize(width, 640);
  }

  @ParameterizedTest
  @CsvSource({
    "360, 80",
    "360, 100",
    "360, 150",
    "360, 200",
    "420, 100",
    "420, 200",
    "500, 200",
    "700, 200"
  })
  void its_title_shows_and_nothing_lies_on_anything(int width, int percent) {
    open(width, percent);
    screen.until("room", () -> screen.cramped().isEmpty());
    double least = 40 * percent / 100.0;
    screen.until(
        "a title",
        () ->
            screen.ask(
                () ->
                    screen
                            .stage()
                            .getScene()
                            .lookup(".chat-header .head")
                            .getLayoutBounds()
                            .getWidth()
                        >= least));
    screen.picture("header-" + width + "-" + percent);
    screen.run(() -> screen.window().theme().modeProperty().set(Theme.Mode.DARK));
    screen.picture("header-" + width + "-" + percent + "-dark");
    assertEquals(List.of(), screen.cramped());
  }

  @Test
  void what_has_no_room_is_in_the_menu_and_comes_back_with_the_room() {
    open(360, 200);
    screen.until("the title alone", () -> !screen.has("chat-search") && !screen.has("chat-info"));
    screen.click("chat-more");
    screen.clickWords("Search in this thread");
    assertTrue(led.contains("search"));
    screen.click("chat-more");
    screen.clickWords("Details");
    assertTrue(led.contains("details " + SampleTeam.LAUNCH_WEEK));
    screen.run(() -> screen.window().theme().textPercentProperty().set(100));
    screen.until("both", () -> screen.has("chat-search") && screen.has("chat-info"));
    screen.click("chat-more");
    screen.awaitWords("Archive");
    assertFalse(screen.shows("Search in this thread"));
  }
}
