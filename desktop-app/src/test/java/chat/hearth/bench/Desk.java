package chat.hearth.bench;

import chat.hearth.client.Client;
import chat.hearth.client.net.Dialer;
import chat.hearth.desktop.AppGraph;
import chat.hearth.gallery.Shots;
import chat.hearth.hand.Hand;
import chat.hearth.ui.kit.Theme;
import chat.hearth.ui.sample.SampleComputer;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** The app with a profile in a real window, which no screen shows. */
final class Desk implements AutoCloseable {

  private static final Logger JAVAFX = Logger.getLogger("javafx");
  private static final long LOOK_NANOS = 1_000_000;

  /**
   * The headless screen, of 1,000 by 1,000 px, copies every picture pixel by pixel with an object
   * for each, which takes ten times as long as all that a real window does. Below its edge it gives
   * up at the first pixel: what is measured ends where a picture is painted.
   */
  private static final double BELOW = 2_000;

  private static final String SCREEN = "com.sun.glass.ui.headless.HeadlessWindow";
  private static final long PATIENCE_SECONDS = 300;

  private final AppGraph app;
  private final Client client;
  private final Stage stage;

  /** Before anything of JavaFX: without a screen, painted by the processor. */
  static void headless() {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    JAVAFX.setLevel(Level.SEVERE);
  }

  /** Opens a window for the account of a profile; in px. */
  Desk(Path profile, Dialer dialer, double width, double height) {
    app =
        new AppGraph(
            profile,
            "127.0.0.1",
            0,
            dialer,
            Clock.systemUTC(),
            new SecureRandom(),
            new SampleComputer(profile.resolve("downloads")));
    client = app.open().orElseThrow();
    stage = Shots.onFx(() -> window(width, height));
  }

  private Stage window(double width, double height) {
    Thread.currentThread().setUncaughtExceptionHandler(Desk::failed);
    Stage made = new Stage();
    var _ = app.show(made, Optional.of(client), null);
    made.setWidth(width);
    made.setHeight(height);
    made.setY(BELOW);
    Theme theme = Theme.of(made.getScene());
    if (theme != null) {
      theme.lessMotionProperty().set(Theme.LessMotion.ON);
    }
    return made;
  }

  private static void failed(Thread thread, Throwable problem) {
    boolean copying =
        problem instanceof IndexOutOfBoundsException
            && Arrays.stream(problem.getStackTrace())
                .anyMatch(f -> f.getClassName().equals(SCREEN));
    if (!copying) {
      problem.printStackTrace();
    }
  }

  Client client() {
    return client;
  }

  /** Somebody at the window. */
  Hand hand() {
    return new Hand(stage);
  }

  Scene scene() {
    return stage.getScene();
  }

  /** Waits until these words stand in the next picture of the window. */
  void awaitPainted(String words) throws InterruptedException {
    Hand hand = hand();
    while (!hand.shows(words)) {
      LockSupport.parkNanos(LOOK_NANOS);
    }
    awaitPicture(() -> true, () -> {});
  }

  /**
   * Waits for the first picture in which something is to be seen.
   *
   * @param seen asked on the FX thread for each picture, once all has its place
   * @param then done there at once for the first one
   */
  void awaitPicture(BooleanSupplier seen, Runnable then) throws InterruptedException {
    watch(seen, then).await();
  }

  /** As {@link #awaitPicture}, for something that is done in the meantime. */
  Watch watch(BooleanSupplier seen, Runnable then) {
    Watch watch = new Watch(seen, then);
    return Shots.onFx(
        () -> {
          scene().addPostLayoutPulseListener(watch);
          Platform.requestNextPulse();
          return watch;
        });
  }

  @Override
  public void close() {
    boolean _ =
        Shots.onFx(
            () -> {
              stage.hide();
              app.close();
              return true;
            });
  }

  /** Looks at every picture until something is to be seen. */
  final class Watch implements Runnable {

    private final BooleanSupplier seen;
    private final Runnable then;
    private final CountDownLatch there = new CountDownLatch(1);

    private Watch(BooleanSupplier seen, Runnable then) {
      this.seen = seen;
      this.then = then;
    }

    @Override
    public void run() {
      if (seen.getAsBoolean()) {
        scene().removePostLayoutPulseListener(this);
        then.run();
        there.countDown();
      }
    }

    void await() throws InterruptedException {
      if (!there.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("it never came to be seen");
      }
    }
  }
}
