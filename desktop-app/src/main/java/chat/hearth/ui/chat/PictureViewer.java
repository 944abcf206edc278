package chat.hearth.ui.chat;

import chat.hearth.client.Film;
import chat.hearth.model.Attachment;
import chat.hearth.ui.kit.FileWords;
import chat.hearth.ui.kit.FullView;
import chat.hearth.ui.kit.IconButton;
import chat.hearth.ui.kit.Labels;
import chat.hearth.ui.kit.Overlay;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * Pictures in the whole window: zoom with + and −, 0 or the wheel. Arrows go over a picture that is
 * larger than the window, and else on to the next one.
 */
final class PictureViewer {

  /** The longer side that is decoded: enough for a large screen. */
  static final int SIDE = 3000;

  private static final double STEP = 1.25;
  private static final double MOST = 16;

  /** A step of the arrow keys, as a part of the window. */
  private static final double PAN = .2;

  private final FileDesk desk;
  private final List<Attachment> pictures;
  private final ImageView view = new ImageView();
  private final StackPane stage = new StackPane(view);
  private final Label name = Labels.of("", "strong", "picture-name");
  private final FullView full;
  private @Nullable FilmPlayer player;
  private int at;
  private double zoom = 1;
  private double grabX;
  private double grabY;

  PictureViewer(FileDesk desk, List<Attachment> pictures, int first) {
    this.desk = desk;
    this.pictures = pictures;
    this.at = first;
    this.full = new FullView(page(), desk.words().get("picture.view", ""));
    full.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    view.setPreserveRatio(true);
    view.setSmooth(true);
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(stage.widthProperty());
    clip.heightProperty().bind(stage.heightProperty());
    stage.setClip(clip);
    stage.setMinSize(0, 0);
    stage.widthProperty().addListener(_ -> fit());
    stage.heightProperty().addListener(_ -> fit());
    stage.setOnScroll(this::wheel);
    stage.setOnMouseClicked(
        e -> {
          boolean _ = wish(e.isStillSincePress());
        });
    stage.setOnMousePressed(this::grab);
    stage.setOnMouseDragged(this::drag);
  }

  void open(Overlay overlay) {
    full.open(overlay);
    show(at);
  }

  private Region page() {
    HBox bar = new HBox(4, name, spring());
    bar.setAlignment(Pos.CENTER_LEFT);
    bar.getStyleClass().add("picture-bar");
    if (pictures.size() > 1) {
      bar.getChildren()
          .addAll(
              button(Feather.CHEVRON_LEFT, "picture.previous", () -> show(at - 1)),
              button(Feather.CHEVRON_RIGHT, "picture.next", () -> show(at + 1)));
    }
    bar.getChildren()
        .addAll(
            button(Feather.ZOOM_OUT, "picture.smaller", () -> zoom(zoom / STEP)),
            button(Feather.ZOOM_IN, "picture.larger", () -> zoom(zoom * STEP)),
            button(Feather.MAXIMIZE, "picture.fit", () -> zoom(1)),
            button(Feather.DOWNLOAD, "file.save", () -> desk.save(pictures.get(at))),
            button(Feather.X, "picture.close", this::close));
    BorderPane page = new BorderPane(stage);
    page.setTop(bar);
    return page;
  }

  private static Region spring() {
    Region spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    return spring;
  }

  private IconButton button(Feather icon, String key, Runnable action) {
    return new IconButton(icon, desk.words().get(key), action);
  }

  private void show(int wanted) {
    if (wanted < 0 || wanted >= pictures.size()) {
      return;
    }
    at = wanted;
    Attachment file = pictures.get(at);
    name.setText(FileWords.middle(file.name(), 60));
    full.setAccessibleText(desk.words().get("picture.view", file.name()));
    view.setImage(null);
    film(file);
    desk.thumbnail(file, image -> put(wanted, image));
    desk.whole(file, image -> put(wanted, image));
  }

  private void film(Attachment file) {
    if (player != null) {
      player.end();
      stage.getChildren().remove(player.badge());
    }
    player = Film.mayBe(file) ? new FilmPlayer(desk.films(), stage, view, file, SIDE) : null;
    if (player != null) {
      stage.getChildren().add(player.badge());
    }
  }

  private boolean wish(boolean meant) {
    return player != null && meant && player.wish();
  }

  /** The small one first, then the sharp one in its place, as large as that was made meanwhile. */
  private void put(int wanted, Image image) {
    Image now = view.getImage();
    if (wanted == at && (now == null || now.getWidth() < image.getWidth())) {
      view.setImage(image);
      zoom(now == null ? 1 : zoom);
      if (player != null) {
        player.begin(image);
      }
    }
  }

  private void fit() {
    Image image = view.getImage();
    if (image != null) {
      // A small picture stays as small as it is.
      Attachment file = pictures.get(at);
      double width = file.width() == null ? image.getWidth() : file.width();
      double height = file.height() == null ? image.getHeight() : file.height();
      view.setFitWidth(Math.min(stage.getWidth(), width));
      view.setFitHeight(Math.min(stage.getHeight(), height));
    }
  }

  private void zoom(double wanted) {
    zoom = Math.clamp(wanted, 1 / MOST, MOST);
    view.setScaleX(zoom);
    view.setScaleY(zoom);
    if (zoom <= 1) {
      view.setTranslateX(0);
      view.setTranslateY(0);
    }
    fit();
    boolean _ = pan(0, 0); // what was at an edge stays in sight
  }

  private void panOr(int right, int other) {
    if (!pan(right, 0)) {
      show(other);
    }
  }

  /** Looks further to the right or down, by steps; false where all of the picture is in sight. */
  private boolean pan(int right, int down) {
    double wide = hidden(view.getLayoutBounds().getWidth(), stage.getWidth());
    double high = hidden(view.getLayoutBounds().getHeight(), stage.getHeight());
    if (wide == 0 && high == 0) {
      return false;
    }
    double x = view.getTranslateX() - right * PAN * stage.getWidth();
    double y = view.getTranslateY() - down * PAN * stage.getHeight();
    view.setTranslateX(Math.clamp(x, -wide, wide));
    view.setTranslateY(Math.clamp(y, -high, high));
    return true;
  }

  /** How much of it is out of sight at each side, while it stands in the middle. */
  private double hidden(double size, double place) {
    return Math.max(0, (size * zoom - place) / 2);
  }

  private void wheel(ScrollEvent e) {
    zoom(e.getDeltaY() > 0 ? zoom * STEP : zoom / STEP);
    e.consume();
  }

  private void grab(MouseEvent e) {
    grabX = e.getX() - view.getTranslateX();
    grabY = e.getY() - view.getTranslateY();
  }

  private void drag(MouseEvent e) {
    if (zoom > 1) {
      view.setTranslateX(e.getX() - grabX);
      view.setTranslateY(e.getY() - grabY);
    }
  }

  private void key(KeyEvent e) {
    boolean done = true;
    switch (e.getCode()) {
      case PLUS, ADD, EQUALS -> zoom(zoom * STEP);
      case MINUS, SUBTRACT -> zoom(zoom / STEP);
      case DIGIT0, NUMPAD0 -> zoom(1);
      case LEFT -> panOr(-1, at - 1);
      case RIGHT -> panOr(1, at + 1);
      case UP -> done = pan(0, -1);
      case DOWN -> done = pan(0, 1);
      case SPACE -> done = wish(!(e.getTarget() instanceof Button)); // a button has its own use
      default -> done = false;
    }
    if (done) {
      e.consume();
    }
  }

  private void close() {
    full.close();
  }
}
