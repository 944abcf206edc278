package chat.hearth.ui.kit;

import chat.hearth.ui.kit.emoji.EmojiText;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.layout.HBox;
import javafx.util.Duration;

/** A short dark note that goes by itself, but stays while the mouse is on it. */
final class Toast extends HBox {

  private static final Duration SHORT = Duration.seconds(4);
  private static final Duration LONG = Duration.seconds(10);

  private final String words;
  private final PauseTransition life;
  private final Consumer<Toast> onGone;

  Toast(String words, Consumer<Toast> onGone) {
    this(words, SHORT, onGone);
  }

  Toast(String words, String action, Runnable onAction, Consumer<Toast> onGone) {
    this(words, LONG, onGone);
    getChildren()
        .add(
            Buttons.link(
                action,
                () -> {
                  end();
                  onAction.run();
                }));
  }

  private Toast(String words, Duration time, Consumer<Toast> onGone) {
    this.words = words;
    this.onGone = onGone;
    this.life = new PauseTransition(time);
    getStyleClass().add("toast");
    EmojiText said = new EmojiText(words, "body");
    said.setMaxHeight(USE_PREF_SIZE);
    getChildren().add(said);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    life.setOnFinished(e -> end());
    hoverProperty().subscribe((was, is) -> hovered(is));
  }

  String words() {
    return words;
  }

  void start() {
    Motion.appear(this, Motion.SLIDE);
    life.playFromStart();
  }

  /** Whether it says the same, and nothing that would have to be answered twice. */
  boolean says(Toast other) {
    return words.equals(other.words)
        && getChildren().size() == 1
        && other.getChildren().size() == 1;
  }

  /** Stays as long again. */
  void again() {
    hovered(isHover());
  }

  /** Stops the clock, because another one takes its place. */
  void cancel() {
    life.stop();
  }

  private void hovered(boolean over) {
    if (over) {
      life.stop();
    } else {
      life.playFromStart();
    }
  }

  private void end() {
    life.stop();
    onGone.accept(this);
  }
}
