package chat.hearth.ui.chat;

import chat.hearth.model.Attachment;
import chat.hearth.ui.kit.FileWords;
import chat.hearth.ui.kit.IconButton;
import chat.hearth.ui.kit.Icons;
import chat.hearth.ui.kit.Labels;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The files above the text that go with it. */
final class PendingFiles extends FlowPane {

  private static final double SIDE = 72;
  private static final int NAME_LETTERS = 18;

  private final ChatModel model;
  private final FileDesk desk;

  PendingFiles(ChatModel model, FileDesk desk) {
    super(8, 8);
    this.model = model;
    this.desk = desk;
    getStyleClass().add("pending-files");
    model.files.addListener((ListChangeListener<Attachment>) _ -> show());
    show();
  }

  private void show() {
    setVisible(!model.files.isEmpty());
    setManaged(!model.files.isEmpty());
    setAccessibleText(
        desk.words()
            .get(
                "attach.list",
                model.files.stream().map(Attachment::name).collect(Collectors.joining(", "))));
    getChildren().setAll(model.files.stream().map(this::chip).toList());
  }

  private Node chip(Attachment file) {
    Region inside = file.isPicture() ? preview(file) : card(file);
    IconButton remove =
        new IconButton(
                Feather.X,
                desk.words().get("attach.remove", file.name()),
                () -> model.files.remove(file))
            .iconSize(12);
    remove.getStyleClass().add("pending-remove");
    StackPane chip = new StackPane(inside, remove);
    StackPane.setAlignment(remove, Pos.TOP_RIGHT);
    chip.getStyleClass().add("pending");
    return chip;
  }

  private Region preview(Attachment file) {
    ImageView view = new ImageView();
    view.setPreserveRatio(true);
    view.setFitWidth(SIDE);
    view.setFitHeight(SIDE);
    StackPane box = new StackPane(Icons.of(Feather.IMAGE, 18), view);
    box.getStyleClass().add("pending-picture");
    desk.thumbnail(file, view::setImage);
    return box;
  }

  private static Region card(Attachment file) {
    Label name = Labels.of(FileWords.middle(file.name(), NAME_LETTERS), "file-name");
    Label size = Labels.of(FileWords.size(file.bytes()), "caption");
    VBox card = new VBox(name, size);
    card.setAlignment(Pos.CENTER_LEFT);
    card.getStyleClass().add("pending-file");
    return card;
  }
}
