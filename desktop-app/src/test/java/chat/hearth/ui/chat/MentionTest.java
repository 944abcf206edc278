package chat.hearth.ui.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.model.EventBody;
import chat.hearth.model.Mention;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import chat.hearth.ui.kit.Theme;
import chat.hearth.ui.sample.SampleTeam;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

/** Members of a thread are called by name: in the composer, and as it is drawn. */
class MentionTest extends OpenChat {

  private static final String OFFERS = "mention-offers";
  private static final Mention MARA = new Mention(SampleTeam.MARA, "Mara Lindqvist");
  private static final Mention TOMAS = new Mention(SampleTeam.TOMAS, "Tomás Ortega");
  private static final Mention ME = new Mention(SampleTeam.ELIF, "Elif Demir");

  private void write(ThreadId thread) {
    show(thread);
    screen.click("composer");
  }

  private List<Mention> sent(ThreadId thread) {
    String text = screen.text("composer").strip();
    screen.press(KeyCode.ENTER);
    screen.until("sent", () -> newest(thread).text().equals(text));
    return newest(thread).mentions();
  }

  @Test
  void an_at_offers_all_and_letters_fewer_and_enter_takes_one() {
    write(SampleTeam.LAUNCH_WEEK);
    screen.type("Hi @");
    screen.until("offered", () -> screen.has(OFFERS));
    screen.awaitWords("Aiko Tanaka");
    screen.awaitWords("Everybody in this thread");
    screen.picture("mention-completion");
    screen.run(() -> screen.window().theme().modeProperty().set(Theme.Mode.DARK));
    screen.picture("mention-completion-dark");
    screen.type("ort");
    screen.until("fewer", () -> !screen.shows("Aiko Tanaka"));
    screen.press(KeyCode.ENTER);
    assertEquals("Hi @Tomás Ortega ", screen.text("composer"));
    assertFalse(screen.has(OFFERS));
    screen.type("and @mar");
    screen.press(KeyCode.DOWN);
    screen.press(KeyCode.UP);
    screen.press(KeyCode.TAB);
    screen.type("please");
    assertEquals(List.of(TOMAS, MARA), inOrder(sent(SampleTeam.LAUNCH_WEEK), TOMAS, MARA));
  }

  private static List<Mention> inOrder(List<Mention> found, Mention... wanted) {
    assertEquals(wanted.length, found.size(), found.toString());
    return List.of(wanted).stream().filter(found::contains).toList();
  }

  @Test
  void only_names_that_still_stand_there_are_called() {
    write(SampleTeam.LAUNCH_WEEK);
    screen.type("@tom");
    screen.press(KeyCode.ENTER);
    screen.press(KeyCode.BACK_SPACE);
    screen.press(KeyCode.BACK_SPACE);
    screen.press(KeyCode.ESCAPE);
    screen.type(" `@Mara Lindqvist` a@all");
    assertEquals(List.of(), sent(SampleTeam.LAUNCH_WEEK));
  }

  @Test
  void a_draft_calls_whom_it_called_before() {
    write(SampleTeam.LAUNCH_WEEK);
    screen.type("@tom");
    screen.press(KeyCode.ENTER);
    screen.type("now");
    screen.until("kept", () -> row(SampleTeam.LAUNCH_WEEK).draft().endsWith("now"));
    show(SampleTeam.WITH_PRIYA);
    write(SampleTeam.LAUNCH_WEEK);
    screen.until("again", () -> screen.text("composer").equals("@Tomás Ortega now"));
    assertEquals(List.of(TOMAS), sent(SampleTeam.LAUNCH_WEEK));
  }

  @Test
  void everybody_is_called_in_a_group_and_not_between_two() {
    write(SampleTeam.LAUNCH_WEEK);
    screen.type("@al");
    screen.until("offered", () -> screen.has(OFFERS));
    screen.press(KeyCode.ENTER);
    screen.type("cake");
    assertEquals(List.of(Mention.all("all")), sent(SampleTeam.LAUNCH_WEEK));
    write(SampleTeam.WITH_PRIYA);
    screen.type("@al");
    assertFalse(screen.has(OFFERS));
    screen.type("l cake");
    assertEquals(List.of(), sent(SampleTeam.WITH_PRIYA));
  }

