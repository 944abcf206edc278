package chat.hearth.ui.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.ui.kit.Theme;
import chat.hearth.ui.sample.SampleTeam;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

/** What people mark in their messages, as it is drawn. */
class MarkupViewTest extends OpenChat {

  @Test
  void marks_are_drawn_and_not_shown() {
    show(SampleTeam.WITH_PRIYA);
    say("Plan for **Thursday** at *ten*, ~~eleven~~, see `plan_v2.md`", "Thursday");
    say("Before you start:\n1. get the keys\n2. **then** the van\n- and some air", "get the keys");
    say("> Can we ship it?\n\nYes, all tests are green", "Can we ship it?");
    String code =
        "mvn -q -B test -Dtest='PaymentTest' -Dsurefire.failIfNoSpecifiedTests=false -pl billing";
    say("This is how:\n```\ncd billing\n" + code + "\n```", "cd billing");
    say("The notes are [in the wiki](https://wiki.example.org/plan) 🎉", "in the wiki");
    assertTrue(style("Thursday", "bold"));
    assertTrue(style("ten", "italic"));
    assertTrue(style("eleven", "strike"));
    assertTrue(style("plan_v2.md", "code"));
    screen.picture("markup-messages");
    screen.run(() -> screen.window().theme().modeProperty().set(Theme.Mode.DARK));
    screen.picture("markup-messages-dark");
  }

  @Test
  void code_is_copied_as_it_is() {
    show(SampleTeam.WITH_PRIYA);
    say("```\na  **b**\n```", "a  **b**");
    screen.run(() -> ((Button) flow().lookup(".code-copy")).fire());
    assertEquals("a  **b**", screen.ask(() -> Clipboard.getSystemClipboard().getString()));
  }

  @Test
  void a_named_link_shows_where_it_leads_before_it_is_opened() {
    show(SampleTeam.WITH_PRIYA);
    say("see [your bank](https://bank.example.org/login)", "your bank");
    clickOn(() -> piece("your bank"));
    screen.until("asked", () -> screen.shows("https://bank.example.org/login"));
    screen.picture("markup-link");
  }

  @Test
  void an_address_that_seems_another_shows_where_it_leads_before_it_is_opened() {
    show(SampleTeam.WITH_PRIYA);
    String address = "https://google.com@evil.example/login";
    say("see " + address, address);
    clickOn(() -> piece(address));
    screen.awaitWords("Open this address?");
    screen.awaitWords("It leads to evil.example.");
    screen.picture("markup-link-disguised");
    screen.press(KeyCode.ESCAPE);
    screen.until("unasked", () -> !screen.shows("Open this address?"));
    choose("see ");
    screen.press(KeyCode.ENTER);
    screen.clickWords("Open link https://google.com@ev…mple/login");
    screen.awaitWords("It leads to evil.example.");
  }

  @Test
  void the_menu_leads_to_links_without_a_mouse() {
    show(SampleTeam.WITH_PRIYA);
    say("see [your bank](https://bank.example.org/login)", "your bank");
    choose("see ");
    screen.press(KeyCode.ENTER);
    screen.clickWords("Copy link https://bank.example.org/login");
    assertEquals(
        "https://bank.example.org/login",
        screen.ask(() -> Clipboard.getSystemClipboard().getString()));
    choose("see ");
    screen.press(KeyCode.ENTER);
    screen.clickWords("Open link https://bank.example.org/login");
    screen.awaitWords("Open this address?");
    screen.picture("markup-link-keys");
    screen.press(KeyCode.ESCAPE);
    screen.until("unasked", () -> !screen.shows("Open this address?"));
  }

  private void say(String text, String shown) {
    screen.run(() -> client.messages().send(SampleTeam.WITH_PRIYA, text));
    screen.until("sent", () -> screen.shows(shown));
  }

  private boolean style(String text, String wanted) {
    return screen.ask(() -> piece(text).getStyleClass().contains(wanted));
  }

  private Node piece(String text) {
    return flow().lookupAll(".message-text").stream()
        .filter(n -> n instanceof Text t && t.getText().equals(text))
        .findFirst()
        .orElseThrow();
  }
}
