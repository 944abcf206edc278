package chat.hearth.ui.settings;

import chat.hearth.ui.kit.Follow;
import chat.hearth.ui.kit.Labels;
import chat.hearth.ui.kit.Texts;
import chat.hearth.ui.kit.Theme;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;

/** A slider from 80 to 200 % in steps of 10. */
final class TextSize extends HBox {

  private static final double WIDTH = 200;

  TextSize(Texts texts, Theme theme) {
    super(8);
    setAlignment(Pos.CENTER_RIGHT);
    Slider slider = new Slider(Theme.SMALLEST, Theme.LARGEST, theme.textPercentProperty().get());
    slider.setId("text-size");
    slider.setBlockIncrement(10);
    slider.setMajorTickUnit(10);
    slider.setMinorTickCount(0);
    slider.setSnapToTicks(true);
    slider.setPrefWidth(WIDTH);
    slider.setMinWidth(80);
    slider.setAccessibleText(texts.get("text.size"));
    Label percent = Labels.whole("", "second");
    Follow.value(percent, theme.textPercentProperty(), n -> percent.setText(n + " %"));
    follow(slider, theme);
    getChildren()
        .addAll(
            Labels.whole("A", "caption", "text-muted"),
            slider,
            Labels.whole("A", "title", "text-muted"),
            percent);
  }

  /** Applies when the thumb is let go, as all of the window grows with it. */
  private static void follow(Slider slider, Theme theme) {
    slider
        .valueProperty()
        .addListener(
            (_, _, now) -> {
              if (!slider.isValueChanging()) {
                theme.textPercentProperty().set((int) (Math.round(now.doubleValue() / 10) * 10));
              }
            });
    slider
        .valueChangingProperty()
        .addListener(
            (_, _, changing) -> {
              if (!changing) {
                theme.textPercentProperty().set((int) (Math.round(slider.getValue() / 10) * 10));
              }
            });
    Follow.value(
        slider,
        theme.textPercentProperty(),
        now -> {
          if (!slider.isValueChanging()) {
            slider.setValue(now.doubleValue());
          }
        });
  }
}
