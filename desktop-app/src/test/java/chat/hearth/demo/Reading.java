package chat.hearth.demo;

import chat.hearth.gallery.Shots;
import chat.hearth.hand.MessageText;
import chat.hearth.model.ThreadId;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;

/** Somebody reads a long thread: where they are, what came meanwhile, and what they copy. */
final class Reading {

  private static final String BEN = "Ben Okafor";
  private static final String PLAN = "Saturday 🎪 at **eight**:\n\n- get the keys\n- then the van";

  private final Cast cast;
  private final Checks checks;
  private final AppWindow anna;
  private final AppWindow ben;

  Reading(Cast cast, Checks checks) {
    this.cast = cast;
    this.checks = checks;
    this.anna = cast.anna();
    this.ben = cast.ben();
  }

  void play() {
    checks.check("a line stands above the messages that are new", this::news);
    checks.check("the day stays in sight while Anna scrolls", this::day);
    checks.check("a button leads to the end and counts what came meanwhile", this::jump);
    checks.check("text is pulled over with the mouse and copied", this::copy);
  }

  private void news() {
    anna.look();
    anna.turnTo(Ripples.TENT);
    ben.look();
    ben.turnTo("Anna Brandt");
    ben.say("The van is full");
    ben.say("I drive now");
    anna.until("both", () -> Colleagues.has(cast.annasClient(), "I drive now"));
    anna.look();
    anna.turnTo(BEN);
    anna.awaitWords("2 new messages");
    anna.awaitWords("I drive now");
    anna.picture("new-messages");
  }

  private void day() {
    anna.until(
        "the day",
        () -> {
          anna.turnWheel(400);
          return anna.has("floating-day");
        });
    anna.picture("floating-day");
  }

  private void jump() {
    anna.until(
        "far from the end",
        () -> {
          anna.turnWheel(200);
          return anna.speaks("Jump to latest");
        });
    ben.look();
    ben.say("The keys are with me");
    ben.say("So is the cake");
    anna.look();
    anna.until("how many came", () -> missed().equals("2"));
    anna.picture("jump");
    anna.clickSpoken("Jump to latest");
    anna.until("the end", () -> !anna.speaks("Jump to latest"));
  }

  private String missed() {
    return Shots.onFx(
        () ->
            anna.stage().getScene().lookup(".jump .badge") instanceof Label badge
                    && badge.isVisible()
                ? badge.getText()
                : "");
  }

  private void copy() {
    var _ = cast.bensClient().messages().send(direct(), PLAN);
    anna.awaitWords("then the van");
    MessageText text = new MessageText(Shots.onFx(anna::messages));
    try (Pasteboard board = new Pasteboard()) {
      board.clear();
      text.pull("Saturday ", 0, "then the van", "then".length());
      anna.until("selected", () -> anna.sees("text-selection"));
      anna.press(KeyCode.C, true, false);
      anna.awaitWords("Copied");
      anna.picture("copied");
      anna.until(
          "what was selected",
          () -> Pasteboard.text().equals("Saturday 🎪 at eight:\n• get the keys\n• then"));
    }
    anna.press(KeyCode.ESCAPE);
    anna.until("let go", () -> !anna.sees("text-selection"));
  }

  /** The thread of the two alone. */
  private ThreadId direct() {
    return cast.bensClient().threads().list().stream()
        .filter(t -> t.direct() && t.title() == null)
        .findFirst()
        .orElseThrow(() -> new AssertionError("they have no thread"))
        .threadId();
  }
}
