package chat.hearth.ui.kit;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.gallery.Layers;
import chat.hearth.gallery.Shots;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kordamp.ikonli.feather.Feather;

/** Popups are windows of their own; they take over colours and text size of the one below. */
class PopupsTest extends InWindow {

  @ParameterizedTest
  @EnumSource(
      value = Theme.Mode.class,
      names = {"LIGHT", "DARK"})
  void a_menu_looks_like_its_window(Theme.Mode mode) {
    StackPane anchor = show(StackPane::new);
    interact(() -> theme.modeProperty().set(mode));
    ContextMenu menu = on(PopupsTest::menu);
    interact(() -> Menus.showBelow(menu, anchor));
    Region ground = (Region) menu.getSkin().getNode();
    String overlayColour = mode == Theme.Mode.LIGHT ? "#FFFFFF" : "#2B2520";
    assertEquals(
        Color.web(overlayColour), ground.getBackground().getFills().get(1).getFill(), "the ground");
    Node item = ground.lookup(".menu-item");
    assertEquals(34, item.getBoundsInParent().getHeight(), 1);
    assertEquals(276, ground.getWidth(), 1);
    Node words = item.lookup(".label");
    Node icon = item.lookup(".graphic-container");
    Node keys = item.lookup(".accelerator-text");
    assertTrue(icon.getBoundsInParent().getMaxX() <= words.getBoundsInParent().getMinX());
    assertTrue(words.getBoundsInParent().getMaxX() <= keys.getBoundsInParent().getMinX());
    assertEquals(254, keys.getBoundsInParent().getMaxX(), 2, "keys end at the right");
    interact(
        () ->
            Shots.write(
                "kit-menu-" + mode.name().toLowerCase(Locale.ROOT),
                menu.getScene().snapshot(null)));
    interact(menu::hide);
  }

  @Test
  void what_an_item_says_later_makes_no_menu_wider() {
    StackPane anchor = show(StackPane::new);
    String later = "Seen by 48 of the 48 people who were there when it was said";
    MenuItem item = on(() -> Menus.item("Info…", Feather.EYE, () -> {}));
    ContextMenu menu = on(() -> Menus.of(item));
    interact(() -> Menus.keepRoom(menu, item, later));
    interact(() -> Menus.showBelow(menu, anchor));
    Region ground = (Region) menu.getSkin().getNode();
    double before = on(() -> ground.prefWidth(-1));
    interact(() -> item.setText(later));
    double after = on(() -> ground.prefWidth(-1));
    assertEquals(before, after);
    Label words = (Label) ground.lookup(".label");
    assertEquals(later, words.getText());
    double room = on(() -> words.prefWidth(-1));
    interact(() -> words.setPrefWidth(Region.USE_COMPUTED_SIZE));
    assertTrue(room >= on(() -> words.prefWidth(-1)), "nothing is cut off");
    interact(menu::hide);
  }

  @ParameterizedTest
  @EnumSource(
      value = Theme.Mode.class,
      names = {"LIGHT", "DARK"})
  void a_tooltip_has_small_type_on_dark(Theme.Mode mode) {
    interact(() -> theme.modeProperty().set(mode));
    IconButton search =
        show(() -> new IconButton(Feather.SEARCH, "Search in this thread", "Ctrl F", () -> {}));
    moveTo(search);
    Tooltip tooltip = search.getTooltip();
    await().atMost(20, SECONDS).until(tooltip::isShowing);
    Label label = (Label) tooltip.getSkin().getNode();
    assertEquals(12, label.getFont().getSize(), 0.1);
    assertEquals(Color.WHITE, label.getTextFill());
    interact(
        () ->
            Shots.write(
                "kit-tooltip-" + mode.name().toLowerCase(Locale.ROOT),
                tooltip.getScene().snapshot(null)));
  }

  @ParameterizedTest
  @EnumSource(
      value = Theme.Mode.class,
      names = {"LIGHT", "DARK"})
  void a_dialog_lies_on_a_scrim(Theme.Mode mode) {
    interact(() -> theme.modeProperty().set(mode));
    Field field = show(() -> Field.text("User name"));
    interact(
        () -> {
          Dialog.confirm(
                  "Leave Launch week?",
                  "You keep what you have. To come back, someone must add you.",
                  "Leave",
                  true,
                  () -> {})
              .open(field);
          overlay.toast("Link copied", "Undo", () -> {});
        });
    Region dialog = (Region) overlay.lookup(".dialog");
    assertEquals(400, dialog.getWidth(), 0.5);
    assertTrue(dialog.getHeight() < 220, "no higher than its words");
    interact(
        () ->
            Shots.write(
                "kit-dialog-" + mode.name().toLowerCase(Locale.ROOT),
                stage.getScene().snapshot(null)));
  }

  @Test
  void a_picture_of_a_window_has_the_menu_that_is_open() {
    interact(() -> theme.modeProperty().set(Theme.Mode.DARK));
    IconButton more = show(() -> new IconButton(Feather.MORE_VERTICAL, "More", () -> {}));
    ContextMenu menu = on(PopupsTest::menu);
    interact(() -> Menus.showBelow(menu, more));
    Bounds at =
        on(
            () -> {
              Node ground = menu.getSkin().getNode();
              return overlay.screenToLocal(ground.localToScreen(ground.getLayoutBounds()));
            });
    WritableImage picture = on(() -> Layers.picture(stage));
    assertEquals(700, picture.getWidth());
    assertEquals(
        Color.web("#2B2520"),
        picture.getPixelReader().getColor((int) at.getCenterX(), (int) at.getMinY() + 4));
    interact(menu::hide);
    WritableImage without = on(() -> Layers.picture(stage));
    assertNotEquals(
        Color.web("#2B2520"),
        without.getPixelReader().getColor((int) at.getCenterX(), (int) at.getMinY() + 4));
  }

  private static ContextMenu menu() {
    return Menus.of(
        Menus.item("Reply", Feather.CORNER_UP_LEFT, "R", () -> {}),
        Menus.item("Copy text", Feather.COPY, Keys.of("Ctrl", "C"), () -> {}),
        Menus.item("Forward…", Feather.CORNER_UP_RIGHT, () -> {}),
        Menus.line(),
        Menus.danger("Delete for me…", Feather.TRASH_2, "Del", () -> {}));
  }
}
