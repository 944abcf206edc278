package chat.hearth.ui.chat;

import chat.hearth.client.FileTransfer;
import chat.hearth.ui.kit.FileWords;
import chat.hearth.ui.kit.IconButton;
import chat.hearth.ui.kit.Labels;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** How far a file is, and a way to stop it; nothing while it does not move. */
final class ProgressLine extends HBox {

  private final Words words;
  private final ProgressBar bar = new ProgressBar(0);
  private final Label said = Labels.whole("", "caption");

  ProgressLine(Words words, Runnable stop) {
    this.words = words;
    getStyleClass().add("file-progress");
    setAlignment(Pos.CENTER_LEFT);
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setMinWidth(24);
    HBox.setHgrow(bar, Priority.ALWAYS);
    IconButton cancel = new IconButton(Feather.X, words.get("file.stop"), stop).iconSize(14);
    cancel.getStyleClass().add("file-stop");
    getChildren().addAll(bar, said, cancel);
    setMaxHeight(USE_PREF_SIZE);
    show(null);
  }

  void show(@Nullable FileTransfer transfer) {
    boolean moves =
        transfer != null
            && (transfer.state() == FileTransfer.State.UPLOADING
                || transfer.state() == FileTransfer.State.DOWNLOADING);
    setVisible(moves);
    setManaged(moves);
    if (moves && transfer != null) {
      bar.setProgress(transfer.part());
      said.setText(
          words.get(
              "file.going", FileWords.size(transfer.done()), FileWords.size(transfer.bytes())));
      bar.setAccessibleText(said.getText());
    }
  }
}
