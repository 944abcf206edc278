package chat.hearth.ui.chat;

import chat.hearth.ui.kit.IconButton;
import chat.hearth.ui.kit.Labels;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** In the place of the text while a voice note is recorded. */
final class VoiceBar extends HBox {

  private static final int BARS = 96;

  /** Speech fills the height, though no microphone is ever driven to its limit. */
  private static final double LIFT = 4;

  private final Deque<Double> levels = new ArrayDeque<>(Collections.nCopies(BARS, 0.0));
  private final Wave wave = new Wave(BARS);
  private final Label time = Labels.of("", "second");
  private final IconButton send;

  VoiceBar(Words words, Recorder recorder) {
    getStyleClass().add("voice-bar");
    setAlignment(Pos.CENTER_LEFT);
    IconButton discard =
        new IconButton(Feather.TRASH_2, words.get("voice.discard"), "Esc", recorder::discard);
    discard.setId("voice-discard");
    send =
        new IconButton(
            Feather.ARROW_UP, words.get("voice.send"), "Enter", () -> recorder.finish(true));
    send.getStyleClass().add("send");
    send.setId("voice-send");
    Region dot = new Region();
    dot.getStyleClass().add("voice-dot");
    time.setMinWidth(USE_PREF_SIZE);
    HBox.setHgrow(wave, Priority.ALWAYS);
    getChildren().addAll(discard, dot, time, wave, send);
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        e -> {
          if (e.getCode() == KeyCode.ESCAPE) {
            recorder.discard();
            e.consume();
          } else if (e.getCode() == KeyCode.ENTER) {
            recorder.finish(true);
            e.consume();
          }
        });
    recorder.moment().subscribe(this::show);
  }

  private void show(Recorder.@Nullable Moment before, Recorder.@Nullable Moment now) {
    if (before == null) {
      levels.clear();
      levels.addAll(Collections.nCopies(BARS, 0.0));
    }
    if (now == null) {
      return;
    }
    levels.removeFirst();
    levels.addLast(Math.min(1, now.level() * LIFT));
    wave.show(List.copyOf(levels));
    time.setText(Words.clock(now.millis()));
  }

  /** Takes the focus, so that Enter sends and Esc discards. */
  void focus() {
    send.requestFocus();
  }
}
