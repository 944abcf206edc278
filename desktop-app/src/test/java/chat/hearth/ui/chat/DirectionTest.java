package chat.hearth.ui.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.geometry.NodeOrientation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectionTest {

  @ParameterizedTest
  @ValueSource(strings = {"Hello", "12:30", "", "…", "Hello صباح", "早上好", "(“A”)"})
  void left_to_right(String text) {
    assertEquals(NodeOrientation.LEFT_TO_RIGHT, Direction.of(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"صباح الخير", "12:30 صباح", "שלום Hello", "\n… שלום"})
  void right_to_left(String text) {
    assertEquals(NodeOrientation.RIGHT_TO_LEFT, Direction.of(text));
  }
}
