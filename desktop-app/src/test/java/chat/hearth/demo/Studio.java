package chat.hearth.demo;

import chat.hearth.client.Client;
import chat.hearth.client.ThreadRow;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/** A morning of the whole team: what the window looks like on a usual day, wide and narrow. */
final class Studio {

  private static final String OPEN_DAY = "Open studio";

  private final Cast cast;
  private final Checks checks;
  private final AppWindow anna;

  Studio(Cast cast, Checks checks) {
    this.cast = cast;
    this.checks = checks;
    this.anna = cast.anna();
  }

  void play() {
    checks.check("threads of the whole team, the newest on top", this::morning);
    checks.check("a group talks in Anna’s window", this::openDay);
    checks.check("narrow windows show one thing at a time", this::narrow);
  }

  private void morning() {
    say("greta", start("greta", null), "See you at the opening!");
    say("farah", start("farah", "Photo picks", "cleo", "hugo"), "I marked my nine favourites.");
    say("emre", start("emre", null), "The invoice is in the shared folder.");
    say("hugo", start("hugo", "Friday lunch", "cleo", "farah"), "Noodles again? I vote no.");
    say("farah", start("farah", null), "Thank you!");
    anna.look();
    anna.click("rail-threads");
    anna.awaitWords("Thank you!");
    List<ThreadRow> rows =
        cast.annasClient().threads().list().stream().filter(t -> !t.pinned()).toList();
    List<ThreadRow> wanted =
        rows.stream().sorted(Comparator.comparing(ThreadRow::updatedAt).reversed()).toList();
    if (!rows.equals(wanted)) {
      throw new AssertionError("the list is not in order of the newest message");
    }
  }

  private void openDay() {
    ThreadId day = start("farah", OPEN_DAY, "cleo", "hugo", "emre", "greta");
    say("farah", day, "Cover three. The title moved up.");
    anna.clickWords(OPEN_DAY);
    anna.awaitWords("Write to " + OPEN_DAY);
    write("Much better. Ship it!");
    write("It goes on the site before ten.");
    say("emre", day, "Heads-up: the old domain redirects at 10:00.");
    say("emre", day, "Can you try the form on https://northlight.example after that?");
    say("greta", day, "Cake at four, everyone’s invited!");
    anna.awaitWords("Cake at four, everyone’s invited!");
    write("Yes. Form, newsletter, map: on my list.");
    cast.colleagues().client("emre").active(false);
    Client hugo = cast.colleagues().client("hugo");
    anna.until("the answer", () -> Colleagues.has(hugo, "Yes. Form, newsletter, map: on my list."));
    hugo.messages().typing(day);
    anna.awaitWords("Hugo is typing…");
    anna.picture("main");
  }

  private void narrow() {
    anna.resize(900, 700);
    anna.awaitWords("Write to " + OPEN_DAY);
    anna.picture("medium");
    anna.resize(420, 800);
    anna.awaitWords("Write to " + OPEN_DAY);
    anna.until("one pane", () -> !anna.shows("Photo picks"));
    anna.picture("narrow-chat");
    anna.click("chat-back");
    anna.awaitWords("Photo picks");
    anna.picture("narrow-list");
  }

  private void write(String text) {
    anna.click("composer");
    anna.type(text);
    anna.press(KeyCode.ENTER);
    anna.awaitWords(text);
  }

  /** Somebody starts a thread with Anna and others. */
  private ThreadId start(String who, @Nullable String title, String... others) {
    List<UserId> with = new ArrayList<>(List.of(cast.annasClient().account().userId()));
    Arrays.stream(others).map(cast.colleagues()::id).forEach(with::add);
    return cast.colleagues().client(who).threads().start(with, title);
  }

  private void say(String who, ThreadId thread, String text) {
    Client client = cast.colleagues().client(who);
    anna.until("the thread", () -> client.threads().find(thread).isPresent());
    var _ = client.messages().send(thread, text);
    anna.until("“" + text + "”", () -> Colleagues.has(cast.annasClient(), text));
  }
}
