package chat.hearth.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.hearth.hand.Screen;
import chat.hearth.model.Presence;
import chat.hearth.ui.kit.Background;
import chat.hearth.ui.sample.SampleClient;
import chat.hearth.ui.sample.SampleTeam;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who does not touch the window is away. */
class ActivityTest {

  @TempDir private Path folder;

  private final SampleClient client = SampleTeam.northlight();
  private final Background background = new Background("activity-test");
  private Screen screen;

  @BeforeEach
  void open() {
    screen = Screen.open(300, 200, folder);
  }

  @AfterEach
  void close() {
    background.close();
    screen.close();
  }

  @Test
  void ten_minutes_make_somebody_away() {
    assertEquals(Duration.minutes(10), Activity.AWAY_AFTER);
  }

  @Test
  void nothing_for_a_while_is_away_and_any_key_brings_one_back() {
    Activity activity = activity(Duration.millis(150));
    screen.until("away", () -> state() == Presence.State.AWAY);
    screen.press(KeyCode.SHIFT);
    screen.until("back", () -> state() == Presence.State.ONLINE);
    screen.until("away again", () -> state() == Presence.State.AWAY);
    screen.run(activity::close);
  }

  @Test
  void who_types_is_not_away() {
    Activity activity = activity(Duration.minutes(10));
    screen.press(KeyCode.A);
    assertEquals(Presence.State.ONLINE, state());
    screen.run(activity::close);
  }

  @Test
  void after_the_end_the_window_tells_nothing_any_more() {
    Activity activity = activity(Duration.millis(100));
    screen.until("away", () -> state() == Presence.State.AWAY);
    screen.run(activity::close);
    screen.press(KeyCode.A);
    background.finish(); // all that was asked for is done
    assertEquals(Presence.State.AWAY, state());
  }

  private Activity activity(Duration after) {
    return screen.ask(() -> new Activity(screen.stage().getScene(), client, background, after));
  }

  private Presence.@Nullable State state() {
    Presence presence = client.people().find(SampleTeam.ELIF).orElseThrow().presence();
    return presence == null ? null : presence.state();
  }
}
