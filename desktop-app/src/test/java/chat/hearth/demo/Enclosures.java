package chat.hearth.demo;

import chat.hearth.client.Client;
import chat.hearth.client.FileException;
import chat.hearth.client.MessageRow;
import chat.hearth.client.Voices;
import chat.hearth.model.Attachment;
import chat.hearth.model.EventBody;
import chat.hearth.model.ThreadId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;

/** What comes with messages, and what Anna keeps or hides for herself. */
final class Enclosures {

  private static final String FAIR = "Autumn fair";
  private static final String RECIPE = "Flour, butter, **four** eggs";

  private final Cast cast;
  private final Checks checks;
  private final AppWindow anna;
  private final Path folder;

  Enclosures(Cast cast, Checks checks, Path folder) {
    this.cast = cast;
    this.checks = checks;
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
    Attachment field = take(() -> cast.bensClient().attachments().take("field.png", Cover.draw()));
    send(field);
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
        take(
            () ->
                cast.bensClient()
                    .attachments()
                    .take(Files.writeString(list, "flour\nbutter\neggs\n")));
    send(file);
    anna.clickSpoken("Shopping list.txt, 18 B, TXT");
    anna.until("its bytes", () -> cast.annasClient().attachments().isHere(file));
  }

  private void voice() {
    send(take(this::hum));
    anna.awaitWords("0:06");
    anna.picture("voice");
  }

  /** A few seconds of a voice that goes up and down. */
  private Attachment hum() throws FileException {
    Voices.Recording recording = cast.bensClient().voices().record();
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
    say(RECIPE);
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
    say(slip);
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

  private interface Taking {
    Attachment take() throws FileException, IOException;
  }

  private static Attachment take(Taking taking) {
    try {
      return taking.take();
    } catch (FileException | IOException e) {
      throw new AssertionError("it could not be taken", e);
    }
  }

  private ThreadId fair() {
    return Colleagues.thread(cast.bensClient(), FAIR).threadId();
  }

  private void send(Attachment file) {
    EventBody.Message message = new EventBody.Message("", null, List.of(file));
    var _ = cast.bensClient().messages().send(fair(), message);
  }

  private void say(String text) {
    var _ = cast.bensClient().messages().send(fair(), text);
  }
}
