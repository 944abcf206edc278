package chat.hearth.demo;

import chat.hearth.client.Client;
import chat.hearth.client.MessageRow;
import chat.hearth.client.SendState;
import chat.hearth.client.ThreadRow;
import chat.hearth.gallery.Shots;
import chat.hearth.model.ThreadId;
import java.util.List;
import javafx.scene.input.KeyCode;

/** What people say to each other, alone and in groups. */
final class Conversation {

  private static final String HELLO = "Good morning, Ben";
  private static final String GROUP = "Launch week";

  private final Cast cast;
  private final Checks checks;
  private final AppWindow anna;
  private final AppWindow ben;

  Conversation(Cast cast, Checks checks) {
    this.cast = cast;
    this.checks = checks;
    this.anna = cast.anna();
    this.ben = cast.ben();
  }

  void play() {
    checks.check("the first message starts a thread for both", this::first);
    checks.check("Ben reads it and Anna sees two ticks", this::read);
    checks.check("Anna sees Ben writing", this::typing);
    checks.check("a message of several lines arrives as written", this::lines);
    checks.check("emoji are found by name, written in colour and arrive", this::emoji);
    checks.check("text of a message is selected, and Esc lets it go", this::select);
    checks.check("a group with a topic starts with its first message", this::group);
    checks.check("group message seen by Ben’s second device", this::secondDevice);
    checks.check("a new topic shows for everybody", this::rename);
    checks.check("an added member sees the whole history", this::add);
    checks.check("a removed member can write no more", this::remove);
    checks.check("the same people start a second thread", this::again);
    checks.check("unread messages are counted and the newest thread is on top", this::unread);
    checks.check("the search field filters by name", this::search);
    checks.check("a draft waits in its thread", this::draft);
    checks.check("a search while typing opens a message in its place", this::findMessage);
    checks.check("a search in one thread finds what was said there", this::findHere);
    checks.check("Ben leaves the group", this::leave);
  }

  private void first() {
    anna.look();
    anna.click("rail-contacts");
    anna.clickWords("Ben Okafor");
    anna.click("card-message");
    anna.say(HELLO);
    ben.until("the message", () -> Colleagues.has(cast.bensClient(), HELLO));
    ben.awaitWords(HELLO);
  }

  private void read() {
    ben.look();
    ben.clickWords("Anna Brandt");
    ben.until("the thread open", () -> !ben.text("composer").isEmpty() || ben.shows(HELLO));
    anna.until("read", () -> last(cast.annasClient(), "Ben Okafor").state() == SendState.READ);
  }

  private void typing() {
    anna.look();
    ben.look();
    ben.click("composer");
    ben.type("Mor");
    anna.awaitWords("typing…");
    anna.picture("typing");
    ben.type("ning, Anna");
    ben.press(KeyCode.ENTER);
    anna.awaitWords("Morning, Anna");
  }

  private void lines() {
    ben.click("composer");
    ben.type("One line");
    ben.press(KeyCode.ENTER, false, true);
    ben.type("and another");
    ben.press(KeyCode.ENTER);
    anna.until("both lines", () -> Colleagues.has(cast.annasClient(), "One line\nand another"));
    anna.awaitWords("and another");
  }

  private void emoji() {
    anna.look();
    anna.click("composer");
    anna.type("Cake at four ");
    anna.press(KeyCode.E, true, false);
    anna.type("party popper");
    anna.until("found", () -> anna.shows("🎉"));
    anna.picture("emoji-picker");
    anna.press(KeyCode.ENTER);
    anna.type(" :cake:");
    anna.until("changed", () -> anna.text("composer").equals("Cake at four 🎉 🍰"));
    anna.press(KeyCode.ENTER);
    ben.until("the message", () -> Colleagues.has(cast.bensClient(), "Cake at four 🎉 🍰"));
    ben.awaitWords("Cake at four 🎉 🍰");
    ben.look();
    ben.click("composer");
    ben.type(":heart:");
    ben.until("changed", () -> ben.text("composer").equals("❤️"));
    ben.press(KeyCode.ENTER);
    anna.awaitWords("❤️");
    anna.picture("emoji");
  }

  private void select() {
    anna.chooseNewest();
    anna.press(KeyCode.A, true, false);
    anna.until("selected", this::isSelected);
    anna.picture("selection");
    anna.press(KeyCode.ESCAPE);
    anna.until("let go", () -> !isSelected());
  }

  private boolean isSelected() {
    return Shots.onFx(() -> anna.stage().getScene().lookup(".text-selection") != null);
  }

  private void group() {
    anna.look();
    anna.click("rail-threads");
    anna.click("new-thread");
    for (String name : new String[] {"Ben", "Captain"}) {
      anna.fill("with", name);
      anna.awaitWords(name.equals("Ben") ? "Ben Okafor" : "Captain Cleo");
      anna.until("found", () -> found(name));
      anna.press(KeyCode.ENTER);
      anna.until("chosen", () -> anna.text("with").isEmpty());
    }
    anna.fill("topic", GROUP);
    anna.picture("new-thread");
    anna.click("start-thread");
    anna.awaitWords("Write to " + GROUP);
    anna.say("The poster is at the printer’s");
    ben.awaitWords(GROUP);
    anna.picture("group");
  }

