package chat.hearth.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** A made-up picture that moves: a lantern that grows brighter and darker, ten times a second. */
final class Lantern {

  static final int WIDE = 320;
  static final int HIGH = 180;

  private static final int FRAMES = 8;

  private Lantern() {}

  static Path write(Path file) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      writer.prepareWriteSequence(null);
      for (int i = 0; i < FRAMES; i++) {
        writer.writeToSequence(new IIOImage(frame(i), null, null), null);
      }
      writer.endWriteSequence();
    } finally {
      writer.dispose();
    }
    return file;
  }

  private static BufferedImage frame(int number) {
    BufferedImage image = new BufferedImage(WIDE, HIGH, BufferedImage.TYPE_BYTE_INDEXED);
    Graphics2D pen = image.createGraphics();
    double bright = 0.5 - 0.5 * Math.cos(2 * Math.PI * number / FRAMES);
    pen.setColor(new Color(0x000033));
    pen.fillRect(0, 0, WIDE, HIGH);
    for (int ring = 4; ring > 0; ring--) {
      int radius = (int) (ring * (16 + 8 * bright));
      int light = (int) (255 * bright / ring);
      pen.setColor(new Color(Math.min(255, 51 + light), Math.min(255, 20 + light * 2 / 3), 51));
      pen.fillOval(WIDE / 2 - radius, HIGH / 2 - radius, 2 * radius, 2 * radius);
    }
    pen.dispose();
    return image;
  }
}
