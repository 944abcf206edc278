package chat.hearth.client.files;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.stream.ImageInputStream;

/**
 * How a picture is to be turned before it is shown: a camera writes its pixels as they came and
 * notes in the head, as EXIF, how it was held. A picture without such a note, or with one that is
 * damaged, stays as it is.
 *
 * @param flipX left and right change places, then:
 * @param flipY top and bottom do, then:
 * @param swap rows become columns
 */
record Turn(boolean flipX, boolean flipY, boolean swap) {

  static final Turn NONE = new Turn(false, false, false);

  private static final int JPEG = 0xFFD8;
  private static final int EXIF = 0xFFE1;
  private static final int FIRST_SEGMENT = 0xFFE0;
  private static final int LAST_SEGMENT = 0xFFEF;
  private static final byte[] NAME = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
  private static final int LITTLE = 0x4949;
  private static final int ENTRY = 12;
  private static final int ORIENTATION = 0x0112;
  private static final int SHORT = 3;

  /** That of a JPEG; leaves the stream where it was. */
  static Turn of(ImageInputStream in) throws IOException {
    in.mark();
    try {
      return in.readUnsignedShort() == JPEG ? jpeg(in) : NONE;
    } catch (IOException | RuntimeException _) {
      return NONE; // torn, or it leads out of itself
    } finally {
      in.reset();
    }
  }

  /** Its segments for applications come before all others, each with its length. */
  private static Turn jpeg(ImageInputStream in) throws IOException {
    int marker = in.readUnsignedShort();
    while (marker >= FIRST_SEGMENT && marker <= LAST_SEGMENT) {
      int length = in.readUnsignedShort() - Short.BYTES;
      if (marker == EXIF && length > NAME.length) {
        byte[] segment = new byte[length]; // of 65,533 bytes at most
        in.readFully(segment);
        if (Arrays.equals(segment, 0, NAME.length, NAME, 0, NAME.length)) {
          return exif(ByteBuffer.wrap(segment, NAME.length, length - NAME.length).slice());
        }
      } else {
        in.seek(in.getStreamPosition() + Math.max(0, length));
      }
      marker = in.readUnsignedShort();
    }
    return NONE;
  }

  /** The first of its directories has the entry, or none has. */
  private static Turn exif(ByteBuffer tiff) {
    tiff.order(tiff.getShort() == LITTLE ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    tiff.position(tiff.getInt(Integer.BYTES));
    int entries = Short.toUnsignedInt(tiff.getShort());
    for (int i = 0; i < entries; i++) {
      ByteBuffer entry = tiff.slice(tiff.position(), ENTRY).order(tiff.order());
      if (entry.getShort() == ORIENTATION && entry.getShort() == SHORT) {
        return numbered(entry.getShort(2 * Integer.BYTES));
      }
      tiff.position(tiff.position() + ENTRY);
    }
    return NONE;
  }

  /** By its number in EXIF, 1 to 8. */
  private static Turn numbered(int number) {
    return switch (number) {
      case 2 -> new Turn(true, false, false);
      case 3 -> new Turn(true, true, false);
      case 4 -> new Turn(false, true, false);
      case 5 -> new Turn(false, false, true);
      case 6 -> new Turn(false, true, true);
      case 7 -> new Turn(true, true, true);
      case 8 -> new Turn(true, false, true);
      default -> NONE;
    };
  }

  /** The pixels as they are to be seen; takes no more room for it than one row. */
  Pictures.Pixels of(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    int[] argb = new int[width * height];
    int[] row = new int[width];
    for (int y = 0; y < height; y++) {
      image.getRGB(0, y, width, 1, row, 0, width);
      int seenY = flipY ? height - 1 - y : y;
      for (int x = 0; x < width; x++) {
        int seenX = flipX ? width - 1 - x : x;
        argb[swap ? seenX * height + seenY : seenY * width + seenX] = row[x];
      }
    }
    return new Pictures.Pixels(swap ? height : width, swap ? width : height, argb);
  }
}
