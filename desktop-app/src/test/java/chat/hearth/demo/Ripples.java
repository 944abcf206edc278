package chat.hearth.demo;

import chat.hearth.client.Client;
import chat.hearth.client.MemberRow;
import chat.hearth.client.MessageRow;
import chat.hearth.model.ThreadId;
import java.util.List;
import java.util.function.ToLongFunction;
import javafx.scene.input.KeyCode;

/** What follows a message in a group: who has read it, what it said before, where else it goes. */
final class Ripples {

  /** Hugo's thread with Anna, Ben and Greta. */
  static final String TENT = "Tent and tables";

  private static final String VAN = "I have the van until noon";
  private static final String COLOUR = "The tent is green and white";
  private static final String SLIP = "Which tent?";

  private final Cast cast;
  private final Checks checks;
  private final AppWindow anna;
  private final AppWindow ben;

  Ripples(Cast cast, Checks checks) {
    this.cast = cast;
    this.checks = checks;
    this.anna = cast.anna();
    this.ben = cast.ben();
  }

  void play() {
    checks.check("Anna sees who has read her message in a group", this::seen);
    checks.check("all that a message has said is shown, the newest on top", this::versions);
    checks.check("a message is forwarded to several threads at once", this::forward);
    checks.check("what Ben deletes for himself goes from his other device too", this::hide);
  }

  private void seen() {
    Client hugo = cast.colleagues().client("hugo");
    ThreadId tent =
        hugo.threads()
            .start(
                List.of(
                    cast.annasClient().account().userId(),
                    cast.bensClient().account().userId(),
                    cast.colleagues().id("greta")),
                TENT);
    var _ = hugo.messages().send(tent, "Who fetches the tent?");
    anna.look();
    anna.turnTo(TENT);
    anna.say(VAN);
    ben.look();
    ben.turnTo(TENT);
    ben.awaitWords(VAN);
    anna.until("Hugo’s copy", () -> Colleagues.has(hugo, VAN));
    hugo.threads().markRead(tent);
    anna.until("two readers", () -> count(tent, MemberRow::readSeq) == 2);
    anna.until("at Greta’s", () -> count(tent, MemberRow::deliveredSeq) == 3);
    anna.look();
    anna.chooseNewest();
    anna.press(KeyCode.ENTER);
    anna.awaitWords("Seen by 2 of 3");
    anna.picture("seen-menu");
    anna.clickWords("Seen by 2 of 3");
    anna.awaitWords("Read by, 2");
    anna.awaitWords("Delivered to, 1");
    anna.until("her name", () -> anna.rows().contains("Greta Lindholm, delivered"));
    anna.picture("seen");
    anna.press(KeyCode.ESCAPE);
    anna.until("closed", () -> !anna.shows("Read by, 2"));
  }

  /** How many others have come as far as the newest message. */
  private long count(ThreadId thread, ToLongFunction<MemberRow> mark) {
    Client client = cast.annasClient();
    long newest = client.messages().latest(thread, 1).rows().getLast().seq();
    return client.threads().members(thread).stream()
        .filter(m -> !m.self() && newest > 0 && mark.applyAsLong(m) >= newest)
        .count();
  }

  private void versions() {
    ben.look();
    ben.say("The tent is blue");
    for (String better : new String[] {"The tent is green", COLOUR}) {
      ben.click("composer");
      ben.press(KeyCode.UP);
      ben.awaitWords("Edit message");
      ben.fill("composer", better);
      ben.press(KeyCode.ENTER);
      ben.until("changed", () -> !ben.shows("Edit message"));
    }
    anna.awaitWords(COLOUR);
    anna.look();
    anna.chooseNewest();
    anna.press(KeyCode.ENTER);
    anna.clickWords("Earlier texts");
    anna.awaitWords("What it said");
    anna.awaitWords(", as it is now");
    anna.awaitWords("The tent is blue");
    anna.picture("versions");
    anna.press(KeyCode.ESCAPE);
    anna.until("closed", () -> !anna.shows("What it said"));
  }

  private void forward() {
    anna.chooseNewest();
    anna.type("f");
    anna.awaitWords("Forward message");
    for (String thread : new String[] {"Ben Okafor", "Launch week"}) {
      anna.fill("forward-search", thread);
      anna.press(KeyCode.ENTER);
    }
    anna.fill("forward-search", "");
    anna.picture("forward");
    anna.click("forward-do");
    anna.awaitWords("Forwarded to 2 threads");
    Client cleo = cast.colleagues().client("cleo");
    anna.until("in Cleo’s thread", () -> Colleagues.has(cleo, COLOUR));
    anna.until(
        "in Ben’s thread",
        () ->
            cast.bensClient().threads().list().stream()
                .filter(t -> t.direct() && t.title() == null)
                .flatMap(t -> cast.bensClient().messages().latest(t.threadId(), 9).rows().stream())
                .anyMatch(r -> r.text().equals(COLOUR)));
  }

  private void hide() {
    Client hugo = cast.colleagues().client("hugo");
    Client tablet = cast.colleagues().client("Ben’s tablet");
    ThreadId tent = Colleagues.thread(hugo, TENT).threadId();
    var _ = hugo.messages().send(tent, SLIP);
    ben.look();
    ben.awaitWords(SLIP);
    ben.until("on the tablet", () -> Colleagues.has(tablet, SLIP));
    deleteNewest(tablet);
    ben.picture("hidden");
    ben.clickWords("Undo");
    ben.until("back on both", () -> ben.shows(SLIP) && Colleagues.has(tablet, SLIP));
    deleteNewest(tablet);
    if (hugo.messages().latest(tent, 1).rows().stream()
        .map(MessageRow::text)
        .noneMatch(SLIP::equals)) {
      throw new AssertionError("Hugo lost it too");
    }
  }

  private void deleteNewest(Client tablet) {
    ben.chooseNewest();
    ben.press(KeyCode.DELETE);
    ben.awaitWords("Deleted on your devices");
    ben.until("gone from the tablet", () -> !Colleagues.has(tablet, SLIP));
  }
}
