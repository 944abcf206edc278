package chat.hearth.demo;

import chat.hearth.client.Client;
import chat.hearth.gallery.Shots;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/** Small things about words: code, links, skin tones, drafts elsewhere, and narrow searches. */
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
    checks.check("an emoji comes in the skin tone that Anna likes", this::tone);
    checks.check("a draft goes on on Ben’s other device", this::draft);
    checks.check("a search is narrowed by who said it and what comes with it", this::search);
  }

  private void code() {
    post.say("This is how:\n```\n" + CODE + "\n```");
    anna.awaitWords(CODE);
    String before = Shots.onFx(() -> Objects.requireNonNullElse(copied(), ""));
    anna.clickSpoken("Copy code");
    anna.awaitWords("Copied");
    anna.until("the code", () -> Shots.onFx(() -> CODE.equals(copied())));
    anna.picture("code");
    boolean _ = Shots.onFx(() -> copy(before)); // it is somebody’s desk
  }

  private static @Nullable String copied() {
    return Clipboard.getSystemClipboard().getString();
  }

  private static boolean copy(String text) {
    return Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
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

  private void search() {
    anna.look();
    find("from:cleo flyers");
    anna.until("hers alone", () -> found("Flyers, box") == 3 && found("Who brings") == 0);
    anna.picture("search-from");
    find("is:starred");
    anna.until("the star", () -> found("Flour, butter") == 1);
    find("from:ben has:link");
    anna.until("the link", () -> found("our page") == 1);
    anna.press(KeyCode.ESCAPE);
    anna.until("the list again", () -> anna.has("new-thread") && !anna.sees("result-list"));
  }

  private void find(String wanted) {
    anna.press(KeyCode.ESCAPE);
    anna.press(KeyCode.K, true, false);
    anna.type(wanted);
  }

  private long found(String words) {
    return anna.rows(Finesse::isFound).stream().filter(r -> r.contains(words)).count();
  }

  private static boolean isFound(Node cell) {
    return cell instanceof ListCell<?> c && c.getListView().getStyleClass().contains("result-list");
  }
}
