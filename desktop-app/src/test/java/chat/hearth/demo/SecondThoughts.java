package chat.hearth.demo;

import chat.hearth.client.Client;
import chat.hearth.client.MessageLink;
import chat.hearth.client.MessageRow;
import chat.hearth.model.ThreadId;
import java.util.Objects;
import java.util.function.Predicate;
import javafx.scene.input.KeyCode;

/** What becomes of messages after they were written: answers, edits, reactions, deletions. */
final class SecondThoughts {

  private static final String FAIR = "Autumn fair";
  private static final String QUESTION = "Shall we bake, or order?";
  private static final String ANSWER = "Bake, of course";

  private final Cast cast;
  private final Checks checks;
  private final AppWindow anna;
  private final AppWindow ben;

  SecondThoughts(Cast cast, Checks checks) {
    this.cast = cast;
    this.checks = checks;
    this.anna = cast.anna();
    this.ben = cast.ben();
  }

  void play() {
    checks.check("an answer quotes what it answers", this::answer);
    checks.check("an edited message says so and keeps its earlier texts", this::edit);
    checks.check("a quote shows what the message says now", this::quote);
    checks.check("a reaction is counted, and a click joins it", this::react);
    checks.check("a pinned message is at hand for everybody", this::pin);
    checks.check("a link to a message leads there", this::link);
    checks.check("a day is chosen, and its first message shown", this::day);
    checks.check("a message is said once more in another thread", this::forward);
    checks.check("a message deleted for all leaves a word in its place", this::delete);
    checks.check("a name behind an @ is completed, and calls that person", this::call);
  }

  private void answer() {
    ben.look();
    ben.clickWords(FAIR);
    ben.awaitWords("Write to " + FAIR);
    ben.say(QUESTION);
    anna.look();
    anna.clickWords(FAIR);
    anna.awaitWords("Write to " + FAIR);
    anna.awaitWords(QUESTION);
    anna.click("composer");
    anna.press(KeyCode.UP, true, false);
    anna.awaitWords("Reply to Ben");
    anna.type(ANSWER);
    anna.press(KeyCode.ENTER);
    ben.until("the answer", () -> is(cast.bensClient(), ANSWER, r -> r.extras().quote() != null));
  }

  private void edit() {
    ben.look();
    ben.click("composer");
    ben.press(KeyCode.UP);
    ben.awaitWords("Edit message");
    ben.fill("composer", "Shall we bake, or order a cake?");
    ben.press(KeyCode.ENTER);
    anna.awaitWords("edited");
    Client client = cast.annasClient();
    MessageRow row = row(client, "Shall we bake, or order a cake?");
    if (client.messages().versions(row.threadId(), row.clientId()).size() != 2) {
      throw new AssertionError("the earlier text is not kept");
    }
  }

  private void quote() {
    anna.until(
        "the new text",
        () ->
            is(
                cast.annasClient(),
                ANSWER,
                r -> Objects.requireNonNull(r.extras().quote()).text().endsWith("a cake?")));
    anna.look();
    anna.picture("answer");
  }

  private void react() {
    Client client = cast.bensClient();
    MessageRow row = row(client, ANSWER);
    client.messages().react(row.threadId(), row.clientId(), "🎂", true);
    anna.look();
    anna.clickSpoken("Ben Okafor reacted with 🎂");
    ben.until(
        "both",
        () -> is(client, ANSWER, r -> r.extras().reactions().getFirst().people().size() == 2));
    anna.picture("reactions");
  }

  private void pin() {
    anna.chooseNewest();
    anna.press(KeyCode.ENTER);
    anna.clickWords("Pin for everyone");
    anna.awaitWords("Pinned");
    ben.awaitWords("Pinned");
    anna.picture("pinned");
  }

  private void link() {
    MessageRow answer = row(cast.annasClient(), ANSWER);
    String link = new MessageLink(answer.threadId(), answer.clientId()).link();
    anna.look();
    anna.clickWords("Ben Okafor");
    anna.awaitWords("Write to Ben Okafor");
    anna.click("composer");
    anna.type("See [what I said](" + link + ")");
    anna.press(KeyCode.ENTER);
    anna.awaitWords("what I said");
    anna.picture("link");
    anna.clickWords("what I said");
    anna.awaitWords("Write to " + FAIR);
    anna.until("the answer", () -> anna.rows().stream().anyMatch(r -> r.contains(ANSWER)));
  }

  private void day() {
    anna.press(KeyCode.G, true, false);
    anna.awaitWords("Go to a date");
    anna.picture("go-to-date");
    anna.press(KeyCode.ENTER);
    anna.until("gone", () -> !anna.shows("Go to a date"));
    anna.awaitWords("A thread of its own for the fair");
  }

  private void forward() {
    anna.chooseNewest();
    anna.type("f");
    anna.awaitWords("Forward message");
    anna.fill("forward-search", "Ben");
    anna.press(KeyCode.ENTER);
    anna.click("forward-do");
    anna.awaitWords("Forwarded");
    Client client = cast.bensClient();
    ben.until(
        "the same elsewhere",
        () ->
            client.threads().list().stream()
                .filter(t -> !FAIR.equals(t.title()))
                .flatMap(t -> client.messages().latest(t.threadId(), 9).rows().stream())
                .anyMatch(r -> r.text().equals(ANSWER)));
  }

  private void delete() {
    String secret = "The cake is a secret";
    anna.say(secret);
    ben.awaitWords(secret);
    anna.chooseNewest();
    anna.press(KeyCode.DELETE);
    anna.awaitWords("Delete this message?");
    anna.click("confirm");
    anna.awaitWords("You deleted this message");
    ben.until("gone", () -> !Colleagues.has(cast.bensClient(), secret));
    ben.awaitWords("Anna deleted this message");
    ben.look();
    ben.picture("deleted");
  }

  private void call() {
    ben.look();
    ben.clickWords("Anna Brandt");
    ben.awaitWords("Write to Anna Brandt");
    anna.look();
    anna.click("composer");
    anna.type("@ben");
    anna.until("Ben offered", () -> anna.has("mention-offers"));
    anna.picture("mention-offers");
    anna.press(KeyCode.ENTER);
    anna.type("brings flour");
    anna.press(KeyCode.ENTER);
    Client client = cast.bensClient();
    ben.until("called", () -> Colleagues.thread(client, FAIR).mentions() == 1);
    ben.awaitWords("@ 1");
    ben.picture("mention-badge");
    ben.look();
    ben.clickWords(FAIR);
    ben.until("read", () -> Colleagues.thread(client, FAIR).mentions() == 0);
    ben.until("no badge", () -> !ben.shows("@ 1"));
    ben.picture("mention");
    if (!row(client, "@Ben Okafor brings flour").isFor(client.account().userId())) {
      throw new AssertionError("nobody is called");
    }
  }

  private static boolean is(Client client, String text, Predicate<MessageRow> wanted) {
    return client.messages().latest(fair(client), 50).rows().stream()
        .filter(r -> r.text().equals(text))
        .anyMatch(wanted);
  }

  private static MessageRow row(Client client, String text) {
    return client.messages().latest(fair(client), 50).rows().stream()
        .filter(r -> r.text().equals(text))
        .findFirst()
        .orElseThrow(() -> new AssertionError("nobody said " + text));
  }

  private static ThreadId fair(Client client) {
    return Colleagues.thread(client, FAIR).threadId();
  }
}
