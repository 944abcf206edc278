package chat.hearth.ui.kit.emoji;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.gallery.Shots;
import javafx.scene.image.Image;
import org.junit.jupiter.api.Test;

class PicturesTest {

  @Test
  void each_emoji_has_a_picture_and_the_memory_stays_bounded() {
    int pictures = Catalogue.pictures().size();
    for (int i = 0; i < pictures; i++) {
      int picture = i;
      Image image = Shots.onFx(() -> Pictures.all().get(picture, 36));
      assertFalse(image.isError(), "picture " + i);
      assertEquals(36, image.getWidth());
      assertEquals(36, image.getHeight());
    }
    assertTrue(Pictures.all().pixels() <= 1 << 20);
  }

  @Test
  void a_picture_is_read_once_for_each_size() {
    Image image = Shots.onFx(() -> Pictures.all().get(7, 18));
    assertSame(image, Shots.onFx(() -> Pictures.all().get(7, 18)));
    assertEquals(24, Shots.onFx(() -> Pictures.all().get(7, 24)).getWidth());
  }
}