  @Test
  void esc_and_words_of_another_kind_offer_nothing() {
    write(SampleTeam.LAUNCH_WEEK);
    screen.type("mail me@ma");
    assertFalse(screen.has(OFFERS));
    screen.type(" @ma");
    screen.until("offered", () -> screen.has(OFFERS));
    screen.press(KeyCode.ESCAPE);
    assertFalse(screen.has(OFFERS));
    screen.type("zzz");
    assertFalse(screen.has(OFFERS));
    screen.type(" ");
    assertFalse(screen.has(OFFERS));
  }

  @Test
  void a_name_of_the_owner_finds_somebody_and_is_told_to_nobody() {
    client.people().nickname(SampleTeam.MARA, "Boss");
    write(SampleTeam.LAUNCH_WEEK);
    screen.until("named", () -> names().contains("Boss"));
    screen.type("@boss");
    screen.until("offered", () -> screen.has(OFFERS));
    screen.press(KeyCode.ENTER);
    assertEquals("@Mara Lindqvist ", screen.text("composer"));
  }

  private List<String> names() {
    return screen.ask(
        () -> row(SampleTeam.LAUNCH_WEEK).others().stream().map(p -> p.name()).toList());
  }

  @Test
  void an_edit_keeps_whom_it_calls_and_calls_more() {
    Mention before = new Mention(new UserId(77), "Old Name");
    var _ =
        client
            .messages()
            .send(
                SampleTeam.LAUNCH_WEEK,
                new EventBody.Message("@Old Name, tea", null, List.of(), List.of(before)));
    write(SampleTeam.LAUNCH_WEEK);
    screen.press(KeyCode.UP);
    screen.until("edited", () -> screen.text("composer").equals("@Old Name, tea"));
    screen.press(KeyCode.END, true, false);
    screen.type(" @aik");
    screen.until("offered", () -> screen.has(OFFERS));
    screen.press(KeyCode.ENTER);
    screen.press(KeyCode.ENTER);
    Mention aiko = new Mention(SampleTeam.AIKO, "Aiko Tanaka");
    screen.until(
        "said", () -> newest(SampleTeam.LAUNCH_WEEK).mentions().equals(List.of(before, aiko)));
  }

  @Test
  void names_stand_out_mine_on_a_ground_and_lead_to_people() {
    play(
        "**Friday:** @Mara Lindqvist asks @Elif Demir for the map, `@Tomás Ortega`",
        MARA,
        ME,
        TOMAS);
    play("Tea at four, @all! Also for @Tomás Ortega", Mention.all("all"), TOMAS);
    show(SampleTeam.LAUNCH_WEEK);
    screen.until("drawn", () -> screen.ask(() -> !flow().lookupAll(".mention.mine").isEmpty()));
    screen.until("both", () -> screen.ask(() -> mine().contains("@all")));
    assertTrue(screen.ask(() -> piece("@Mara Lindqvist").getStyleClass().contains("mention")));
    assertTrue(screen.ask(() -> mine().containsAll(List.of("@Elif ", "Demir"))));
    assertFalse(
        screen.ask(
            () ->
                flow().lookupAll(".code").stream()
                    .anyMatch(n -> n.getStyleClass().contains("mention"))));
    screen.picture("mention-messages");
    screen.run(() -> screen.window().theme().modeProperty().set(Theme.Mode.DARK));
    screen.picture("mention-messages-dark");
    clickOn(() -> piece("@Mara Lindqvist"));
    assertEquals(List.of("person " + SampleTeam.MARA), led);
    choose("Tea at four");
    screen.press(KeyCode.ENTER);
    screen.clickWords("Show Tomás Ortega");
    screen.until("shown", () -> led.contains("person " + SampleTeam.TOMAS));
  }

  private void play(String text, Mention... mentions) {
    client.play(
        SampleTeam.LAUNCH_WEEK,
        SampleTeam.PRIYA,
        new EventBody.Message(text, null, List.of(), List.of(mentions)));
  }

  private List<String> mine() {
    return flow().lookupAll(".mention.mine").stream().map(n -> ((Label) n).getText()).toList();
  }

  private Node piece(String text) {
    return flow().lookupAll(".message-text").stream()
        .filter(n -> n instanceof Text t && t.getText().equals(text))
        .findFirst()
        .orElseThrow();
  }
}
