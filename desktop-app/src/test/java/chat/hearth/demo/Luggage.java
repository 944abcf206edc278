package chat.hearth.demo;

import chat.hearth.client.Client;
import chat.hearth.client.MessageRow;
import chat.hearth.gallery.Shots;
import chat.hearth.hand.Dragged;
import chat.hearth.model.ThreadId;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;

/** Files on all ways into a message, and out of it again: to the eye, to others, to the disk. */
final class Luggage {

  private static final String PLAN = "Where it all goes.txt";
  private static final String CAPTION = "The field, at noon and at dusk";

  private final Cast cast;
  private final Checks checks;
  private final AppWindow anna;
  private final AppWindow ben;
  private final Path folder;

  Luggage(Cast cast, Checks checks, Path folder) {
    this.cast = cast;
    this.checks = checks;
    this.anna = cast.anna();
    this.ben = cast.ben();
    this.folder = folder;
  }

  void play() {
    checks.check("a file is chosen in a dialog, waits, and is sent", this::choose);
    checks.check("a file is saved where Ben wants it, and shown in its folder", this::save);
    checks.check("files are dropped on the chat and go with their caption", this::drop);
    checks.check("the viewer zooms, and keys lead on and out", this::view);
    checks.check("a message with files is forwarded with them", this::forward);
    checks.check("a photo is copied in one thread and pasted in another", this::paste);
  }

  private void choose() throws IOException {
    Path plan = Files.writeString(folder.resolve(PLAN), "tent, tables, cake\n");
    anna.look();
    anna.turnTo(Ripples.TENT);
    anna.props().fileDialogs().choose(plan);
    anna.click("attach");
    anna.until("it waits", () -> anna.speaks("To be sent: " + PLAN));
    anna.picture("attached");
    anna.press(KeyCode.ENTER);
    ben.until("it", () -> endsWith(cast.bensClient(), Ripples.TENT, PLAN));
  }

  private void save() {
    Path place = folder.resolve("Plan of the field.txt");
    ben.look();
    ben.clickSpoken("Download");
    ben.awaitVisible("Save as…");
    ben.props().fileDialogs().saveTo(place);
    ben.clickSpoken("Save as…");
    ben.awaitWords("Saved");
    ben.picture("saved");
    ben.clickWords("Show in folder");
    ben.until("shown", () -> ben.props().shown().equals(List.of(place)));
    ben.until("the same", () -> Files.mismatch(place, folder.resolve(PLAN)) < 0);
    ben.chooseNewest();
    ben.press(KeyCode.ENTER);
    ben.picture("file-menu");
    ben.clickWords("Show " + PLAN + " in folder");
    ben.until("shown again", () -> ben.props().shown().equals(List.of(place, place)));
  }

  private void drop() throws IOException {
    List<File> photos =
        List.of(
            Cover.write(Cover.draw(), folder.resolve("field.png")).toFile(),
            Cover.write(Cover.dusk(), folder.resolve("dusk.png")).toFile());
    anna.until(
        "a place for them", () -> Shots.onFx(() -> Dragged.files(photos).over(anna.messages())));
    anna.awaitWords("Drop files here to send them");
    anna.picture("drop");
    anna.until("taken", () -> Shots.onFx(() -> Dragged.files(photos).drop(anna.messages())));
    anna.awaitVisible("Remove dusk.png");
    anna.type(CAPTION);
    anna.picture("caption");
    anna.press(KeyCode.ENTER);
    ben.until("all of it", () -> files(cast.bensClient(), Ripples.TENT, CAPTION) == 2);
    ben.look();
    ben.awaitWords(CAPTION);
    anna.awaitVisible("field.png, photo, 680 by 300");
    anna.picture("several-files");
  }

  private static int files(Client client, String thread, String text) {
    ThreadId id = Colleagues.thread(client, thread).threadId();
    return client.messages().latest(id, 9).rows().stream()
        .filter(r -> r.text().equals(text))
        .mapToInt(r -> r.files().size())
        .max()
        .orElse(0);
  }

  private void view() {
    anna.look();
    anna.clickSpoken("field.png, photo, 680 by 300");
    anna.awaitVisible("Photo field.png");
    anna.until("drawn", () -> shown(view -> view.getImage() != null));
    anna.press(KeyCode.EQUALS);
    anna.press(KeyCode.EQUALS);
    anna.press(KeyCode.EQUALS);
    anna.until("larger", () -> shown(view -> view.getScaleX() > 1.9));
    anna.picture("viewer");
    anna.press(KeyCode.DIGIT0);
    anna.until("as it was", () -> shown(view -> view.getScaleX() == 1));
    anna.press(KeyCode.RIGHT);
    anna.awaitVisible("Photo dusk.png");
    anna.press(KeyCode.LEFT);
    anna.awaitVisible("Photo field.png");
    anna.press(KeyCode.ESCAPE);
    anna.until("closed", () -> !anna.speaks("Photo field.png"));
  }

  private boolean shown(Function<ImageView, Boolean> wanted) {
    return Shots.onFx(
        () ->
            wanted.apply(
                (ImageView)
                    Objects.requireNonNull(
                        anna.stage().getScene().lookup(".full-view .image-view"))));
  }

  private void forward() {
    ben.look();
    ben.chooseNewest();
    ben.type("f");
    ben.awaitWords("Forward message");
    ben.fill("forward-search", Post.FAIR);
    ben.press(KeyCode.ENTER);
    ben.click("forward-do");
    ben.awaitWords("Forwarded");
    anna.until("all of it", () -> files(cast.annasClient(), Post.FAIR, CAPTION) == 2);
  }

  private void paste() {
    Path dusk = folder.resolve("dusk.png");
    ben.props().fileDialogs().choose(dusk);
    ben.click("composer");
    ben.press(KeyCode.U, true, false);
    ben.awaitVisible("Remove dusk.png");
    ben.press(KeyCode.ENTER);
    anna.look();
    anna.until("his photo", () -> endsWith(cast.annasClient(), Ripples.TENT, "dusk.png"));
    try (Pasteboard _ = new Pasteboard()) {
      anna.until("copied", this::copied);
      anna.turnTo(Post.FAIR);
      anna.click("composer");
      anna.press(KeyCode.V, true, false);
      anna.awaitVisible("Remove Pasted picture.png");
      anna.picture("pasted");
      anna.press(KeyCode.ENTER);
    }
    ben.until("it", () -> endsWith(cast.bensClient(), Post.FAIR, "Pasted picture.png"));
  }

  /** Whether the newest message of a thread is this file alone. */
  private static boolean endsWith(Client client, String thread, String file) {
    ThreadId id = Colleagues.thread(client, thread).threadId();
    MessageRow newest = client.messages().latest(id, 1).rows().getLast();
    return newest.text().isEmpty() && newest.files().stream().anyMatch(f -> f.name().equals(file));
  }

  /** What it has to copy comes a moment after the message. */
  private boolean copied() {
    anna.chooseNewest();
    anna.type("c");
    return anna.shows("Copied");
  }
}
