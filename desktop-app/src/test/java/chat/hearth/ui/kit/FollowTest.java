package chat.hearth.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;

class FollowTest extends InWindow {

  @Test
  void a_node_hears_of_a_value_while_it_is_in_a_window() {
    StringProperty value = new SimpleStringProperty("one");
    List<String> told = new ArrayList<>();
    Label label = show(Label::new);
    interact(() -> Follow.value(label, value, told::add));
    interact(() -> value.set("two"));
    assertEquals(List.of("one", "two"), told);
    interact(() -> overlay.content(new Label()));
    interact(() -> value.set("three"));
    interact(() -> value.set("four"));
    assertEquals(List.of("one", "two"), told, "it is gone");
    interact(() -> overlay.content(label));
    assertEquals(List.of("one", "two", "four"), told, "it is back");
  }
}
