package chat.hearth.ui.chat;

import chat.hearth.client.FileTransfer;
import chat.hearth.client.MessageRow;
import chat.hearth.client.Voices;
import chat.hearth.model.Attachment;
import chat.hearth.ui.kit.FileWords;
import chat.hearth.ui.kit.IconButton;
import chat.hearth.ui.kit.Icons;
import chat.hearth.ui.kit.Labels;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** A voice note of a message: heard here, as far as one likes. */
final class VoicePart extends HBox implements FilePart {

  private static final double WIDE = 288;
  private static final int BARS = 48;

  private final FileDesk desk;
  private final Words words;
  private final Attachment file;
  private final IconButton play;
  private final Wave wave = new Wave(BARS);
  private final Label time;
  private final ProgressLine progress;
  private final ChangeListener<VoicePlayer.@Nullable Place> follow = (_, _, now) -> at(now);
  private Voices.@Nullable Voice voice;
  private boolean plays;

  VoicePart(FileDesk desk, MessageRow row, Attachment file) {
    this.desk = desk;
    this.words = desk.words();
    this.file = file;
    getStyleClass().add("voice");
    setAlignment(Pos.CENTER_LEFT);
    play = new IconButton(Feather.PLAY, words.get("voice.play"), () -> desk.use(row, file));
    play.getStyleClass().add("voice-play");
    time = Labels.of(FileWords.size(file.bytes()), "caption", "file-about");
    progress = new ProgressLine(words, () -> desk.stop(row, file));
    wave.setOnMouseClicked(this::seek);
    VBox texts = new VBox(wave, time, progress);
    texts.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(texts, Priority.ALWAYS);
    getChildren().addAll(play, texts);
    sceneProperty().subscribe((was, is) -> seen(was, is));
    desk.moving(file).ifPresent(this::moved);
    desk.voice(file, this::known);
  }

  /**
   * The player outlives the cell, so it is listened to only as long as there is something to see.
   */
  private void seen(@Nullable Scene was, @Nullable Scene scene) {
    if (was != null && scene == null) {
      desk.player().place().removeListener(follow);
    } else if (was == null && scene != null) {
      desk.player().place().addListener(follow);
      at(desk.player().place().get());
    }
  }

  private void known(Voices.Voice heard) {
    voice = heard;
    wave.show(heard.loudness());
    at(desk.player().place().get());
  }

  private void at(VoicePlayer.@Nullable Place of) {
    VoicePlayer.Place now = of != null && of.blob().equals(file.blob()) ? of : null;
    boolean playing = now != null && now.plays();
    if (playing != plays) {
      plays = playing;
      play.setGraphic(Icons.of(plays ? Feather.PAUSE : Feather.PLAY, 18));
      play.words(words.get(plays ? "voice.pause" : "voice.play"), "");
    }
    if (voice != null) {
      long millis = now == null ? 0 : Math.min(now.millis(), voice.millis());
      wave.heard(millis / (double) voice.millis());
      time.setText(Words.clock(now == null ? voice.millis() : millis));
    }
  }

  @Override
  public void moved(FileTransfer transfer) {
    if (transfer.blob().equals(file.blob())) {
      progress.show(transfer);
      time.setVisible(!progress.isVisible());
      time.setManaged(!progress.isVisible());
      time.pseudoClassStateChanged(FileCard.MISSED, desk.isMissed(file));
      if (voice == null) {
        boolean missed = desk.isMissed(file);
        time.setText(missed ? words.get("file.missed") : FileWords.size(file.bytes()));
      }
      if (transfer.state() == FileTransfer.State.DONE && voice == null) {
        desk.voice(file, this::known);
      }
    }
  }

  private void seek(MouseEvent e) {
    if (e.getButton() == MouseButton.PRIMARY && e.isStillSincePress() && voice != null) {
      desk.player().seek(file, (long) (e.getX() / wave.getWidth() * voice.millis()));
      e.consume();
    }
  }

  @Override
  public double widthFor(double room) {
    return Math.min(room, WIDE);
  }
}
