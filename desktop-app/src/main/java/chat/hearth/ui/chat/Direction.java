package chat.hearth.ui.chat;

import javafx.geometry.NodeOrientation;

/** Which way a text runs. */
final class Direction {

  private Direction() {}

  /** By the first letter that has a direction of its own; left to right if none has. */
  static NodeOrientation of(String text) {
    return text.codePoints()
        .map(Character::getDirectionality)
        .filter(d -> leftToRight(d) || rightToLeft(d))
        .mapToObj(
            d -> rightToLeft(d) ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT)
        .findFirst()
        .orElse(NodeOrientation.LEFT_TO_RIGHT);
  }

  private static boolean leftToRight(int directionality) {
    return directionality == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
  }

  private static boolean rightToLeft(int directionality) {
    return directionality == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || directionality == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }
}
