package chat.hearth.gallery;

import chat.hearth.ui.kit.Fx;
import chat.hearth.ui.kit.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** Takes pictures of scenes that no window shows, so that they may be larger than the screen. */
public final class Shots {

  private static final Path FOLDER = Path.of("target", "gallery");

  private Shots() {}

  /**
   * Writes {@code target/gallery/<name>.png}.
   *
   * @param width in px
   * @param height in px
   * @param percent the text size
   * @param content built on the FX thread
   * @return the picture's file
   */
  public static Path shot(
      String name,
      double width,
      double height,
      Theme.Mode mode,
      int percent,
      Supplier<? extends Parent> content) {
    WritableImage image =
        onFx(
            () -> {
              Scene scene = scene(width, height, mode, percent, content);
              return scene.snapshot(null);
            });
    return write(name, image);
  }

  /** A dressed scene without a window; for the FX thread. */
  public static Scene scene(
      double width,
      double height,
      Theme.Mode mode,
      int percent,
      Supplier<? extends Parent> content) {
    Theme theme = new Theme();
    theme.modeProperty().set(mode);
    theme.textPercentProperty().set(percent);
    theme.lessMotionProperty().set(Theme.LessMotion.ON);
    Scene scene = new Scene(content.get(), width, height);
    theme.apply(scene);
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    return scene;
  }

  /** Writes an image as {@code target/gallery/<name>.png}. */
  public static Path write(String name, WritableImage image) {
    try {
      Files.createDirectories(FOLDER);
      Path file = FOLDER.resolve(name + ".png");
      ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs the task on the FX thread, which is started if need be, and waits up to 30 s. */
  public static <T> T onFx(Supplier<T> task) {
    CompletableFuture<T> result = new CompletableFuture<>();
    Runnable work =
        () -> {
          try {
            result.complete(task.get());
          } catch (RuntimeException | Error e) {
            result.completeExceptionally(e);
          }
        };
    try {
      Platform.startup(ScreenEdge::extend);
      Platform.setImplicitExit(false);
    } catch (IllegalStateException e) {
      // The FX thread runs already.
    }
    Fx.later(work);
    return result.orTimeout(30, TimeUnit.SECONDS).join();
  }
}
