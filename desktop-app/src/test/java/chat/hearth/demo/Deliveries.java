package chat.hearth.demo;

import chat.hearth.client.Client;
import chat.hearth.client.Connection;
import chat.hearth.gallery.Shots;
import chat.hearth.model.Attachment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;

/** Files at a close look: what moves, what is stopped on its way or goes on, and what may harm. */
final class Deliveries {

  private static final String LANTERN =
      "lantern.gif, photo, " + Lantern.WIDE + " by " + Lantern.HIGH;
  private static final int SEVERAL_PIECES = 4_000_000;
  private static final int SLOW = 500_000;
  private static final int FASTER = 2_000_000;

  private final Cast cast;
  private final Checks checks;
  private final Post post;
  private final AppWindow anna;
  private final Path folder;

  Deliveries(Cast cast, Checks checks, Path folder) {
    this.cast = cast;
    this.checks = checks;
    this.post = new Post(cast);
    this.anna = cast.anna();
    this.folder = folder;
  }

  void play() {
    checks.check("a picture that moves waits for a click where less motion is wanted", this::film);
    checks.check("an upload is stopped and its message taken back", this::stop);
    checks.check("an upload goes on where the cable was cut", this::goOn);
    checks.check("a file that may harm is opened only after a warning", this::risky);
  }

  private void film() {
    anna.look();
    anna.awaitWords("Write to " + Post.FAIR);
    Attachment film =
        post.take(b -> b.attachments().take(Lantern.write(folder.resolve("lantern.gif"))));
    post.send(film);
    anna.until("its bytes", () -> cast.annasClient().attachments().isHere(film));
    anna.until("a sign that it can move", () -> anna.sees("film-badge"));
    anna.picture("film");
    anna.clickSpoken(LANTERN);
    Set<Color> seen = new HashSet<>();
    anna.until("it to move", () -> seen.add(middle()) && seen.size() > 2);
  }

  /** What is in the middle of the picture now. */
  private Color middle() {
    return Shots.onFx(
        () ->
            anna.stage().getScene().getRoot().lookupAll(".picture").stream()
                .filter(n -> LANTERN.equals(n.getAccessibleText()))
                .map(n -> n.lookup(".image-view"))
                .map(Deliveries::middle)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no lantern")));
  }

  private static Color middle(Node view) {
    return ((ImageView) view)
        .getImage()
        .getPixelReader()
        .getColor(Lantern.WIDE / 2, Lantern.HIGH / 2);
  }

  private void stop() {
    AppWindow ben = cast.ben();
    ben.look();
    ben.clickWords(Post.FAIR);
    ben.awaitWords("Write to " + Post.FAIR);
    cast.cable().throttle(SLOW);
    Attachment film = recorded("The whole hall.mov");
    post.send(film);
    ben.until("it under way", () -> ben.speaks("Stop"));
    ben.picture("upload");
    ben.clickSpoken("Stop");
    ben.until("its message gone", () -> !names(cast.bensClient(), film));
    ben.clickSpoken("Remove " + film.name()); // else it goes with the next message
    cast.cable().throttle(Long.MAX_VALUE);
    post.say("The film is too long, I bring it along");
    anna.awaitWords("The film is too long, I bring it along");
    if (names(cast.annasClient(), film)) {
      throw new AssertionError("it was sent");
    }
  }

  private void goOn() throws Exception {
    Client client = cast.bensClient();
    cast.cable().throttle(FASTER);
    Attachment film = recorded("The hall.mov");
    post.send(film);
    cast.ben()
        .until(
            "a part of it",
            () -> client.attachments().moving(film.blob()).filter(t -> t.done() > 0).isPresent());
    cast.cable().cut();
    cast.ben().until("offline", () -> client.connection() instanceof Connection.Offline);
    cast.cable().throttle(Long.MAX_VALUE);
    cast.cable().mend();
    client.wake();
    anna.until("its message", () -> names(cast.annasClient(), film));
    anna.look();
    anna.clickSpoken(card(film));
    anna.until("its bytes", () -> cast.annasClient().attachments().isHere(film));
    Path saved = folder.resolve("saved.mov");
    cast.annasClient().attachments().save(film, saved);
    if (Files.mismatch(folder.resolve(film.name()), saved) >= 0) {
      throw new AssertionError("it came otherwise than it was sent");
    }
  }

  private void risky() {
    Path file = folder.resolve("Set up.sh");
    Attachment script =
        post.take(b -> b.attachments().take(Files.writeString(file, "echo Good morning\n")));
    post.send(script);
    String card = card(script);
    anna.clickSpoken(card);
    anna.until("its bytes", () -> cast.annasClient().attachments().isHere(script));
    anna.clickSpoken(card);
    anna.awaitWords("Open anyway");
    anna.picture("risky-file");
    anna.press(KeyCode.ESCAPE);
    anna.until("unopened", () -> !anna.shows("Open anyway"));
  }

  private Attachment recorded(String name) {
    return post.take(b -> b.attachments().take(written(folder.resolve(name))));
  }

  private static Path written(Path file) throws IOException {
    byte[] content = new byte[SEVERAL_PIECES];
    new Random(file.hashCode()).nextBytes(content);
    return Files.write(file, content);
  }

  /** What a screen reader says of its card, as soon as there is one. */
  private String card(Attachment file) {
    anna.until("its card", () -> anna.spoken().stream().anyMatch(s -> isCard(s, file)));
    return anna.spoken().stream().filter(s -> isCard(s, file)).findFirst().orElseThrow();
  }

  private static boolean isCard(String spoken, Attachment file) {
    return spoken.startsWith(file.name() + ", ");
  }

  private static boolean names(Client client, Attachment file) {
    return client
        .messages()
        .latest(Colleagues.thread(client, Post.FAIR).threadId(), 50)
        .rows()
        .stream()
        .anyMatch(r -> r.files().contains(file));
  }
}
