package chat.hearth.demo;

import chat.hearth.client.Client;
import javafx.scene.input.KeyCode;

/** Small things about words: code, links, emoji, skin tones, and drafts elsewhere. */
final class Finesse {

  private static final String CODE = "./hearth demo";
  private static final String PAGE = "https://northlight.example/fair";

  private final Cast cast;
  private final Checks checks;
  private final Post post;
  private final AppWindow anna;

  Finesse(Cast cast, Checks checks) {
    this.cast = cast;
    this.checks = checks;
    this.post = new Post(cast);
    this.anna = cast.anna();
  }

  void play() {
    checks.check("a click copies code as it was written", this::code);
    checks.check("a link with a name shows where it leads before it opens", this::link);
    checks.check("what stands behind a colon is completed to an emoji", this::offers);
    checks.check("an emoji comes in the skin tone that Anna likes", this::tone);
    checks.check("a draft goes on on Ben’s other device", this::draft);
  }

  private void code() {
    post.say("This is how:\n```\n" + CODE + "\n```");
    anna.awaitWords(CODE);
    try (Pasteboard _ = new Pasteboard()) {
      anna.clickSpoken("Copy code");
      anna.awaitWords("Copied");
      anna.until("the code", () -> Pasteboard.text().equals(CODE));
      anna.picture("code");
    }
  }

  private void link() {
    post.say("All about it is on [our page](" + PAGE + ")");
    anna.clickWords("our page");
    anna.awaitWords("Open this address?");
    anna.awaitWords(PAGE);
    anna.picture("link");
    anna.press(KeyCode.ESCAPE);
    anna.until("unopened", () -> !anna.shows("Open this address?"));
  }

  private void offers() {
    anna.click("composer");
    anna.type("Full of :smil");
    anna.until("offered", () -> anna.has("emoji-offers"));
    anna.awaitWords(":smile:");
    anna.picture("emoji-offers");
    anna.press(KeyCode.DOWN);
    anna.press(KeyCode.ENTER);
    anna.until("taken", () -> anna.text("composer").equals("Full of 😄"));
    anna.press(KeyCode.ENTER);
    cast.ben().awaitWords("Full of 😄");
  }

  private void tone() {
    anna.click("composer");
    anna.press(KeyCode.E, true, false);
    anna.click("emoji-tone");
    anna.awaitWords("Medium dark");
    anna.picture("skin-tone");
    anna.clickWords("Medium");
    anna.fill("emoji-search", "waving hand");
    anna.until("found in it", () -> anna.shows("👋🏽"));
    anna.press(KeyCode.ENTER);
    anna.until("written", () -> anna.text("composer").equals("👋🏽"));
    anna.press(KeyCode.ENTER);
    cast.ben().awaitWords("👋🏽");
  }

  private void draft() {
    AppWindow ben = cast.ben();
    Client tablet = cast.colleagues().client("Ben’s tablet");
    ben.look();
    ben.click("composer");
    ben.type("I bring the");
    ben.until("on the tablet", () -> draft(tablet).equals("I bring the"));
    tablet.messages().saveDraft(post.fair(), "I bring the long table");
    ben.until("in the window", () -> ben.text("composer").equals("I bring the long table"));
    ben.click("composer");
    ben.press(KeyCode.ENTER);
    anna.awaitWords("I bring the long table");
    ben.until("sent there too", () -> draft(tablet).isEmpty());
  }

  private static String draft(Client client) {
    return Colleagues.thread(client, Post.FAIR).draft();
  }
}
