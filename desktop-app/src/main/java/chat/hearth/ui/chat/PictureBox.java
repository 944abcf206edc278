package chat.hearth.ui.chat;

import chat.hearth.client.FileTransfer;
import chat.hearth.client.Film;
import chat.hearth.client.MessageRow;
import chat.hearth.model.Attachment;
import chat.hearth.ui.kit.Icons;
import chat.hearth.ui.kit.Labels;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** A picture of a message. Its place is kept from the first moment, so that nothing jumps. */
final class PictureBox extends StackPane implements FilePart {

  private static final double WIDEST = 340;
  private static final double HIGHEST = 280;
  private static final double LEAST = 64;
  private static final double ROUND = 24;

  /** A narrower picture has no room for words. */
  private static final double WORDS = 160;

  private static final PseudoClass FRAMED = PseudoClass.getPseudoClass("framed");

  private final FileDesk desk;
  private final MessageRow row;
  private final Attachment file;
  private final String what;
  private final ImageView view = new ImageView();
  private final Rectangle clip = new Rectangle();
  private final double ratio;
  private final double wide;
  private final ProgressLine progress;
  private final VBox missed = new VBox();
  private final @Nullable FilmPlayer player;

  PictureBox(FileDesk desk, MessageRow row, Attachment file) {
    this.desk = desk;
    this.row = row;
    this.file = file;
    double width = file.width() == null ? WIDEST : file.width();
    double height = file.height() == null ? HIGHEST : file.height();
    double scale = Math.min(1, Math.min(WIDEST / width, HIGHEST / height));
    this.wide = Math.max(LEAST, Math.rint(width * scale));
    this.ratio = Math.clamp(Math.max(LEAST, height * scale) / wide, 0.1, HIGHEST / LEAST);
    this.what = desk.words().get("picture", file.name(), (int) width, (int) height);
    this.progress = new ProgressLine(desk.words(), () -> desk.stop(row, file));
    getStyleClass().add("picture");
    setAccessibleRole(AccessibleRole.BUTTON);
    clip.setArcWidth(ROUND);
    clip.setArcHeight(ROUND);
    setClip(clip);
    view.setPreserveRatio(true);
    view.setSmooth(true);
    view.setManaged(false); // what came has no say in how large its place is
    StackPane.setAlignment(progress, Pos.BOTTOM_LEFT);
    getChildren().addAll(Icons.of(Feather.IMAGE, 18), view, missed(), progress);
    player = Film.mayBe(file) ? film() : null;
    setOnMouseClicked(this::clicked);
    progress.show(desk.moving(file).orElse(null));
    say();
    desk.thumbnail(file, this::show);
  }

  /** What stands there in its place if it does not come. */
  private VBox missed() {
    missed.getStyleClass().add("picture-missed");
    missed.getChildren().add(Icons.of(Feather.REFRESH_CW, 18));
    if (wide >= WORDS) {
      missed.getChildren().add(Labels.wrapped(desk.words().get("file.missed"), "caption"));
    }
    missed.setMouseTransparent(true);
    return missed;
  }

  private void say() {
    boolean now = desk.isMissed(file) && view.getImage() == null;
    missed.setVisible(now);
    Words words = desk.words();
    setAccessibleText(now ? words.get("file.card", what, words.get("file.missed")) : what);
  }

  private FilmPlayer film() {
    FilmPlayer made = new FilmPlayer(desk.films(), this, view, file, FileDesk.THUMBNAIL);
    getChildren().add(made.badge());
    return made;
  }

  private void show(Image image) {
    view.setImage(image);
    say();
    if (player != null) {
      player.begin(image);
    }
    getStyleClass().add("shown");
    requestLayout();
  }

  @Override
  public void moved(FileTransfer transfer) {
    if (transfer.blob().equals(file.blob())) {
      progress.show(transfer);
      say();
      if (transfer.state() == FileTransfer.State.DONE && view.getImage() == null) {
        desk.thumbnail(file, this::show);
      }
    }
  }

  private void clicked(MouseEvent e) {
    if (e.getButton() == MouseButton.PRIMARY && e.isStillSincePress()) {
      if (player == null || !player.wish()) {
        desk.use(row, file);
      }
      e.consume();
    }
  }

  @Override
  public double widthFor(double room) {
    return Math.min(room, wide);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefWidth(double height) {
    return wide;
  }

  @Override
  protected double computePrefHeight(double width) {
    return snapSizeY(Math.min(width < 0 ? wide : width, wide) * ratio);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  /** In a bubble that is wider for other reasons it stands on a ground, and nothing is empty. */
  @Override
  protected double computeMaxWidth(double height) {
    return Double.MAX_VALUE;
  }

  @Override
  protected void layoutChildren() {
    pseudoClassStateChanged(FRAMED, getWidth() > wide + 1);
    clip.setWidth(getWidth());
    clip.setHeight(getHeight());
    if (view.getImage() != null) {
      // As the author's device said; a picture of another shape is shown whole within it.
      view.setFitWidth(getWidth());
      view.setFitHeight(getHeight());
      Bounds shown = view.getLayoutBounds();
      view.relocate((getWidth() - shown.getWidth()) / 2, (getHeight() - shown.getHeight()) / 2);
    }
    super.layoutChildren();
  }
}