  /** The picker answers a moment after the last letter. */
  private boolean found(String name) {
    return anna.firstChoice().startsWith(name);
  }

  private void secondDevice() {
    anna.say("Who brings the flyers?");
    Client tablet = cast.colleagues().client("Ben’s tablet");
    ben.until("the tablet", () -> Colleagues.has(tablet, "Who brings the flyers?"));
  }

  private void rename() {
    anna.look();
    anna.click("chat-info");
    anna.fill("details-topic", "Launch week, take two");
    anna.press(KeyCode.ENTER);
    ben.awaitWords("Launch week, take two");
    anna.picture("details");
  }

  private void add() {
    anna.click("details-add");
    anna.fill("add-members", "Dario");
    anna.clickWords("Dario Conti");
    anna.click("add-do");
    Client dario = cast.colleagues().client("dario");
    ben.until("Dario’s history", () -> Colleagues.has(dario, "The poster is at the printer’s"));
    anna.awaitWords("You added Dario Conti");
  }

  private void remove() {
    Client dario = cast.colleagues().client("dario");
    ThreadId group = group(cast.annasClient()).threadId();
    anna.clickSpoken("Remove Dario Conti");
    anna.clickWords("Remove");
    anna.until("Dario out", () -> !Colleagues.thread(dario, group).writable());
    anna.click("details-close");
  }

  private void again() {
    anna.click("new-thread");
    anna.fill("with", "Ben");
    anna.until("found", () -> found("Ben"));
    anna.press(KeyCode.ENTER);
    anna.awaitWords("You two already share a thread");
    anna.fill("topic", "Autumn fair");
    anna.click("start-thread");
    anna.awaitWords("Write to Autumn fair");
    anna.say("A thread of its own for the fair");
    ben.awaitWords("Autumn fair");
    ben.until(
        "two threads with Anna",
        () ->
            cast.bensClient()
                    .threads()
                    .withExactly(List.of(cast.annasClient().account().userId()))
                    .size()
                == 2);
  }

  private void unread() {
    Client cleo = cast.colleagues().client("cleo");
    ThreadId group = group(cleo).threadId();
    for (int i = 1; i <= 3; i++) {
      var _ = cleo.messages().send(group, "Flyers, box " + i);
    }
    anna.until("three unread", () -> group(cast.annasClient()).unread() == 3);
    anna.until(
        "on top", () -> cast.annasClient().threads().list().getFirst().threadId().equals(group));
    anna.awaitWords("Flyers, box 3");
    anna.until("the badge", () -> anna.shows("3"));
    anna.picture("unread");
  }

  private void search() {
    anna.press(KeyCode.K, true, false);
    anna.type("autumn");
    anna.awaitWords("People and threads");
    anna.picture("search");
    anna.press(KeyCode.ENTER);
    anna.awaitWords("A thread of its own for the fair");
  }

  private void findMessage() {
    anna.press(KeyCode.K, true, false);
    anna.type("flyers box 2");
    anna.until(
        "it alone", () -> anna.rows().stream().filter(r -> r.contains("Flyers, box")).count() == 1);
    anna.awaitWords("Searched all");
    anna.picture("search-messages");
    anna.press(KeyCode.ENTER);
    anna.awaitWords("Flyers, box 2");
    anna.press(KeyCode.ESCAPE);
  }

  private void findHere() {
    anna.press(KeyCode.F, true, false);
    anna.until("the search", () -> anna.has("search-close"));
    anna.type("flyers");
    anna.awaitWords("Messages, 4");
    anna.picture("search-thread");
    anna.click("search-close");
    anna.until("closed", () -> !anna.has("search-close"));
  }

  private void draft() {
    anna.click("composer");
    anna.type("Half a thought");
    anna.clickWords("Launch week, take two");
    anna.awaitWords("Write to Launch week, take two");
    anna.until(
        "the draft kept",
        () ->
            Colleagues.thread(cast.annasClient(), "Autumn fair").draft().equals("Half a thought"));
    anna.awaitWords("Draft:");
    anna.clickWords("Autumn fair");
    anna.until("the draft back", () -> anna.text("composer").equals("Half a thought"));
    anna.press(KeyCode.A, true, false);
    anna.press(KeyCode.DELETE);
  }

  private void leave() {
    ben.look();
    ben.clickWords("Launch week, take two");
    ben.awaitWords("Write to Launch week, take two");
    ben.click("chat-info");
    ben.reveal("details-leave");
    ben.click("details-leave");
    ben.clickWords("Leave");
    ben.until("left", () -> !group(cast.bensClient()).writable());
    ThreadId group = group(cast.bensClient()).threadId();
    anna.until("one less", () -> Colleagues.thread(cast.annasClient(), group).others().size() == 1);
    ben.press(KeyCode.ESCAPE);
  }

  private static ThreadRow group(Client client) {
    return client.threads().list().stream()
        .filter(t -> t.title() != null && t.title().startsWith(GROUP))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no group"));
  }

  private static MessageRow last(Client client, String thread) {
    return client
        .messages()
        .latest(Colleagues.thread(client, thread).threadId(), 1)
        .rows()
        .getLast();
  }
}
