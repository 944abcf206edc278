package chat.hearth.ui.chat;

import chat.hearth.client.Film;
import chat.hearth.client.Pixels;
import chat.hearth.model.Attachment;
import chat.hearth.ui.kit.Icons;
import chat.hearth.ui.kit.Motion;
import chat.hearth.ui.kit.Sight;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * Lets a picture move while it is seen in a window with the focus. Where less motion is wanted it
 * stands still under a sign until somebody wishes it to move. What is out of sight holds no frames
 * and runs no clock.
 */
final class FilmPlayer {

  private final Films films;
  private final Region place;
  private final ImageView view;
  private final Attachment file;
  private final int side;
  private final StackPane badge = new StackPane(Icons.of(Feather.PLAY, 20));
  private final Runnable look = this::look;
  private Subscription scenes = Subscription.EMPTY;
  private Subscription focus = Subscription.EMPTY;
  private @Nullable Scene scene;
  private @Nullable Image still;
  private @Nullable Playing playing;
  private boolean asks;
  private int question;
  private boolean wished;

  /** A film with its clock, and the image on which its frames are drawn. */
  private record Playing(Film film, WritableImage image, Timeline clock) {}

  /**
   * Waits for {@link #begin}.
   *
   * @param place what must be in sight
   * @param side about so many pixels at the longer side
   */
  FilmPlayer(Films films, Region place, ImageView view, Attachment file, int side) {
    this.films = films;
    this.place = place;
    this.view = view;
    this.file = file;
    this.side = side;
    badge.getStyleClass().add("film-badge");
    badge.setMouseTransparent(true);
    badge.setVisible(false);
  }

  /** The sign for the middle of the picture. */
  StackPane badge() {
    return badge;
  }

  /** The file is here, and this is its first frame; may be called again. */
  void begin(Image shown) {
    still = shown;
    scenes.unsubscribe();
    scenes = place.sceneProperty().subscribe(this::enter);
  }

  /** Gives everything back. */
  void end() {
    scenes.unsubscribe();
    enter(null);
  }

  /** Moves it in spite of less motion; false where it moves already or can't. */
  boolean wish() {
    boolean heard = playing != null && !wished && Motion.isLess(scene);
    wished |= heard;
    look();
    return heard;
  }

  boolean isMoving() {
    return playing != null && playing.clock.getStatus() == Animation.Status.RUNNING;
  }

  private void enter(@Nullable Scene now) {
    Scene before = scene;
    if (before != null) {
      before.removePostLayoutPulseListener(look);
      focus.unsubscribe();
    }
    scene = now;
    if (now == null) {
      drop();
    } else {
      // Whatever brings it into sight or takes it away is drawn; while nothing is, nobody looks.
      now.addPostLayoutPulseListener(look);
      focus = now.windowProperty().flatMap(Window::focusedProperty).subscribe((_, _) -> look());
    }
  }

  private void look() {
    Scene now = scene;
    Playing on = playing;
    if (now == null || !Sight.isSeen(place)) {
      drop();
    } else if (on == null) {
      ask();
    } else {
      boolean may = wished || !Motion.isLess(now);
      badge.setVisible(!may);
      run(on, may, now.getWindow().isFocused());
    }
  }

  private static void run(Playing on, boolean may, boolean focused) {
    boolean runs = on.clock.getStatus() == Animation.Status.RUNNING;
    if (may && focused && !runs) {
      on.clock.play();
    } else if (may && !focused) {
      on.clock.pause();
    } else if (!may && on.clock.getStatus() != Animation.Status.STOPPED) {
      on.clock.stop();
      draw(on.film.frames().getFirst().picture(), on.image);
    }
  }

  private void ask() {
    if (!asks) {
      asks = true;
      int now = ++question;
      films.open(file, side, film -> came(now, film));
    }
  }

  private void came(int answered, Film film) {
    if (!asks || answered != question) { // out of sight in the meantime
      films.close(film);
      return;
    }
    Pixels first = film.frames().getFirst().picture();
    WritableImage image = new WritableImage(first.width(), first.height());
    draw(first, image);
    playing = new Playing(film, image, clock(film, image));
    view.setImage(image);
    look();
  }

  private static Timeline clock(Film film, WritableImage image) {
    Timeline clock = new Timeline();
    Duration at = Duration.ZERO;
    for (int i = 0; i < film.frames().size(); i++) {
      at = at.add(Duration.millis(film.frames().get(i).millis()));
      Pixels next = film.frames().get((i + 1) % film.frames().size()).picture();
      clock.getKeyFrames().add(new KeyFrame(at, _ -> draw(next, image)));
    }
    clock.setCycleCount(Animation.INDEFINITE);
    return clock;
  }

  private static void draw(Pixels p, WritableImage image) {
    image
        .getPixelWriter()
        .setPixels(
            0, 0, p.width(), p.height(), PixelFormat.getIntArgbInstance(), p.argb(), 0, p.width());
  }

  private void drop() {
    asks = false;
    wished = false;
    badge.setVisible(false);
    Playing now = playing;
    if (now != null) {
      playing = null;
      now.clock.stop();
      films.close(now.film);
      view.setImage(still);
    }
  }
}
