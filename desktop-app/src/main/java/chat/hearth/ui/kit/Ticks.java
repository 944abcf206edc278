package chat.hearth.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** The sign that says how far an own message got. */
public final class Ticks {

  /** How far a message got. */
  public enum State {
    WAITING,
    SENT,
    DELIVERED,
    READ,
    REFUSED
  }

  /** The grid of the drawings; how large the signs are is said in the style sheet. */
  private static final double WIDTH = 16;

  private static final double HEIGHT = 12;
  private static final String ONE = "M1 6.2L4.2 9.4L11 2.6";
  private static final String TWO = ONE + "M7.6 8.6L8.4 9.4L15.2 2.6";
  private static final double THIN = 1.5;
  private static final double BOLD = 1.9;

  private Ticks() {}

  /** The sign, 16 by 12 px at 100 % text size, in the colour of the time that stands before it. */
  public static Node of(State state) {
    StackPane sign =
        switch (state) {
          case WAITING -> sign(Icons.of(Feather.CLOCK, 12));
          case SENT -> sign(Icons.drawn(ONE, WIDTH, HEIGHT, THIN));
          case DELIVERED -> sign(Icons.drawn(TWO, WIDTH, HEIGHT, THIN));
          case READ -> sign(Icons.drawn(TWO, WIDTH, HEIGHT, BOLD));
          case REFUSED -> sign(Icons.of(Feather.ALERT_CIRCLE, 12));
        };
    switch (state) {
      case READ -> sign.getStyleClass().add("read");
      case REFUSED -> sign.getStyleClass().add("refused");
      case WAITING, SENT, DELIVERED -> {}
    }
    return sign;
  }

  /** The word for the state, for screen readers and tooltips. */
  public static String words(State state, Texts texts) {
    return switch (state) {
      case WAITING -> texts.get("tick.waiting");
      case SENT -> texts.get("tick.sent");
      case DELIVERED -> texts.get("tick.delivered");
      case READ -> texts.get("tick.read");
      case REFUSED -> texts.get("tick.refused");
    };
  }

  private static StackPane sign(Node drawing) {
    StackPane sign = new StackPane(drawing);
    sign.getStyleClass().add("tick");
    sign.setAlignment(Pos.CENTER_RIGHT);
    sign.setMouseTransparent(true);
    return sign;
  }
}
