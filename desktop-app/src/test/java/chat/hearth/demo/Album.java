package chat.hearth.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** The pictures of the play. They are written while it goes on. */
final class Album implements AutoCloseable {

  private final Path folder;
  private final ExecutorService writer = Executors.newSingleThreadExecutor();
  private long nanos;

  /** An album in this folder, which is made when the first picture comes. */
  Album(Path folder) {
    this.folder = folder;
  }

  /** Takes a picture and writes it as {@code <name>.png}. */
  void add(String name, Supplier<WritableImage> picture) {
    long start = System.nanoTime();
    WritableImage image = picture.get();
    writer.execute(() -> write(folder.resolve(name + ".png"), image));
    nanos += System.nanoTime() - start;
  }

  /** How long the play has waited for pictures. */
  Duration spent() {
    return Duration.ofNanos(nanos);
  }

  @Override
  public void close() {
    writer.close();
  }

  private static void write(Path file, WritableImage image) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
