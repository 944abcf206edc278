package chat.hearth.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.gallery.Shots;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import javafx.css.CssParser;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.util.Duration;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

class ThemeTest {

  @Test
  void two_scenes_may_look_different_at_once() {
    List<Color> grounds =
        Shots.onFx(
            () -> {
              Scene light = dressed(Theme.Mode.LIGHT, 100);
              Scene dark = dressed(Theme.Mode.DARK, 100);
              return List.of(ground(light), ground(dark), ground(light));
            });
    assertEquals(
        List.of(Color.web("#FFFFFF"), Color.web("#211C18"), Color.web("#FFFFFF")), grounds);
  }

  @Test
  void a_scene_follows_its_theme() {
    List<Color> grounds =
        Shots.onFx(
            () -> {
              Scene scene = dressed(Theme.Mode.LIGHT, 100);
              Color before = ground(scene);
              theme(scene).modeProperty().set(Theme.Mode.DARK);
              return List.of(before, ground(scene));
            });
    assertEquals(List.of(Color.web("#FFFFFF"), Color.web("#211C18")), grounds);
  }

  @Test
  void text_grows_with_its_size_and_icons_with_it() {
    Shots.onFx(
        () -> {
          Scene scene = dressed(Theme.Mode.LIGHT, 150);
          VBox root = (VBox) scene.getRoot();
          assertEquals(21, ((Label) root.getChildren().get(0)).getFont().getSize(), 0.01);
          assertEquals(18, ((Label) root.getChildren().get(1)).getFont().getSize(), 0.01);
          assertEquals(24, ((FontIcon) root.getChildren().get(2)).getIconSize());
          theme(scene).textPercentProperty().set(100);
          root.applyCss();
          assertEquals(14, ((Label) root.getChildren().get(0)).getFont().getSize(), 0.01);
          assertEquals(16, ((FontIcon) root.getChildren().get(2)).getIconSize());
          return scene;
        });
  }

  @Test
  void the_text_size_stays_within_80_and_200_per_cent() {
    Shots.onFx(
        () -> {
          Theme theme = new Theme();
          theme.textPercentProperty().set(20);
          assertEquals(0.8, theme.scale());
          theme.textPercentProperty().set(900);
          assertEquals(2.0, theme.scale());
          return theme;
        });
  }

  @Test
  void less_motion_means_none() {
    Shots.onFx(
        () -> {
          Scene scene = dressed(Theme.Mode.LIGHT, 100);
          theme(scene).lessMotionProperty().set(Theme.LessMotion.ON);
          assertEquals(Duration.ZERO, Motion.of(scene.getRoot(), Motion.SLIDE));
          theme(scene).lessMotionProperty().set(Theme.LessMotion.OFF);
          assertEquals(Motion.SLIDE, Motion.of(scene.getRoot(), Motion.SLIDE));
          return scene;
        });
  }

  @Test
  void the_system_decides_if_asked() {
    Shots.onFx(
        () -> {
          Theme theme = new Theme();
          assertSame(Theme.Mode.SYSTEM, theme.modeProperty().get());
          assertFalse(theme.isDark(), "a screen without wishes is light");
          theme.modeProperty().set(Theme.Mode.DARK);
          assertTrue(theme.isDark());
          return theme;
        });
  }

  @Test
  void a_scene_without_a_theme_has_none() {
    assertNull(Theme.of(null));
    assertTrue(Motion.isLess(null));
  }

  @Test
  void all_style_sheets_can_be_parsed() {
    Shots.onFx(
        () -> {
          CssParser.errorsProperty().clear();
          Scene scene = dressed(Theme.Mode.DARK, 130);
          scene.getRoot().applyCss();
          for (String sheet : scene.getStylesheets()) {
            try {
              assertFalse(new CssParser().parse(URI.create(sheet).toURL()).getRules().isEmpty());
            } catch (IOException e) {
              assertTrue(sheet.startsWith("data:"), sheet);
            }
          }
          assertEquals(
              List.of(),
              CssParser.errorsProperty().stream().map(CssParser.ParseError::getMessage).toList());
          return scene;
        });
  }

  private static Scene dressed(Theme.Mode mode, int percent) {
    return Shots.scene(
        200,
        100,
        mode,
        percent,
        () ->
            new VBox(
                Labels.of("body", "body"),
                Labels.of("caption", "caption"),
                Icons.of(Feather.SEARCH, 16)));
  }

  private static Theme theme(Scene scene) {
    Theme theme = Theme.of(scene);
    if (theme == null) {
      throw new AssertionError("the scene is dressed");
    }
    return theme;
  }

  private static Color ground(Scene scene) {
    scene.getRoot().applyCss();
    Region root = (Region) scene.getRoot();
    return (Color) root.getBackground().getFills().getFirst().getFill();
  }
}
