package chat.hearth.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.hearth.hand.Screen;
import chat.hearth.ui.kit.emoji.EmojiLine;
import chat.hearth.ui.sample.SampleClient;
import chat.hearth.ui.sample.SampleTeam;
import java.nio.file.Path;
import javafx.scene.Node;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Only what is in sight counts as read, not a thread that is open behind another screen. */
class SightTest {

  @TempDir private Path folder;

  private final SampleClient client = SampleTeam.northlight();
  private Screen screen;
  private Shell shell;
  private boolean closed;

  @BeforeEach
  void open() {
    screen = Screen.open(1280, 800, folder);
    shell = SampleShell.show(screen, client);
    screen.awaitWords("Write to Launch week");
  }

  @AfterEach
  void close() {
    closeShell();
    screen.close();
  }

  @ParameterizedTest
  @CsvSource({"1280, rail-contacts", "1280, rail-settings", "1280, rail-host", "420, chat-back"})
  void what_comes_in_an_open_thread_behind_another_screen_stays_unread(int width, String way) {
    screen.resize(width, 800);
    Node chat = screen.ask(() -> screen.stage().getScene().lookup(".chat"));
    screen.click(way);
    screen.until("another screen", () -> screen.ask(() -> chat.getScene() == null));
    client.play(SampleTeam.LAUNCH_WEEK, SampleTeam.MARA, "The cake is here");
    client.threads().nickname(SampleTeam.LAUNCH_WEEK, "The week");
    screen.until("it came", () -> screen.ask(() -> name(chat)).equals("The week"));
    closeShell(); // what is to be written is written then
    assertEquals(1, unread());
  }

  @Test
  void it_is_read_as_soon_as_the_thread_shows_again() {
    screen.click("rail-contacts");
    screen.awaitWords("Pick a person on the left");
    client.play(SampleTeam.LAUNCH_WEEK, SampleTeam.MARA, "The cake is here");
    screen.until("counted", () -> screen.spoken().contains("Threads, 3 unread"));
    screen.click("rail-threads");
    screen.awaitWords("The cake is here");
    screen.until("read", () -> unread() == 0);
  }

  private void closeShell() {
    if (!closed) {
      closed = true;
      screen.run(shell::close);
    }
  }

  private static String name(Node chat) {
    return chat.lookup(".chat-header").lookupAll("*").stream()
        .filter(EmojiLine.class::isInstance)
        .map(n -> ((EmojiLine) n).getText())
        .findFirst()
        .orElse("");
  }

  private int unread() {
    return client.threads().find(SampleTeam.LAUNCH_WEEK).orElseThrow().unread();
  }
}
