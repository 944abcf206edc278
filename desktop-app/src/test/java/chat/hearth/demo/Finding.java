package chat.hearth.demo;

import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCode;

/** Searches that say more than a word: narrowed, in quotes, and in Chinese and Japanese. */
final class Finding {

  private static final String CHINESE = "海报明天早上送到";
  private static final String JAPANESE = "打ち合わせは三時からです";

  private final Cast cast;
  private final Checks checks;
  private final Post post;
  private final AppWindow anna;

  Finding(Cast cast, Checks checks) {
    this.cast = cast;
    this.checks = checks;
    this.post = new Post(cast);
    this.anna = cast.anna();
  }

  void play() {
    checks.check("a search is narrowed by who said it and what comes with it", this::search);
    checks.check("a search stays in a thread, before a day or among files", this::narrow);
    checks.check("words in quotes stand one after the other", this::phrase);
    checks.check("Chinese and Japanese are found by a part of a word", this::east);
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
  }

  private void narrow() {
    find("in:launch tent");
    anna.until("what was forwarded there", () -> found("The tent is green") == 1);
    anna.until("that alone", () -> found("") == 2); // with its heading
    anna.picture("search-in");
    find("before:2020 flyers");
    anna.awaitWords("Nothing found for “before:2020 flyers”.");
    find("after:2020 before:2100 box 3");
    anna.until("the third box", () -> found("Flyers, box 3") == 1);
    find("has:file from:me in:tent");
    anna.until("with files", () -> found("The field, at noon") == 1);
    anna.picture("search-files");
  }

  private void phrase() {
    find("\"flyers box\"");
    anna.until("all boxes", () -> found("Flyers, box") == 3);
    anna.awaitWords("Searched all");
    anna.picture("search-phrase");
    find("\"box flyers\"");
    anna.awaitWords("Nothing found for “\"box flyers\"”.");
    anna.picture("search-nothing");
  }

  private void east() {
    post.say(CHINESE);
    post.say(JAPANESE);
    anna.until("both", () -> Colleagues.has(cast.annasClient(), JAPANESE));
    find("明天");
    anna.until("the Chinese one", () -> found(CHINESE) == 1);
    anna.picture("search-chinese");
    find("合わせ");
    anna.until("the Japanese one", () -> found(JAPANESE) == 1);
    anna.press(KeyCode.ESCAPE);
    anna.until("the list again", () -> anna.has("new-thread") && !anna.sees("result-list"));
  }

  private void find(String wanted) {
    anna.press(KeyCode.ESCAPE);
    anna.press(KeyCode.K, true, false);
    anna.type(wanted);
  }

  private long found(String words) {
    return anna.rows(Finding::isFound).stream().filter(r -> r.contains(words)).count();
  }

  private static boolean isFound(Node cell) {
    return cell instanceof ListCell<?> c && c.getListView().getStyleClass().contains("result-list");
  }
}
