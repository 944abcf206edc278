package chat.hearth.ui.kit;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.scene.Group;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the drawn parts look and what they say. */
class PartsTest extends InWindow {

  @Test
  void an_avatar_keeps_its_colour_when_renamed() {
    Avatar avatar = show(() -> new Avatar(44).person("user-1", "Priya Nair"));
    List<String> before = List.copyOf(avatar.getStyleClass());
    interact(() -> avatar.person("user-1", "Jonas Weber"));
    assertEquals(before, avatar.getStyleClass());
    assertEquals("JW", avatar.letters());
  }

  @Test
  void an_avatar_that_shows_somebody_else_has_one_colour() {
    Avatar avatar = show(() -> new Avatar(44).person("a", "A B"));
    interact(() -> avatar.person("foobar", "C D").group("", "Studio"));
    assertEquals(
        List.of("person-6"),
        avatar.getStyleClass().stream().filter(c -> c.startsWith("person-")).toList());
    assertEquals("S", avatar.letters());
  }

  @ParameterizedTest
  @ValueSource(ints = {22, 32, 36, 40, 44, 72, 96})
  void letters_stand_in_the_middle(int size) {
    Avatar avatar = show(() -> new Avatar(size).person("a", "Hanna Horn"));
    Bounds letters = avatar.lookup(".initials").getBoundsInParent();
    assertEquals(size, avatar.getWidth());
    assertEquals(size / 2.0, letters.getCenterX(), 1);
    assertEquals(size / 2.0, letters.getCenterY(), 1);
    assertTrue(letters.getWidth() < size * 0.8, "the letters fit");
    assertEquals(size < 24 ? "H" : "HH", avatar.letters());
  }

  @ParameterizedTest
  @EnumSource(PresenceDot.State.class)
  void presence_has_a_shape_for_each_state(PresenceDot.State state) {
    Avatar avatar = show(() -> new Avatar(44).person("a", "A B").presence(state));
    PresenceDot dot = (PresenceDot) avatar.lookup(".presence");
    assertEquals(state != PresenceDot.State.NONE, dot.isVisible());
    assertEquals(state, dot.state());
    if (dot.isVisible()) {
      assertEquals(45.5, dot.getBoundsInParent().getMaxX(), 0.01, "1.5 px outside");
      Shape sign = (Shape) dot.lookup(".sign");
      assertEquals(state == PresenceDot.State.OFFLINE, sign.getFill().equals(Color.TRANSPARENT));
    }
  }

  @ParameterizedTest
  @EnumSource(Ticks.State.class)
  void every_tick_has_a_size_and_a_word(Ticks.State state) {
    Region tick = (Region) show(() -> Ticks.of(state));
    assertEquals(16, tick.getWidth());
    assertEquals(12, tick.getHeight());
    assertFalse(Ticks.words(state, Texts.kit(Locale.UK)).isBlank());
  }

  @Test
  void a_read_tick_has_a_colour_of_its_own() {
    Color delivered = stroke(Ticks.State.DELIVERED);
    Color read = stroke(Ticks.State.READ);
    assertEquals(Color.web("#0B6B66"), read);
    assertNotEquals(read, delivered);
  }

  @Test
  void the_mark_loses_its_ember_when_small() {
    assertEquals(3, shapes(24));
    assertEquals(2, shapes(23));
  }

  @Test
  void a_window_gets_icons_of_all_sizes() {
    List<Image> icons = on(Mark::windowIcons);
    assertEquals(
        List.of(16.0, 32.0, 48.0, 64.0, 128.0, 256.0),
        icons.stream().map(Image::getWidth).toList());
    Image large = icons.getLast();
    assertEquals(Color.TRANSPARENT, large.getPixelReader().getColor(0, 0), "a rounded corner");
    assertEquals(Color.web("#FFF4EA"), large.getPixelReader().getColor(128, 4), "the ground");
    assertTrue(large.getPixelReader().getColor(60, 128).getRed() > 0.6, "the fire");
  }

  @Test
  void a_banner_puts_its_button_below_where_it_is_narrow() {
    Banner banner =
        show(
            () ->
                new Banner(
                        Banner.Kind.WARN, "Mara’s ThinkPad is offline.", "Keep writing meanwhile.")
                    .button("Try now", () -> {}));
    interact(() -> banner.note("Next try in 12 s"));
    assertTrue(banner.getAccessibleText().startsWith("Mara’s ThinkPad is offline. Keep"));
    double wide = middle(banner, ".button");
    assertEquals(middle(banner, ".lead"), wide, 4);
    interact(() -> stage.setWidth(380));
    await()
        .atMost(20, SECONDS)
        .until(() -> middle(banner, ".button") > middle(banner, ".lead") + 16);
    assertTrue(banner.lookup(".button").getBoundsInParent().getMaxX() <= 380);
  }

  @Test
  void a_skeleton_waits_300_ms() {
    Skeleton skeleton = show(() -> new Skeleton(3, 44));
    assertEquals(3, skeleton.getChildren().size());
    await().atMost(20, SECONDS).until(skeleton::isVisible);
  }

  @Test
  void typing_dots_stand_still_with_less_motion() {
    TypingDots dots = show(TypingDots::new);
    double before = dots.getChildren().getFirst().getOpacity();
    assertEquals(1, before);
    interact(() -> theme.lessMotionProperty().set(Theme.LessMotion.OFF));
    interact(() -> overlay.content(new TypingDots()));
    TypingDots moving = (TypingDots) on(() -> overlay.lookup(".typing-dot").getParent());
    await().atMost(20, SECONDS).until(() -> moving.getChildren().getFirst().getOpacity() < 1);
    assertEquals(before, dots.getChildren().getFirst().getOpacity());
  }

  private double middle(Region in, String selector) {
    return on(
        () -> {
          var node = in.lookup(selector);
          return node.localToScene(node.getBoundsInLocal()).getCenterY();
        });
  }

  private Color stroke(Ticks.State state) {
    Region tick = (Region) show(() -> Ticks.of(state));
    return (Color) ((Shape) tick.lookup(".drawn-icon")).getStroke();
  }

  private int shapes(double size) {
    return on(
        () -> ((Group) new Mark(size).getChildrenUnmodifiable().getFirst()).getChildren().size());
  }
}
