package chat.hearth.ui.kit;

import chat.hearth.model.Presence;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Shape;
import org.jspecify.annotations.Nullable;

/** The small sign that says whether somebody is there: a disc, a crescent, a hollow ring. */
public final class PresenceDot extends Region {

  /** What the sign shows. */
  public enum State {
    /** No sign at all. */
    NONE,
    /** A filled disc. */
    ONLINE,
    /** A crescent. */
    AWAY,
    /** A hollow ring: this app itself is not connected. */
    OFFLINE
  }

  private static final double RING = 2;
  private static final double BITE = 0.8;
  private static final double BITE_OFFSET = 0.55;

  private final double radius;
  private State state = State.NONE;

  /** The sign for somebody's presence in lists: nothing where they are not there or not known. */
  public static State of(@Nullable Presence presence) {
    if (presence == null) {
      return State.NONE;
    }
    return switch (presence.state()) {
      case ONLINE -> State.ONLINE;
      case AWAY -> State.AWAY;
      case OFFLINE -> State.NONE;
    };
  }

  /** A sign of the given diameter in px, with a 2-px ring in the ground's colour around it. */
  public PresenceDot(double diameter) {
    this.radius = diameter / 2;
    double whole = diameter + 2 * RING;
    getStyleClass().add("presence");
    setMinSize(whole, whole);
    setPrefSize(whole, whole);
    setMaxSize(whole, whole);
    setMouseTransparent(true);
    setVisible(false);
  }

  /** Shows another state. */
  public void show(State wanted) {
    if (wanted == state) {
      return;
    }
    state = wanted;
    setVisible(wanted != State.NONE);
    getStyleClass().removeAll("away", "offline");
    getChildren().clear();
    switch (wanted) {
      case NONE -> {}
      case ONLINE -> draw(new Circle(radius));
      case AWAY -> {
        getStyleClass().add("away");
        double shift = -radius * BITE_OFFSET;
        draw(Shape.subtract(new Circle(radius), new Circle(shift, shift, radius * BITE)));
      }
      case OFFLINE -> {
        getStyleClass().add("offline");
        Circle hollow = new Circle(radius - 1);
        hollow.setStrokeWidth(2);
        draw(hollow);
      }
    }
  }

  /** What it shows. */
  public State state() {
    return state;
  }

  private void draw(Shape sign) {
    Circle ring = new Circle(radius + RING);
    ring.getStyleClass().add("ring");
    sign.getStyleClass().add("sign");
    for (Shape shape : new Shape[] {ring, sign}) {
      shape.setManaged(false);
      shape.setLayoutX(radius + RING);
      shape.setLayoutY(radius + RING);
      getChildren().add(shape);
    }
  }
}
