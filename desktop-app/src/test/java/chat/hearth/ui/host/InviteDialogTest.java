package chat.hearth.ui.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import chat.hearth.client.Connection;
import chat.hearth.hand.Screen;
import chat.hearth.ui.kit.Theme;
import chat.hearth.ui.sample.SampleClient;
import chat.hearth.ui.sample.SampleTeam;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An admin of a relay that runs elsewhere invites people. */
class InviteDialogTest {

  private static final String LINK =
      "hearth://join/192.168.1.20:7480?invite=7F3K-92QM-XD41&key=" + SampleTeam.KEY;

  @TempDir private Path folder;

  private final SampleClient client = SampleTeam.northlight();
  private final StackPane page = new StackPane();
  private Screen screen;
  private InviteDialog inviting;

  @BeforeEach
  void open() {
    screen = Screen.open(1000, 700, folder);
    StackPane _ = screen.show(_ -> page, p -> p);
    inviting = screen.ask(() -> new InviteDialog(client, screen.window()));
  }

  @AfterEach
  void close() {
    screen.run(inviting::close);
    screen.close();
    client.close();
  }

  private void invite() {
    screen.run(() -> inviting.open(page));
  }

  @Test
  void it_shows_a_link_which_one_key_copies_and_escape_leaves() {
    invite();
    screen.awaitWords(LINK);
    screen.awaitWords("Valid until 30 November, 0 of 10 used");
    screen.picture("invite-dialog");
    screen.run(() -> screen.window().theme().modeProperty().set(Theme.Mode.DARK));
    screen.picture("invite-dialog-dark");
    assertEquals(List.of(), screen.cramped());
    assertEquals(List.of(), screen.nameless());
    assertEquals("copy-link", screen.focused());
    screen.press(KeyCode.SPACE);
    screen.awaitWords("Link copied");
    assertEquals(LINK, screen.ask(() -> Clipboard.getSystemClipboard().getString()));
    screen.press(KeyCode.ESCAPE);
    screen.until("closed", () -> !screen.shows(LINK));
  }

  @Test
  void without_a_connection_it_says_so_and_can_be_asked_again() {
    client.playOffline();
    invite();
    screen.awaitWords("The relay can’t be reached now. Try again with New link.");
    assertFalse(screen.shows(LINK));
    client.play(new Connection.Online());
    screen.clickWords("New link");
    screen.awaitWords(LINK);
  }

  @Test
  void who_may_not_invite_is_told_who_may() {
    client.admin(false);
    invite();
    screen.awaitWords("Only an admin of the team can invite people. Ask them for a link.");
    assertFalse(screen.ask(() -> screen.window().overlay().hasDialog()));
  }
}
