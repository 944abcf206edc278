package chat.hearth.desktop;

import java.util.concurrent.CompletableFuture;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;

/**
 * The toolkit under a name of its own. JavaFX calls all windows by the class that it launches, and
 * desktops look for that name to find a window's entry in their menu; a toolkit that starts without
 * a class is "java", as many others are.
 */
public final class Hearth extends Application {

  private static final CompletableFuture<Boolean> STARTED = new CompletableFuture<>();

  /** Waits until windows can be made; fails with a {@link RuntimeException} where none can. */
  static void startToolkit() {
    var _ = Thread.ofPlatform().name("toolkit").daemon().start(Hearth::untilItEnds);
    boolean _ = STARTED.join();
  }

  private static void untilItEnds() {
    try {
      launch(Hearth.class);
    } catch (RuntimeException e) {
      boolean _ = STARTED.completeExceptionally(e);
    }
  }

  /** The windows come later, and the toolkit stays without one until it is told to end. */
  @Override
  public void start(Stage stage) {
    Platform.setImplicitExit(false);
    boolean _ = STARTED.complete(true);
  }
}
