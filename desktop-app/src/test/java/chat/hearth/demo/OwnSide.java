package chat.hearth.demo;

import chat.hearth.client.Client;
import chat.hearth.client.MessageRow;
import chat.hearth.client.SendState;
import chat.hearth.client.ThreadRow;
import chat.hearth.model.Presence;
import chat.hearth.model.ThreadId;
import java.util.List;
import javafx.scene.input.KeyCode;

/** What everybody keeps to themselves: mute, pin, names, archive, blocks; and who is there. */
final class OwnSide {

  private static final String FAIR = "Autumn fair";

  private final Cast cast;
  private final Checks checks;
  private final AppWindow anna;

  OwnSide(Cast cast, Checks checks) {
    this.cast = cast;
    this.checks = checks;
    this.anna = cast.anna();
  }

  void play() {
    checks.check("mute and keep at the top are Anna’s alone", this::switches);
    checks.check("Anna’s own name for a thread is hers alone", this::name);
    checks.check("a call in a muted thread is counted apart", this::call);
    checks.check("an archived thread comes back with the next message", this::archive);
    checks.check("away and offline show with the people", this::presence);
    checks.check("somebody blocked can’t write, until unblocked", this::block);
  }

  private void switches() {
    anna.look();
    anna.clickWords(FAIR);
    anna.awaitWords("Write to " + FAIR);
    anna.click("chat-info");
    anna.click("details-mute");
    anna.click("details-pin");
    anna.until(
        "both set", () -> fair(cast.annasClient()).muted() && fair(cast.annasClient()).pinned());
    ThreadRow bens = fair(cast.bensClient());
    if (bens.muted() || bens.pinned()) {
      throw new AssertionError("Ben has it too");
    }
  }

  private void name() {
    anna.fill("details-nickname", "Pumpkins");
    anna.press(KeyCode.ENTER);
    anna.until("renamed", () -> fair(cast.annasClient()).name().equals("Pumpkins"));
    anna.awaitWords("Pumpkins");
    if (!fair(cast.bensClient()).name().equals(FAIR)) {
      throw new AssertionError("Ben sees it too");
    }
    anna.click("details-close");
  }

  private void call() {
    Client client = cast.annasClient();
    AppWindow ben = cast.ben();
    anna.turnTo("Ben Okafor");
    ben.look();
    ben.turnTo(FAIR);
    ben.say("The stand is on the left");
    ben.click("composer");
    ben.type("@anna");
    ben.until("Anna offered", () -> ben.has("mention-offers"));
    ben.press(KeyCode.ENTER);
    ben.type("has the key");
    ben.press(KeyCode.ENTER);
    anna.until("the call", () -> fair(client).mentions() == 1);
    anna.look();
    anna.awaitWords("@ 1"); // and not how many there are
    if (fair(client).unread() < 2) {
      throw new AssertionError("nothing else is unread");
    }
    anna.picture("muted-call");
    anna.turnTo("Pumpkins");
    anna.until("read", () -> fair(client).mentions() == 0 && !anna.shows("@ 1"));
  }

  private void archive() {
    ThreadId id = fair(cast.annasClient()).threadId();
    anna.press(KeyCode.A, true, true);
    anna.until("archived", () -> fair(cast.annasClient()).archived());
    anna.clickWords("Archived");
    anna.awaitWords("Pumpkins");
    var _ = cast.bensClient().messages().send(id, "The fair is on Saturday");
    anna.until("back", () -> !fair(cast.annasClient()).archived());
    anna.clickWords("All");
    anna.awaitWords("The fair is on Saturday");
  }

  private void presence() {
    Client dario = cast.colleagues().client("dario");
    anna.click("rail-contacts");
    anna.until("online", () -> state("Dario Conti") == Presence.State.ONLINE);
    dario.active(false);
    anna.until("away", () -> state("Dario Conti") == Presence.State.AWAY);
    anna.awaitWords("away");
    dario.close();
    anna.until("offline", () -> state("Dario Conti") == Presence.State.OFFLINE);
    anna.awaitWords("last seen");
  }

  private void block() {
    Client cleo = cast.colleagues().client("cleo");
    ThreadId thread = cleo.threads().start(List.of(cast.annasClient().account().userId()), null);
    var _ = cleo.messages().send(thread, "Anna?");
    anna.until("the message", () -> Colleagues.has(cast.annasClient(), "Anna?"));
    anna.clickWords("Captain Cleo");
    anna.reveal("card-block");
    anna.click("card-block");
    anna.clickWords("Block");
    anna.until("blocked", () -> blocked() && annaAsSeenBy(cleo) == Presence.State.OFFLINE);
    var _ = cleo.messages().send(thread, "Are you there?");
    anna.until("refused", () -> last(cleo, thread).state() == SendState.REFUSED);
    anna.reveal("card-block");
    anna.click("card-block");
    anna.until("unblocked", () -> !blocked() && annaAsSeenBy(cleo) == Presence.State.ONLINE);
    var _ = cleo.messages().takeBack(thread, last(cleo, thread).clientId());
    var _ = cleo.messages().send(thread, "Now you hear me");
    anna.until("the message", () -> Colleagues.has(cast.annasClient(), "Now you hear me"));
    anna.click("rail-threads");
  }

  private boolean blocked() {
    return cast.annasClient().people().contacts().stream()
        .anyMatch(p -> p.displayName().equals("Cleo Ferrand") && p.blocked());
  }

  /** Anna is there: she is offline to those whom the relay knows as blocked. */
  private Presence.State annaAsSeenBy(Client other) {
    return other.people().find(cast.annasClient().account().userId()).stream()
        .filter(p -> p.presence() != null)
        .map(p -> p.presence().state())
        .findFirst()
        .orElse(Presence.State.AWAY);
  }

  private Presence.State state(String name) {
    return cast.annasClient().people().contacts().stream()
        .filter(p -> p.displayName().equals(name) && p.presence() != null)
        .map(p -> p.presence().state())
        .findFirst()
        .orElse(Presence.State.OFFLINE);
  }

  private static ThreadRow fair(Client client) {
    return client.threads().list().stream()
        .filter(t -> FAIR.equals(t.title()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no thread about the fair"));
  }

  private static MessageRow last(Client client, ThreadId thread) {
    return client.messages().latest(thread, 1).rows().getLast();
  }
}
