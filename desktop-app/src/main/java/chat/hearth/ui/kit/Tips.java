package chat.hearth.ui.kit;

import chat.hearth.ui.kit.emoji.EmojiText;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/** Tooltips, with emoji in colour. */
public final class Tips {

  private static final Duration AFTER = Duration.millis(500);

  private Tips() {}

  /** A tooltip that comes when the mouse rests; long words take several lines. */
  public static Tooltip of(String words) {
    Tooltip tip = new Tooltip(words);
    tip.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    tip.setGraphic(new Page(words));
    tip.setShowDelay(AFTER);
    return tip;
  }

  /** As wide as the words, but no wider than one likes to read. */
  private static final class Page extends Region {

    private static final double MOST = 360;

    private final EmojiText words;

    Page(String text) {
      words = new EmojiText(text, "tip");
      getChildren().add(words);
    }

    @Override
    protected double computePrefWidth(double height) {
      return Math.min(MOST, snapSizeX(words.prefWidth(-1)));
    }

    @Override
    protected double computePrefHeight(double width) {
      return snapSizeY(words.prefHeight(computePrefWidth(-1)));
    }

    @Override
    protected void layoutChildren() {
      words.resizeRelocate(0, 0, getWidth(), getHeight());
    }
  }
}
