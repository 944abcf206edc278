package chat.hearth.ui.kit.emoji;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.skin.TextAreaSkin;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/** Lays pictures over the blank letters that stand for emoji; only over those in sight. */
final class EmojiAreaSkin extends TextAreaSkin {

  private final EmojiArea area;
  private final Pane pictures = new Pane();
  private final Rectangle clip = new Rectangle();
  private final List<EmojiView> views = new ArrayList<>();
  private final Runnable pulse = this::pulse;
  private boolean moved = true;
  private @Nullable Caret caret;

  EmojiAreaSkin(EmojiArea area) {
    super(area);
    this.area = area;
    pictures.setManaged(false);
    pictures.setMouseTransparent(true);
    pictures.setClip(clip);
    getChildren().add(pictures);
    registerChangeListener(area.textProperty(), _ -> move());
    registerChangeListener(area.scrollTopProperty(), _ -> move());
    registerChangeListener(area.scrollLeftProperty(), _ -> move());
    registerChangeListener(area.fontProperty(), _ -> move());
    area.sceneProperty().subscribe(this::follow);
    follow(null, area.getScene());
    caret = drawing().map(d -> new Caret(area, d, Caret.BLINKS)).orElse(null);
    if (caret != null) {
      super.setCaretAnimating(false);
      setCaretAnimating(area.isFocused());
    }
  }

  /** What the control draws its caret with. */
  private Optional<Node> drawing() {
    return getChildren().stream()
        .filter(ScrollPane.class::isInstance)
        .map(pane -> ((ScrollPane) pane).getContent())
        .filter(Parent.class::isInstance)
        .flatMap(content -> ((Parent) content).getChildrenUnmodifiable().stream())
        .filter(Path.class::isInstance)
        .findFirst();
  }

  /** The control asks for it whenever the caret moves or the focus does. */
  @Override
  public void setCaretAnimating(boolean value) {
    if (caret == null) {
      super.setCaretAnimating(value);
    } else if (value) {
      caret.blink();
    } else {
      caret.rest();
    }
  }

  private void follow(@Nullable Scene was, @Nullable Scene is) {
    if (was != null) {
      was.removePostLayoutPulseListener(pulse);
    }
    if (is != null) {
      is.addPostLayoutPulseListener(pulse);
    }
  }

  @Override
  public void dispose() {
    setCaretAnimating(false);
    follow(area.getScene(), null);
    super.dispose();
  }

  @Override
  protected void layoutChildren(double x, double y, double width, double height) {
    super.layoutChildren(x, y, width, height);
    pictures.resizeRelocate(0, 0, area.getWidth(), area.getHeight());
    clip.setWidth(area.getWidth());
    clip.setHeight(area.getHeight());
    moved = true;
  }

  private void move() {
    moved = true;
  }

  /** Where letters lie is known only when the text inside has been laid out. */
  private void pulse() {
    if (!moved || area.getText() == null) {
      return;
    }
    moved = false;
    String text = area.getText();
    int used = 0;
    for (int i = firstInSight(text); i < text.length(); i++) {
      Emoji emoji = area.emoji(text.charAt(i));
      if (emoji == null) {
        continue;
      }
      Rectangle2D place = getCharacterBounds(i);
      if (place.getMinY() > area.getHeight()) {
        break;
      }
      view(used++, emoji, place);
    }
    pictures.getChildren().setAll(views.subList(0, used));
  }

  private void view(int number, Emoji emoji, Rectangle2D place) {
    if (number == views.size()) {
      EmojiView made = new EmojiView(emoji);
      made.setManaged(false);
      views.add(made);
    }
    EmojiView view = views.get(number);
    view.show(emoji);
    double size = Math.rint(area.getFont().getSize() * EmojiView.IN_TEXT);
    double x = place.getMinX() + (place.getWidth() - size) / 2;
    double y = (place.getMinY() + place.getMaxY() - size) / 2;
    view.resizeRelocate(Math.rint(x), Math.rint(y), size, size);
  }

  /** A place before the first emoji that can be seen; lines are looked through by halves. */
  private int firstInSight(String text) {
    int from = 0;
    int to = text.length();
    while (to - from > 1) {
      int middle = (from + to) >>> 1;
      if (getCharacterBounds(middle).getMaxY() < 0) {
        from = middle;
      } else {
        to = middle;
      }
    }
    return from;
  }
}
