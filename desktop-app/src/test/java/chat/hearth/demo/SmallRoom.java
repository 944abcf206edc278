package chat.hearth.demo;

import chat.hearth.client.Client;
import chat.hearth.client.ClientEntry;
import chat.hearth.client.Entry;
import chat.hearth.client.RelayAddress;
import chat.hearth.client.net.TyrusDialer;
import chat.hearth.relay.Relay;
import chat.hearth.relay.RelayConfig;
import chat.hearth.relay.blob.BlobLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import javafx.scene.input.KeyCode;

/** Another team, whose relay has little room for files: what it refuses, and in which words. */
final class SmallRoom {

  private static final BlobLimits LITTLE = new BlobLimits(1_000_000, 1_500_000);
  private static final int TOO_LARGE = 1_200_000;
  private static final int FITS_ONCE = 900_000;

  private final Cast cast;
  private final Checks checks;
  private final Path folder;

  SmallRoom(Cast cast, Checks checks, Path folder) {
    this.cast = cast;
    this.checks = checks;
    this.folder = folder;
  }

  void play() {
    checks.check("a file that is too large or one too many is refused in words", this::refuse);
  }

  private void refuse() throws Exception {
    RelayConfig config =
        RelayConfig.in(folder.resolve("small"))
            .withPort(0)
            .withDurable(false)
            .withName("Lantern Club")
            .withFiles(LITTLE);
    try (Relay relay = Relay.start(config);
        AppWindow nora = cast.visitor("nora");
        Client omar = omar(new RelayAddress("127.0.0.1", relay.port(), null))) {
      join(nora, relay.port());
      var _ =
          omar.messages()
              .send(
                  omar.threads().start(List.of(nora.client().account().userId()), null),
                  "Have you got the films?");
      nora.turnTo("Omar Reyes");
      tooLarge(nora);
      tooMany(nora);
    }
  }

  private Client omar(RelayAddress relay) throws Exception {
    return new ClientEntry(
            folder.resolve("omar"), new TyrusDialer(), Clock.systemUTC(), new SecureRandom())
        .register(
            relay, new Entry.Registration("omar", "Omar Reyes", Colleagues.PASSWORD, "Laptop"));
  }

  private static void join(AppWindow nora, int port) {
    nora.look();
    nora.click("join-team");
    nora.fill("address", "127.0.0.1:" + port);
    nora.clickWords("Go on");
    nora.awaitWords("Join Lantern Club");
    nora.fill("display-name", "Nora Haddad");
    nora.fill("user-name", "nora");
    nora.fill("password", Colleagues.PASSWORD);
    nora.clickWords("Create account");
    nora.until("Nora to be in", nora::signedIn);
  }

  private void tooLarge(AppWindow nora) throws IOException {
    choose(nora, "The lake.mov", TOO_LARGE);
    nora.awaitWords("“The lake.mov” has 1.2 MB; your team’s limit is 1 MB a file.");
    nora.picture("too-large");
  }

  private void tooMany(AppWindow nora) throws IOException {
    choose(nora, "The pier.mov", FITS_ONCE);
    nora.awaitVisible("Remove The pier.mov");
    nora.press(KeyCode.ENTER);
    nora.until("sent", () -> !nora.speaks("Remove The pier.mov"));
    choose(nora, "The boats.mov", FITS_ONCE);
    nora.awaitVisible("Remove The boats.mov");
    nora.press(KeyCode.ENTER);
    nora.awaitWords("as your files take 900 kB of the 1.5 MB that the team’s host gives you.");
    nora.picture("no-room");
    nora.clickWords("Discard");
    nora.until("gone", () -> !nora.shows("Not sent:"));
    choose(nora, "The reeds.mov", FITS_ONCE);
    nora.awaitWords("“The reeds.mov” may not fit: your files take 900 kB of the 1.5 MB");
    nora.picture("may-not-fit");
  }

  /** Chooses a file of this size, made anew. */
  private void choose(AppWindow nora, String name, int bytes) throws IOException {
    byte[] content = new byte[bytes];
    new Random(name.hashCode()).nextBytes(content);
    nora.props().fileDialogs().choose(Files.write(folder.resolve(name), content));
    nora.click("attach");
  }
}
