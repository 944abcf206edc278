package chat.hearth.gallery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.hearth.ui.kit.BrandPanel;
import chat.hearth.ui.kit.Buttons;
import chat.hearth.ui.kit.Card;
import chat.hearth.ui.kit.EmptyState;
import chat.hearth.ui.kit.Field;
import chat.hearth.ui.kit.Icons;
import chat.hearth.ui.kit.Keys;
import chat.hearth.ui.kit.Labels;
import chat.hearth.ui.kit.SettingRow;
import chat.hearth.ui.kit.Switch;
import chat.hearth.ui.kit.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kordamp.ikonli.feather.Feather;

/** Parts of the kit at the size of a window, in both themes and in large type. */
class KitPagesTest {

  @Test
  void pages_are_drawn() throws Exception {
    for (Theme.Mode mode : new Theme.Mode[] {Theme.Mode.LIGHT, Theme.Mode.DARK}) {
      Path first = Shots.shot("kit-first-" + mode, 1280, 800, mode, 100, KitPagesTest::first);
      Path empty = Shots.shot("kit-empty-" + mode, 888, 800, mode, 100, KitPagesTest::empty);
      assertTrue(Files.size(first) > 20_000, "there is something to see");
      assertTrue(Files.size(empty) > 8_000, "there is something to see");
    }
    Shots.shot("kit-first-large", 1280, 1100, Theme.Mode.LIGHT, 200, KitPagesTest::first);
  }

  /** The lines of the type scale are as high as the design says, at every text size. */
  @ParameterizedTest
  @ValueSource(ints = {100, 200})
  void one_line_of_text_is_as_high_as_the_design_says(int percent) {
    String[] classes = {"display", "title", "head", "strong", "body", "second", "caption", "micro"};
    double[] heights = {36, 28, 24, 20, 20, 18, 16, 14};
    Scene scene =
        Shots.onFx(
            () ->
                Shots.scene(
                    400,
                    800,
                    Theme.Mode.LIGHT,
                    percent,
                    () -> {
                      VBox box = new VBox();
                      for (String name : classes) {
                        box.getChildren().add(Labels.of("Hearth", name));
                      }
                      return box;
                    }));
    for (int i = 0; i < classes.length; i++) {
      Label label = (Label) ((VBox) scene.getRoot()).getChildren().get(i);
      assertEquals(heights[i] * percent / 100, label.getHeight(), percent / 100.0, classes[i]);
    }
  }

  /** Nothing that is wrapped is cut, not even in type twice as large in a narrow window. */
  @Test
  void large_type_is_not_cut_in_a_narrow_window() {
    Scene scene =
        Shots.onFx(() -> Shots.scene(360, 1200, Theme.Mode.LIGHT, 200, KitPagesTest::form));
    for (Node node : scene.getRoot().lookupAll(".label")) {
      if (node instanceof Label label && label.isWrapText() && label.isVisible()) {
        Text text = (Text) label.lookup(".text");
        assertEquals(label.getText(), text.getText(), "no ellipsis");
        assertTrue(label.getHeight() + 1 >= label.prefHeight(label.getWidth()), label.getText());
      }
    }
  }

  private static Parent first() {
    BrandPanel brand =
        new BrandPanel(
            "Gather round.",
            "No cloud account, no phone number, no limits. Everything stays with your team.");
    VBox column = form();
    column.setMaxWidth(560);
    column.setMinWidth(0);
    column.setAlignment(Pos.CENTER_LEFT);
    StackPane right = new StackPane(column);
    HBox.setHgrow(right, Priority.ALWAYS);
    HBox page = new HBox(brand, right);
    page.setFillHeight(true);
    page.getStyleClass().add("surface");
    return page;
  }

  private static VBox form() {
    return new VBox(
        12,
        new VBox(
            4,
            Labels.wrapped("Welcome to Hearth", "display"),
            Labels.wrapped("Your team’s conversations, at home.", "body", "text-muted")),
        way(Feather.HOME, "Start a team", "This computer keeps the conversations."),
        way(Feather.LINK, "Join a team", "Paste the invite link someone sent you."),
        Card.rows(
            new SettingRow("Compact thread list", "Smaller rows, more threads in view.", on()),
            new SettingRow("Less motion", "No sliding and fading.", new Switch("Less motion"))),
        Field.text("User name").hint("Small letters, digits, dots and dashes."),
        Buttons.form(Buttons.primary("Create account", () -> {})),
        Buttons.link("Sign in on this device", () -> {}));
  }

  private static Switch on() {
    Switch on = new Switch("Compact thread list");
    on.setSelected(true);
    return on;
  }

  private static Node way(Feather icon, String title, String text) {
    StackPane tile = Icons.tile(icon, "accent");
    tile.getStyleClass().add("large");
    VBox words =
        new VBox(Labels.wrapped(title, "head"), Labels.wrapped(text, "second", "text-muted"));
    words.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox row = new HBox(16, tile, words, Icons.of(Feather.CHEVRON_RIGHT, 18));
    row.setAlignment(Pos.CENTER_LEFT);
    return Card.of(row).kind("clickable");
  }

  private static Parent empty() {
    EmptyState state =
        EmptyState.page(
                "The fire is lit",
                "Start a thread with one person or a few. The same people can have as many"
                    + " threads as they have topics.")
            .buttons(
                Buttons.icon(Buttons.primary("New thread", () -> {}), Feather.EDIT),
                Buttons.icon(Buttons.secondary("Invite people", () -> {}), Feather.USER_PLUS))
            .keys(
                EmptyState.key(Keys.of("Ctrl", "N"), "new thread"),
                EmptyState.key(Keys.of("Ctrl", "K"), "find anything"));
    state.getStyleClass().add("canvas");
    return state;
  }
}
