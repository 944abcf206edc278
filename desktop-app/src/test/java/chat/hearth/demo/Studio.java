package chat.hearth.demo;

import chat.hearth.client.Account;
import chat.hearth.client.Client;
import chat.hearth.client.FileException;
import chat.hearth.client.MessageRow;
import chat.hearth.client.ThreadRow;
import chat.hearth.model.Attachment;
import chat.hearth.model.EventBody;
import chat.hearth.model.Mention;
import chat.hearth.model.ThreadId;
import chat.hearth.model.UserId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
    cover(day);
    anna.clickWords(OPEN_DAY);
    anna.awaitWords("Write to " + OPEN_DAY);
    anna.resize(1280, 800);
    write("Much better. **Ship it!**", "Much better.");
    write("It goes on the site before ten.", "It goes on the site before ten.");
    say("emre", day, "Heads-up: the old domain redirects at 10:00.");
    call("emre", day, "can you try the `contact` form on https://northlight.example after that?");
    say("greta", day, "**Cake at four**, everyone’s invited 🎉");
    anna.until("put", () -> react(cast.colleagues().client("hugo"), day, "Cake", "🎉"));
    anna.until("put too", () -> react(cast.colleagues().client("cleo"), day, "Cake", "🎉"));
    write("Yes. Form, newsletter, map: on my list.", "Yes. Form, newsletter, map: on my list.");
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

  /** The first message is a picture, which some have liked. */
  private void cover(ThreadId day) {
    Client farah = cast.colleagues().client("farah");
    try {
      Attachment cover = farah.attachments().take("cover-3.png", Cover.draw());
      var _ =
          farah
              .messages()
              .send(
                  day,
                  new EventBody.Message("Cover three. The title moved up.", null, List.of(cover)));
    } catch (FileException e) {
      throw new AssertionError("the cover could not be taken", e);
    }
    anna.until(
        "the cover", () -> Colleagues.has(cast.annasClient(), "Cover three. The title moved up."));
    anna.until("liked", () -> react(cast.colleagues().client("emre"), day, "Cover", "❤️"));
    anna.until("liked too", () -> react(cast.annasClient(), day, "Cover", "❤️"));
  }

  private void call(String who, ThreadId thread, String text) {
    Account anna = cast.annasClient().account();
    Mention mention = new Mention(anna.userId(), anna.displayName());
    String said = "@" + anna.displayName() + ", " + text;
    Client client = cast.colleagues().client(who);
    var _ =
        client
            .messages()
            .send(thread, new EventBody.Message(said, null, List.of(), List.of(mention)));
    this.anna.until("the call", () -> Colleagues.has(cast.annasClient(), said));
  }

  /** Puts an emoji to the message that begins so, once it is there. */
  private static boolean react(Client client, ThreadId thread, String begin, String emoji) {
    Optional<MessageRow> row =
        client.messages().latest(thread, 50).rows().stream()
            .filter(r -> r.text().replace("*", "").startsWith(begin))
            .findFirst();
    row.ifPresent(r -> client.messages().react(thread, r.clientId(), emoji, true));
    return row.isPresent();
  }

  private void write(String text, String shown) {
    anna.click("composer");
    anna.type(text);
    anna.press(KeyCode.ENTER);
    anna.awaitWords(shown);
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
