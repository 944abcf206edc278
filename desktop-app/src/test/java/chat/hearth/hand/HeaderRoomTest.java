package chat.hearth.hand;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.hearth.gallery.Shots;
import chat.hearth.ui.kit.Theme;
import chat.hearth.ui.kit.emoji.EmojiLine;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

class HeaderRoomTest {

  @Test
  void words_without_room_and_what_lies_on_others_is_told() {
    EmojiLine squeezed = new EmojiLine("Launch week", "head");
    squeezed.setMaxWidth(4);
    assertEquals(
        List.of("“Launch week” has no room in a header", "“two” lies on “one”"),
        faults(squeezed, new StackPane(new Button("one"), new Button("two"))));
  }

  @Test
  void what_stands_side_by_side_is_fine() {
    Button gone = new Button("gone");
    gone.setVisible(false);
    assertEquals(
        List.of(),
        faults(new EmojiLine("Launch week", "head"), new StackPane(gone, new Button("one"))));
  }

  private static List<String> faults(EmojiLine title, StackPane rest) {
    return Shots.onFx(
        () -> {
          HBox header = new HBox(8, title, rest);
          Pane root = new StackPane(header);
          var _ = Shots.scene(400, 64, Theme.Mode.LIGHT, 100, () -> root);
          return HeaderRoom.faults(header);
        });
  }
}
