package chat.hearth.ui.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.client.MessageLink;
import chat.hearth.client.MessageRow;
import chat.hearth.client.SendState;
import chat.hearth.hand.MessageText;
import chat.hearth.model.ThreadId;
import chat.hearth.ui.kit.Theme;
import chat.hearth.ui.sample.SampleTeam;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Links that lead to messages: made by the menu, followed by a click. */
class LinkToMessageTest extends OpenChat {

  private static final String SHORT = "Message link";

  @Test
  void the_menu_of_a_message_copies_a_link_that_leads_back_to_it() {
    show(SampleTeam.LAUNCH_WEEK);
    MessageRow cake = newestOf(SampleTeam.LAUNCH_WEEK, "Cake at four");
    choose("Cake at four");
    screen.press(KeyCode.ENTER);
    screen.clickWords("Copy link to message");
    screen.awaitWords("Copied");
    String copied = screen.ask(() -> Clipboard.getSystemClipboard().getString());
    assertEquals(
        Optional.of(new MessageLink(SampleTeam.LAUNCH_WEEK, cake.clientId())),
        MessageLink.parse(copied));
  }

  @Test
  void a_click_on_one_leads_there_also_where_it_has_a_name() {
    show(SampleTeam.LAUNCH_WEEK);
    String link = link("Cake at four");
    say("See " + link + ", please", SHORT);
    clickOn(this::shortLink);
    screen.until("led", () -> led.equals(List.of("message " + link)));
    say("See [the cake](" + link + ")", "the cake");
    clickOn(() -> piece("the cake"));
    screen.until("led again", () -> led.size() == 2);
    assertFalse(screen.shows("Open this address?"), "it leads out of no window");
  }

  @Test
  void it_stands_there_in_a_few_words_and_is_copied_as_it_is() {
    show(SampleTeam.LAUNCH_WEEK);
    String link = link("Cake at four");
    say("Look: " + link + ", all", SHORT);
    assertFalse(screen.shows("hearth://"));
    assertTrue(screen.ask(this::isSpokenShort));
    choose("Look: ");
    screen.press(KeyCode.A, true, false);
    screen.press(KeyCode.LEFT, false, true);
    screen.press(KeyCode.C, true, false);
    assertEquals(
        "Look: " + link + ", al", screen.ask(() -> Clipboard.getSystemClipboard().getString()));
    screen.picture("link-to-message");
    screen.run(() -> screen.window().theme().modeProperty().set(Theme.Mode.DARK));
    screen.picture("link-to-message-dark");
  }

  private boolean isSpokenShort() {
    return flow().lookupAll(".message-cell").stream()
        .map(Node::getAccessibleText)
        .anyMatch(spoken -> spoken != null && spoken.contains("Look: " + SHORT + ", all"));
  }

  @Test
  void one_to_a_thread_of_others_says_so() {
    show(SampleTeam.LAUNCH_WEEK);
    String link = link("Cake at four").replace("/" + SampleTeam.LAUNCH_WEEK + "/", "/4711/");
    say(link, SHORT);
    clickOn(this::shortLink);
    screen.awaitWords("That message is in a thread that you are not in");
    assertEquals(List.of(), led);
  }

  @Test
  void one_to_a_message_that_is_not_there_says_so_and_the_thread_opens_as_usual() {
    MessageLink gone =
        MessageLink.parse("hearth://message/1/0193a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b").orElseThrow();
    screen.run(
        () -> controller.show(SampleTeam.LAUNCH_WEEK, ChatController.UNKNOWN, gone.message()));
    screen.awaitWords("This message is not here");
    screen.awaitWords("Cake at four");
  }

  @Test
  void one_that_is_opened_from_elsewhere_is_looked_for_and_shown_in_its_place() {
    MessageRow first =
        client.messages().latest(SampleTeam.STUDIO, 1000).rows().stream()
            .filter(MessageRow::isThere)
            .findFirst()
            .orElseThrow();
    screen.run(() -> controller.show(SampleTeam.STUDIO, ChatController.UNKNOWN, first.clientId()));
    screen.until("there", () -> screen.ask(() -> isInSight(first)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hearth://message/1/../../etc/passwd",
        "hearth://join/evil.example:7480?invite=AAAA",
        "hearth://message/1/0193a1b2-c3d4-4e5f-8a6b-7c8d9e0f1a2b",
      })
  void what_only_looks_like_one_stays_text(String hostile) {
    show(SampleTeam.LAUNCH_WEEK);
    say("Look: " + hostile, hostile);
    assertEquals(List.of(), screen.ask(this::links));
    say("Look at [this](" + hostile + ")", "this (" + hostile + ")");
    assertEquals(List.of(), screen.ask(this::links));
  }

  @Test
  void what_nobody_else_has_yet_offers_no_link() {
    show(SampleTeam.LAUNCH_WEEK);
    client.playOffline();
    say("Not sent yet", "Not sent yet");
    assertEquals(SendState.QUEUED, newest(SampleTeam.LAUNCH_WEEK).state());
    choose("Not sent yet");
    screen.press(KeyCode.ENTER);
    screen.awaitWords("Copy text");
    assertFalse(screen.shows("Copy link to message"));
  }

  private String link(String words) {
    ThreadId thread = SampleTeam.LAUNCH_WEEK;
    return new MessageLink(thread, newestOf(thread, words).clientId()).link();
  }

  private void say(String text, String shown) {
    screen.run(() -> client.messages().send(SampleTeam.LAUNCH_WEEK, text));
    screen.awaitWords(shown);
  }

  private Node piece(String text) {
    return flow().lookupAll(".message-text").stream()
        .filter(n -> n instanceof Text t && t.getText().equals(text))
        .findFirst()
        .orElseThrow();
  }

  private Node shortLink() {
    return flow().lookupAll(".short-link").stream()
        .filter(MessageText::isInSight)
        .findFirst()
        .orElseThrow();
  }

  private List<Node> links() {
    return Stream.of(".message-link", ".short-link")
        .flatMap(style -> flow().lookupAll(style).stream())
        .toList();
  }
}
