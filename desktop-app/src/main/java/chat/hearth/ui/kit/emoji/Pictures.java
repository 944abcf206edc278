package chat.hearth.ui.kit.emoji;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.image.Image;

/**
 * The pictures at the sizes in which they are drawn. Files hold 64 of them; the last few files and
 * the pictures that were used last are kept, up to a bound. One for all windows, as with fonts.
 */
final class Pictures {

  /** Pixels that are kept, of 4 bytes: enough for 1,500 pictures of 24 px on a plain screen. */
  private static final int MOST_PIXELS = 1 << 20;

  private static final int BLOCK = 64;
  private static final int MOST_BLOCKS = 4;
  private static final int LOAD_HUNDREDTHS = 75;

  private static final class Kept {
    static final Pictures ALL = new Pictures();
  }

  private record Key(int picture, int size) {}

  private final Map<Integer, byte[]> blocks = lastUsedLast();
  private final Map<Key, Image> images = lastUsedLast();
  private int pixels;

  private static <K, V> Map<K, V> lastUsedLast() {
    return new LinkedHashMap<>(BLOCK, LOAD_HUNDREDTHS / 100f, true);
  }

  static Pictures all() {
    return Kept.ALL;
  }

  /**
   * A picture.
   *
   * @param size its width and height in pixels of the screen
   */
  synchronized Image get(int picture, int size) {
    Key key = new Key(picture, size);
    Image image = images.get(key);
    if (image == null) {
      image = read(picture, size);
      images.put(key, image);
      pixels += size * size;
      forgetOldest();
    }
    return image;
  }

  /** How many pixels are kept. */
  synchronized int pixels() {
    return pixels;
  }

  private void forgetOldest() {
    var oldest = images.keySet().iterator();
    while (pixels > MOST_PIXELS && images.size() > 1) {
      Key key = oldest.next();
      oldest.remove();
      pixels -= key.size() * key.size();
    }
  }

  private Image read(int picture, int size) {
    ByteBuffer block = ByteBuffer.wrap(block(picture / BLOCK));
    for (int skip = picture % BLOCK; skip > 0; skip--) {
      int length = block.getInt();
      block.position(block.position() + length);
    }
    int length = block.getInt();
    return new Image(
        new ByteArrayInputStream(block.array(), block.position(), length), size, size, true, true);
  }

  private byte[] block(int number) {
    byte[] block = blocks.get(number);
    if (block == null) {
      try {
        block = Catalogue.bytes("pictures-" + number);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      blocks.put(number, block);
      if (blocks.size() > MOST_BLOCKS) {
        blocks.remove(blocks.keySet().iterator().next());
      }
    }
    return block;
  }
}
