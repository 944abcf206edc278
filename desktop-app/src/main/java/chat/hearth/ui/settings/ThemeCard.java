package chat.hearth.ui.settings;

import chat.hearth.ui.kit.Follow;
import chat.hearth.ui.kit.Labels;
import chat.hearth.ui.kit.Texts;
import chat.hearth.ui.kit.Theme;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** A small picture of the window in one theme, to be chosen. */
final class ThemeCard extends ToggleButton {

  private ThemeCard(String words, Theme.Mode mode) {
    getStyleClass().add("theme-card");
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setAccessibleText(words);
    setAccessibleRole(AccessibleRole.RADIO_BUTTON);
    VBox face = new VBox(picture(mode), Labels.of(words, "body"));
    face.getStyleClass().add("theme-face");
    setGraphic(face);
    setId("theme-" + mode.name().toLowerCase(Locale.ROOT));
  }

  static List<ToggleButton> all(Texts texts, Theme theme) {
    ToggleGroup group = new ToggleGroup();
    return Stream.of(Theme.Mode.LIGHT, Theme.Mode.DARK, Theme.Mode.SYSTEM)
        .map(mode -> card(texts, theme, mode, group))
        .toList();
  }

  /** Chosen it stays chosen; another one is chosen instead. */
  @Override
  public void fire() {
    if (!isSelected()) {
      super.fire();
    }
  }

  private static ToggleButton card(Texts texts, Theme theme, Theme.Mode mode, ToggleGroup group) {
    ThemeCard card =
        new ThemeCard(texts.get("theme." + mode.name().toLowerCase(Locale.ROOT)), mode);
    card.setToggleGroup(group);
    Follow.value(card, theme.modeProperty(), now -> card.setSelected(now == mode));
    card.setOnAction(_ -> theme.modeProperty().set(mode));
    return card;
  }

  private static Region picture(Theme.Mode mode) {
    HBox picture = new HBox();
    picture.getStyleClass().add("theme-picture");
    if (mode != Theme.Mode.DARK) {
      picture.getChildren().add(half("light", mode == Theme.Mode.LIGHT));
    }
    if (mode != Theme.Mode.LIGHT) {
      picture.getChildren().add(half("dark", mode == Theme.Mode.DARK));
    }
    return picture;
  }

  private static Region half(String theme, boolean whole) {
    VBox lines = new VBox(line(70, "other"), line(52, "other"), line(62, "mine"));
    lines.getStyleClass().add("theme-lines");
    HBox.setHgrow(lines, Priority.ALWAYS);
    HBox half = new HBox(lines);
    half.getStyleClass().addAll("theme-half", theme);
    if (whole || theme.equals("light")) {
      Region list = new Region();
      list.getStyleClass().add("theme-list");
      half.getChildren().addFirst(list);
    }
    HBox.setHgrow(half, Priority.ALWAYS);
    return half;
  }

  private static StackPane line(double width, String kind) {
    Region line = new Region();
    line.getStyleClass().addAll("theme-line", kind);
    line.setMaxWidth(width);
    StackPane row = new StackPane(line);
    row.setAlignment(kind.equals("mine") ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
    return row;
  }
}
