package chat.hearth.demo;

import chat.hearth.client.Pixels;
import chat.hearth.client.files.Pictures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A made-up cover: dusk over hills, drawn by sums. */
final class Cover {

  private static final int WIDE = 680;
  private static final int HIGH = 300;

  private Cover() {}

  static Pixels draw() {
    int[] argb = new int[WIDE * HIGH];
    for (int y = 0; y < HIGH; y++) {
      for (int x = 0; x < WIDE; x++) {
        argb[y * WIDE + x] = colour(x, y);
      }
    }
    return new Pixels(WIDE, HIGH, argb);
  }

  /** The same, later. */
  static Pixels dusk() {
    Pixels day = draw();
    int[] dark = new int[day.argb().length];
    for (int i = 0; i < dark.length; i++) {
      dark[i] = 0xFF000000 | (day.argb()[i] >> 1 & 0x7F7F7F);
    }
    return new Pixels(WIDE, HIGH, dark);
  }

  /** Writes a picture as a file. */
  static Path write(Pixels picture, Path file) throws IOException {
    return Files.write(file, Pictures.png(picture.width(), picture.height(), picture.argb()));
  }

  private static int colour(int x, int y) {
    double near = HIGH * 0.8 + 26 * Math.sin(x / 70.0);
    double far = HIGH * 0.62 + 30 * Math.sin(x / 110.0 + 2);
    if (y > near) {
      return mix(0x2B1B2E, 0x1A1022, (y - near) / 80);
    }
    if (y > far) {
      return mix(0x6B3350, 0x3C1F3B, (y - far) / 120);
    }
    return mix(0x2A2F5E, 0xF08A4B, Math.pow((double) y / HIGH, 1.3) * 1.4);
  }

  private static int mix(int from, int to, double share) {
    double part = Math.clamp(share, 0, 1);
    int mixed = 0xFF;
    for (int shift = 16; shift >= 0; shift -= 8) {
      int a = from >> shift & 0xFF;
      int b = to >> shift & 0xFF;
      mixed = mixed << 8 | (int) Math.round(a + (b - a) * part);
    }
    return mixed;
  }
}
