package chat.hearth.ui.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.hand.Screen;
import chat.hearth.model.Attachment;
import chat.hearth.ui.kit.FullView;
import chat.hearth.ui.kit.Theme;
import chat.hearth.ui.sample.SampleAttachments;
import chat.hearth.ui.sample.SampleClient;
import chat.hearth.ui.sample.SampleTeam;
import com.sun.javafx.stage.WindowHelper;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures that move, in a window: only while somebody sees them, and wants them to. */
class FilmPlayerTest {

  private static final int SIDE = 100;
  private static final long WHOLE = 3L * SIDE * SIDE;

  @TempDir private Path folder;
  private final SampleClient client = SampleTeam.northlight();
  private final Image still = new WritableImage(SIDE, SIDE);
  private Screen screen;
  private Films films;
  private Made shown;

  private record Made(StackPane place, ImageView view, FilmPlayer player) {}

  @BeforeEach
  void open() {
    screen = Screen.open(400, 300, folder);
    screen.run(() -> screen.window().theme().lessMotionProperty().set(Theme.LessMotion.OFF));
    films = screen.ask(() -> new Films(client.attachments()));
    shown = show(SampleAttachments.film("a.gif", SIDE, SIDE));
  }

  @AfterEach
  void close() {
    screen.run(films::close);
    screen.close();
  }

  private Made show(Attachment file) {
    return screen.show(
        _ -> {
          ImageView view = new ImageView(still);
          StackPane place = new StackPane(view);
          FilmPlayer player = new FilmPlayer(films, place, view, file, SIDE);
          place.getChildren().add(player.badge());
          player.begin(still);
          return new Made(place, view, player);
        },
        made -> new HBox(new Pane(made.place)));
  }

  private boolean isMoving() {
    return screen.ask(() -> shown.player.isMoving());
  }

  private long held() {
    return screen.ask(films::held);
  }

  private Color colour() {
    return screen.ask(() -> shown.view.getImage().getPixelReader().getColor(5, 5));
  }

  private void awaitGone() {
    screen.until("nothing is held", () -> held() == 0);
    assertFalse(isMoving());
    assertSame(still, screen.ask(() -> shown.view.getImage()));
  }

  @Test
  void it_goes_through_all_frames_again_and_again() {
    Set<Color> seen = new HashSet<>();
    screen.until(
        "all",
        () -> {
          seen.add(colour());
          return seen.containsAll(Set.of(Color.RED, Color.LIME, Color.BLUE));
        });
    screen.until("the first again", () -> colour().equals(Color.RED));
    assertEquals(WHOLE, held());
  }

  @Test
  void out_of_sight_nothing_is_held_and_no_clock_runs() {
    screen.until("moves", this::isMoving);
    screen.run(() -> shown.place.setTranslateY(5000));
    awaitGone();
    screen.run(() -> shown.place.setTranslateY(0));
    screen.until("moves", this::isMoving);
    screen.run(() -> shown.place.getParent().setVisible(false));
    awaitGone();
    screen.run(() -> shown.place.getParent().setVisible(true));
    screen.until("moves", this::isMoving);
    FullView over = screen.ask(() -> new FullView(new Pane(), "over"));
    screen.run(() -> over.open(screen.window().overlay()));
    awaitGone();
    screen.run(over::close);
    screen.until("moves", this::isMoving);
    screen.run(() -> ((Pane) shown.place.getParent()).getChildren().clear());
    awaitGone();
  }

  @Test
  void it_pauses_while_the_window_is_not_looked_at() {
    screen.until("moves", this::isMoving);
    focus(false);
    screen.until("pauses", () -> !isMoving());
    assertEquals(WHOLE, held(), "it is still in sight");
    focus(true);
    screen.until("moves", this::isMoving);
  }

  /** As the system tells it: a window without a display never loses the focus to another. */
  private void focus(boolean now) {
    screen.run(() -> WindowHelper.setFocused(screen.stage(), now));
  }

  @Test
  void with_less_motion_it_moves_only_when_somebody_wishes() {
    screen.until("moves", this::isMoving);
    screen.run(() -> screen.window().theme().lessMotionProperty().set(Theme.LessMotion.ON));
    screen.until("a sign", () -> screen.ask(() -> shown.player.badge().isVisible()));
    assertFalse(isMoving());
    assertEquals(Color.RED, colour(), "the first frame");
    screen.picture("film-badge");
    assertTrue(screen.ask(() -> shown.player.wish()));
    screen.until("moves", this::isMoving);
    assertFalse(screen.ask(() -> shown.player.badge().isVisible()));
    assertFalse(screen.ask(() -> shown.player.wish()), "it moves already");
    screen.run(() -> shown.place.setVisible(false));
    awaitGone();
    screen.run(() -> shown.place.setVisible(true));
    screen.until("a sign", () -> screen.ask(() -> shown.player.badge().isVisible()));
    assertFalse(isMoving(), "the wish was for that time");
  }

  @Test
  void there_is_room_for_so_many_pixels_and_not_for_more() {
    screen.until("moves", this::isMoving);
    Attachment large = SampleAttachments.film("large.gif", 1000, 1000);
    client.attachments().playLong(large, 39);
    Attachment other = SampleAttachments.film("other.gif", 1000, 1000);
    Set<String> came = new HashSet<>();
    screen.run(() -> films.open(large, 1000, _ -> came.add("large")));
    screen.run(() -> films.open(other, 1000, _ -> came.add("other")));
    screen.run(() -> films.open(SampleAttachments.film("b.gif", 9, 9), 9, _ -> came.add("small")));
    screen.until("the last", () -> screen.ask(() -> came.contains("small")));
    assertEquals(Set.of("large", "small"), came);
  }
}
