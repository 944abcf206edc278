package chat.hearth.ui.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.client.MessageRow;
import chat.hearth.client.SendState;
import chat.hearth.hand.Pointer;
import chat.hearth.model.UserId;
import chat.hearth.ui.kit.Theme;
import chat.hearth.ui.sample.SampleTeam;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.Test;

/** Who has read what the owner said in a group. */
class SeenByTest extends OpenChat {

  private static final String OWN = "Yes. Form";

  private MessageRow own() {
    return newestOf(SampleTeam.LAUNCH_WEEK, OWN);
  }

  private void reads(UserId... who) {
    for (UserId member : who) {
      client.playReceipt(SampleTeam.LAUNCH_WEEK, member, own().seq(), own().seq());
    }
  }

  private void openDialog(String item) {
    show(SampleTeam.LAUNCH_WEEK);
    choose(OWN);
    screen.press(KeyCode.ENTER);
    screen.awaitWords(item);
    screen.clickWords(item);
    screen.awaitWords("Message info");
  }

  @Test
  void the_menu_says_how_many_and_leads_to_their_names() {
    reads(SampleTeam.MARA, SampleTeam.PRIYA);
    client.playReceipt(SampleTeam.LAUNCH_WEEK, SampleTeam.TOMAS, own().seq() - 1, 1);
    openDialog("Seen by 2 of 5");
    screen.until(
        "all",
        () ->
            spoken()
                .equals(
                    List.of(
                        "Read by, 2",
                        "Mara Lindqvist, read",
                        "Priya Nair, read",
                        "Delivered to, 2",
                        "Jonas Weber, delivered",
                        "Aiko Tanaka, delivered",
                        "Not yet, 1",
                        "Tomás Ortega, waiting")));
    screen.picture("seen-light");
    screen.run(() -> screen.window().theme().modeProperty().set(Theme.Mode.DARK));
    screen.picture("seen-dark");
    assertEquals(List.of(), screen.cramped());
    assertTrue(screen.nameless().isEmpty(), () -> "without a name: " + screen.nameless());
    screen.clickWords("Close");
    screen.until("closed", () -> !screen.shows("Message info"));
  }

  @Test
  void it_changes_while_one_looks_and_the_focus_stays_with_the_person() {
    openDialog("Seen by 0 of 5");
    screen.awaitWords("Nobody has read it yet");
    screen.picture("seen-nobody");
    assertEquals("seen-list", screen.focused());
    int listeners = client.listeners();
    reads(SampleTeam.JONAS);
    screen.until("read", () -> spoken().contains("Jonas Weber, read"));
    assertFalse(screen.shows("Nobody has read it yet"));
    screen.press(KeyCode.ESCAPE);
    screen.until("closed", () -> !screen.shows("Message info"));
    assertEquals(listeners - 1, client.listeners(), "nobody looks any more");
  }

  @Test
  void enter_leads_to_a_person() {
    reads(SampleTeam.MARA);
    openDialog("Seen by 1 of 5");
    screen.press(KeyCode.ENTER);
    screen.until("her", () -> led.contains("person " + SampleTeam.MARA));
    assertFalse(screen.shows("Message info"));
  }

  @Test
  void nothing_is_told_of_messages_of_others_of_pairs_and_of_what_waits() {
    show(SampleTeam.LAUNCH_WEEK);
    choose("Cake at four");
    screen.press(KeyCode.ENTER);
    screen.awaitWords("Copy text");
    assertFalse(screen.shows("Seen by") || screen.shows("Message info"));
    show(SampleTeam.WITH_PRIYA);
    choose("The cover is perfect");
    screen.press(KeyCode.ENTER);
    screen.awaitWords("Copy text");
    assertFalse(screen.shows("Seen by") || screen.shows("Message info"));
    client.playOffline();
    show(SampleTeam.LAUNCH_WEEK);
    screen.click("composer");
    screen.type("On its way");
    screen.press(KeyCode.ENTER);
    screen.until("waiting", () -> newest(SampleTeam.LAUNCH_WEEK).state() == SendState.QUEUED);
    choose("On its way");
    screen.press(KeyCode.ENTER);
    screen.awaitWords("Copy text");
    assertFalse(screen.shows("Seen by") || screen.shows("Message info"));
  }

  @Test
  void at_the_ticks_the_mouse_learns_how_many() {
    reads(SampleTeam.MARA, SampleTeam.PRIYA, SampleTeam.AIKO);
    show(SampleTeam.LAUNCH_WEEK);
    screen.awaitWords(OWN);
    screen.until("at the end", () -> screen.ask(this::atEnd));
    screen.run(() -> lastTick().fireEvent(Pointer.event(MouseEvent.MOUSE_ENTERED)));
    screen.until("told", () -> screen.ask(() -> tip(lastTick())).equals("Seen by 3 of 5"));
    show(SampleTeam.WITH_PRIYA);
    screen.awaitWords("The cover is perfect");
    screen.run(() -> lastTick().fireEvent(Pointer.event(MouseEvent.MOUSE_ENTERED)));
    assertEquals("read", screen.ask(() -> tip(lastTick())));
  }

  @Test
  void the_mouse_asks_quietly_and_the_menu_says_that_it_failed() {
    show(SampleTeam.LAUNCH_WEEK);
    screen.awaitWords(OWN);
    client.playMembersUnknown(true);
    screen.run(() -> lastTick().fireEvent(Pointer.event(MouseEvent.MOUSE_ENTERED)));
    choose(OWN);
    screen.press(KeyCode.ENTER);
    screen.awaitWords("Message info");
    assertEquals("delivered", screen.ask(() -> tip(lastTick())));
    assertFalse(screen.shows("That didn’t work"), "nobody asked aloud");
    screen.clickWords("Message info…");
    screen.awaitWords("That didn’t work");
  }

  private List<String> spoken() {
    return screen.rows(SeenByTest::within);
  }

  private static boolean within(Node node) {
    return above(node).anyMatch(n -> "seen-list".equals(n.getId()));
  }

  private static Stream<Node> above(Node node) {
    return Stream.iterate(node, Objects::nonNull, Node::getParent);
  }

  /** On the FX thread. */
  private Node lastTick() {
    return flow().lookupAll(".bubble .tick").stream()
        .filter(n -> above(n).allMatch(Node::isVisible))
        .max(Comparator.comparingDouble(n -> n.localToScene(0, 0).getY()))
        .orElseThrow();
  }

  private static String tip(Node tick) {
    return tick.getProperties().values().stream()
        .filter(Tooltip.class::isInstance)
        .map(t -> ((Tooltip) t).getText())
        .findFirst()
        .orElse("");
  }
}
