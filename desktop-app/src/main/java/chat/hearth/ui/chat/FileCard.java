package chat.hearth.ui.chat;

import chat.hearth.client.FileTransfer;
import chat.hearth.client.MessageRow;
import chat.hearth.model.Attachment;
import chat.hearth.ui.kit.FileWords;
import chat.hearth.ui.kit.IconButton;
import chat.hearth.ui.kit.Icons;
import chat.hearth.ui.kit.Labels;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A file of a message that is not shown as a picture. */
final class FileCard extends HBox implements FilePart {

  static final PseudoClass MISSED = PseudoClass.getPseudoClass("missed");

  private static final double WIDE = 320;

  private final FileDesk desk;
  private final Words words;
  private final MessageRow row;
  private final Attachment file;
  private final Label about;
  private final ProgressLine progress;
  private final IconButton fetch;
  private final IconButton save;
  private boolean here;

  FileCard(FileDesk desk, MessageRow row, Attachment file) {
    this.desk = desk;
    this.words = desk.words();
    this.row = row;
    this.file = file;
    getStyleClass().add("file-card");
    setAlignment(Pos.CENTER_LEFT);
    StackPane tile = new StackPane(Icons.of(Feather.FILE_TEXT, 18));
    tile.getStyleClass().add("file-tile");
    Label name = Labels.of(file.name(), "file-name");
    name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS); // both ends say what it is
    about = Labels.of(about(), "caption", "file-about");
    progress = new ProgressLine(words, () -> desk.stop(row, file));
    VBox texts = new VBox(name, about, progress);
    texts.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(texts, Priority.ALWAYS);
    fetch = button(Feather.DOWNLOAD, "file.download", () -> desk.fetch(file));
    save = button(Feather.SAVE, "file.save", () -> desk.save(file));
    getChildren().addAll(tile, texts, fetch, save);
    setAccessibleRole(AccessibleRole.BUTTON);
    setOnMouseClicked(this::clicked);
    here(false);
    desk.moving(file).ifPresent(this::moved);
    desk.look(file, is -> here(here || is)); // it may have come since it was looked for
  }

  private IconButton button(Feather icon, String key, Runnable action) {
    IconButton button = new IconButton(icon, words.get(key), action).small();
    button.getStyleClass().add("file-button");
    return button;
  }

  private String about() {
    String kind = FileWords.kind(file.name());
    String size = FileWords.size(file.bytes());
    return kind.isEmpty() ? size : size + ", " + kind;
  }

  /** What it is, or that it did not come. */
  private void say() {
    boolean missed = desk.isMissed(file);
    about.setText(missed ? words.get("file.missed") : about());
    about.setWrapText(missed);
    about.pseudoClassStateChanged(MISSED, missed);
    fetch.words(words.get(missed ? "file.again" : "file.download"), "");
    setAccessibleText(words.get("file.card", file.name(), about.getText()));
  }

  private void here(boolean is) {
    here = is;
    say();
    shown(fetch, !is && !progress.isVisible());
    shown(save, is);
  }

  private static void shown(IconButton button, boolean wanted) {
    button.setVisible(wanted);
    button.setManaged(wanted);
  }

  @Override
  public void moved(FileTransfer transfer) {
    if (transfer.blob().equals(file.blob())) {
      progress.show(transfer);
      about.setVisible(!progress.isVisible());
      about.setManaged(!progress.isVisible());
      boolean up = transfer.state() == FileTransfer.State.UPLOADING;
      here(here || up || transfer.state() == FileTransfer.State.DONE);
    }
  }

  private void clicked(MouseEvent e) {
    if (e.getButton() == MouseButton.PRIMARY && e.isStillSincePress()) {
      desk.use(row, file);
      e.consume();
    }
  }

  @Override
  public double widthFor(double room) {
    return Math.min(room, WIDE);
  }
}
