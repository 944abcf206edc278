package chat.hearth.ui.chat;

import chat.hearth.client.FileTransfer;
import chat.hearth.client.MessageRow;
import chat.hearth.client.SendState;
import chat.hearth.model.Attachment;
import chat.hearth.model.ClientId;
import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The files of one message, one below the other. Lives as long as its cell, filled often. */
final class FilesView extends VBox {

  private static final double APART = 4;

  /** Pixels; a larger picture is not decoded, and stands here as any other file. */
  private static final long MOST = 40_000_000;

  private final FileDesk desk;
  private List<Attachment> shown = List.of();
  private @Nullable ClientId message;
  private @Nullable SendState state;

  FilesView(FileDesk desk) {
    super(APART);
    this.desk = desk;
    getStyleClass().add("files");
    desk.moved().addListener((_, _, now) -> moved(now));
    setVisible(false);
    setManaged(false);
  }

  void fill(MessageRow row) {
    List<Attachment> files = row.files();
    boolean same = row.clientId().equals(message) && files.equals(shown) && row.state() == state;
    if (same || (files.isEmpty() && shown.isEmpty())) {
      return;
    }
    message = row.clientId();
    state = row.state();
    shown = files;
    setVisible(!files.isEmpty());
    setManaged(!files.isEmpty());
    getChildren().setAll(files.stream().map(file -> part(row, file)).toList());
  }

  private Region part(MessageRow row, Attachment file) {
    if (file.isVoice()) {
      return new VoicePart(desk, row, file);
    }
    boolean picture = file.isPicture() && (long) side(file.width()) * side(file.height()) <= MOST;
    return picture ? new PictureBox(desk, row, file) : new FileCard(desk, row, file);
  }

  private static int side(@Nullable Integer pixels) {
    return pixels == null ? 0 : pixels;
  }

  boolean endsWithPicture() {
    return !shown.isEmpty() && getChildren().getLast() instanceof PictureBox;
  }

  boolean endsWithVoice() {
    return !shown.isEmpty() && getChildren().getLast() instanceof VoicePart;
  }

  private void moved(@Nullable FileTransfer transfer) {
    if (transfer != null) {
      getChildren().forEach(c -> ((FilePart) c).moved(transfer));
    }
  }

  double widthFor(double room) {
    return getChildren().stream().mapToDouble(c -> ((FilePart) c).widthFor(room)).max().orElse(0);
  }
}
