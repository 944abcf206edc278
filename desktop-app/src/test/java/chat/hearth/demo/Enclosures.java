package chat.hearth.demo;

import chat.hearth.client.Client;
import chat.hearth.client.FileException;
import chat.hearth.client.MessageRow;
import chat.hearth.client.Voices;
import chat.hearth.model.Attachment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;

/** What comes with messages, and what Anna keeps or hides for herself. */
final class Enclosures {

  private static final String FAIR = Post.FAIR;
  private static final String RECIPE = "Flour, butter, **four** eggs";

  private final Cast cast;
  private final Checks checks;
  private final Post post;
  private final AppWindow anna;
  private final Path folder;

  Enclosures(Cast cast, Checks checks, Path folder) {
    this.cast = cast;
    this.checks = checks;
    this.post = new Post(cast);
    this.anna = cast.anna();
    this.folder = folder;
  }

  void play() {
    checks.check("a picture shows in its bubble and opens large", this::picture);
    checks.check("a file is fetched with a click and is the same", this::file);
    checks.check("a voice note shows how long it is", this::voice);
    checks.check("a starred message is found again", this::star);
    checks.check("what Anna deletes for herself stays with Ben", this::hide);
    checks.check("a thread that is marked as unread waits", this::unread);
  }

  private void picture() {
    anna.look();
    anna.clickWords(FAIR);
    anna.awaitWords("Write to " + FAIR);
    Attachment field = post.take(b -> b.attachments().take("field.png", Cover.draw()));
    post.send(field);
    anna.until("its bytes", () -> cast.annasClient().attachments().isHere(field));
    anna.clickSpoken("field.png, photo, 680 by 300");
    anna.until("large", () -> anna.speaks("Photo field.png"));
    anna.picture("picture-large");
    anna.press(KeyCode.ESCAPE);
    anna.until("closed", () -> !anna.speaks("Photo field.png"));
  }

  private void file() {
    Path list = folder.resolve("Shopping list.txt");
    Attachment file =
        post.take(b -> b.attachments().take(Files.writeString(list, "flour\nbutter\neggs\n")));
    post.send(file);
    anna.clickSpoken("Shopping list.txt, 18 B, TXT");
    anna.until("its bytes", () -> cast.annasClient().attachments().isHere(file));
  }

  private void voice() {
    post.send(post.take(Enclosures::hum));
    anna.awaitWords("0:06");
    anna.picture("voice");
  }

  /** A few seconds of a voice that goes up and down. */
  private static Attachment hum(Client ben) throws FileException {
    Voices.Recording recording = ben.voices().record();
    short[] samples = new short[6 * Voices.RATE + 100];
    double phase = 0;
    for (int i = 0; i < samples.length; i++) {
      double second = i / (double) Voices.RATE;
      phase += 2 * Math.PI * (160 + 60 * Math.sin(second * 1.9)) / Voices.RATE;
      double loud = Math.pow(Math.sin(second * 7) * Math.cos(second * 1.3), 2);
      samples[i] = (short) (9_000 * loud * (Math.sin(phase) + 0.4 * Math.sin(3 * phase)));
    }
    recording.write(samples, samples.length);
    return recording.finish("Voice note.opus");
  }

  private void star() {
    post.say(RECIPE);
    anna.awaitWords("Flour, butter, four eggs");
    anna.chooseNewest();
    anna.type("s");
    anna.until("a star", () -> starred().size() == 1 && starred().getFirst().equals(RECIPE));
  }

  private List<String> starred() {
    return cast.annasClient().messages().starred(10).stream().map(MessageRow::text).toList();
  }

  private void hide() {
    String slip = "Wrong thread, sorry";
    post.say(slip);
    anna.awaitWords(slip);
    anna.chooseNewest();
    anna.press(KeyCode.DELETE);
    anna.until("gone", () -> !Colleagues.has(cast.annasClient(), slip));
    if (!Colleagues.has(cast.bensClient(), slip)) {
      throw new AssertionError("Ben lost it too");
    }
  }

  private void unread() {
    anna.click("chat-more");
    anna.clickWords("Mark as unread");
    Client client = cast.annasClient();
    anna.until("marked", () -> Colleagues.thread(client, FAIR).markedUnread());
    anna.clickWords("Ben Okafor");
    anna.awaitWords("Write to Ben Okafor");
    anna.clickWords(FAIR);
    anna.until("looked at", () -> !Colleagues.thread(client, FAIR).markedUnread());
  }
}
