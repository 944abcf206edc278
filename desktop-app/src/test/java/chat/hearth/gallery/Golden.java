package chat.hearth.gallery;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.WritableImage;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.awaitility.Awaitility;

/**
 * Pictures that the screens have to look like, in {@code desktop-app/src/test/resources/golden}.
 * They show nothing but bundled emoji and fonts, and those of {@code src/test/fonts}, at a fixed
 * time, so that they come out the same on every computer that draws without a display.
 *
 * <p>Where a screen looks other than it is kept, its test leaves what it looks like and what is
 * other in {@code desktop-app/target/golden}. If it should look so from now on, renew the pictures,
 * look at each that has changed, and commit them with the change:
 *
 * <pre>./hearth test -Dtest=GoldenFramesTest,ThreadFramesTest,ComponentSheetTest,SignInTest \
 *   -Dsurefire.failIfNoSpecifiedTests=false -Dhearth.golden=renew</pre>
 */
public final class Golden {

  /** Where they are kept. */
  static final Path KEPT = Path.of("src", "test", "resources", "golden");

  private static final Path FOUND = Path.of("target", "golden");
  private static final boolean RENEW = "renew".equals(System.getProperty("hearth.golden"));
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Duration LOOK_EVERY = Duration.ofMillis(100);
  private static final Duration STILL = Duration.ofSeconds(1);

  private Golden() {}

  /**
   * Waits until the frame looks as it is kept: pictures and rows may come a moment later.
   *
   * @param name of the file, without its ending
   * @param frame takes a picture; called by any thread
   */
  public static void check(String name, Supplier<WritableImage> frame) {
    if (RENEW) {
      write(KEPT.resolve(name + ".png"), still(frame));
      return;
    }
    BufferedImage kept = read(name);
    long end = System.nanoTime() + PATIENCE.toNanos();
    BufferedImage actual = opaque(frame.get());
    while (!Difference.of(kept, actual).isNone() && System.nanoTime() < end) {
      LockSupport.parkNanos(LOOK_EVERY.toNanos());
      actual = opaque(frame.get());
    }
    Difference difference = Difference.of(kept, actual);
    if (!difference.isNone()) {
      throw new AssertionError(complaint(name, actual, difference));
    }
  }

  /** Whether a person would call both the same. */
  public static boolean looksAlike(WritableImage one, WritableImage other) {
    return Difference.of(opaque(one), opaque(other)).isNone();
  }

  /** The frame when nothing in it has moved for a while. */
  private static BufferedImage still(Supplier<WritableImage> frame) {
    AtomicReference<BufferedImage> last = new AtomicReference<>(opaque(frame.get()));
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(STILL)
        .until(
            () -> {
              BufferedImage now = opaque(frame.get());
              return Difference.of(last.getAndSet(now), now).isNone();
            });
    return last.get();
  }

  private static String complaint(String name, BufferedImage actual, Difference difference) {
    Path other = FOUND.resolve(name + "-difference.png");
    write(FOUND.resolve(name + "-actual.png"), actual);
    write(other, difference.picture());
    return name
        + " does not look as it is kept: "
        + difference.words()
        + ". See "
        + other
        + "; Golden.java says how to renew what is kept.";
  }

  private static BufferedImage opaque(WritableImage image) {
    BufferedImage drawn = SwingFXUtils.fromFXImage(image, null);
    BufferedImage opaque =
        new BufferedImage(drawn.getWidth(), drawn.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = opaque.createGraphics();
    pen.drawImage(drawn, 0, 0, null);
    pen.dispose();
    return opaque;
  }

  private static BufferedImage read(String name) {
    Path file = KEPT.resolve(name + ".png");
    if (!Files.exists(file)) {
      throw new AssertionError("there is no " + file + " yet; Golden.java says how to make it");
    }
    try {
      return ImageIO.read(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, BufferedImage image) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
      ImageWriteParam smallest = writer.getDefaultWriteParam();
      smallest.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      smallest.setCompressionQuality(0);
      Files.deleteIfExists(file);
      try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
        writer.setOutput(out);
        writer.write(null, new IIOImage(image, null, null), smallest);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
