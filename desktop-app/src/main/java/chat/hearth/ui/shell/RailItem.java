package chat.hearth.ui.shell;

import chat.hearth.ui.kit.Badge;
import chat.hearth.ui.kit.Icons;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** One place in the rail or the bottom bar: icon, word, and a badge if something is unread. */
final class RailItem extends StackPane {

  private static final double AIR = 8;

  private final VBox item = new VBox();
  private final Badge badge = new Badge();
  private final Label label;
  private final String word;
  private final Runnable action;

  RailItem(Section section, String word, Runnable action) {
    this.word = word;
    this.action = action;
    label = new Label(word);
    label.managedProperty().bind(label.visibleProperty());
    item.getStyleClass().add("rail-item");
    item.getChildren().addAll(Icons.of(section.icon(), 20), label);
    item.setFocusTraversable(true);
    item.setAccessibleRole(AccessibleRole.BUTTON);
    item.setAccessibleText(word);
    item.setOnMouseClicked(_ -> action.run());
    item.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    item.setId("rail-" + section.name().toLowerCase(Locale.ROOT));
    StackPane.setAlignment(badge, Pos.TOP_RIGHT);
    badge.getStyleClass().add("rail-badge");
    badge.setMouseTransparent(true);
    getChildren().addAll(item, badge);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
  }

  /** How wide the word is with some air, in px. */
  double wordWidth() {
    return label.prefWidth(-1) + AIR;
  }

  /** Shows the word below the icon, or the icon alone; screen readers always say the word. */
  void showWord(boolean wanted) {
    label.setVisible(wanted);
  }

  /** Shows whether this is where one is. */
  void on(boolean here) {
    item.getStyleClass().remove("on");
    if (here) {
      item.getStyleClass().add("on");
    }
  }

  /** Shows how much is unread, 0 for nothing. */
  void unread(int count, String words) {
    badge.show(count, false);
    item.setAccessibleText(count == 0 ? word : word + ", " + words);
  }

  @Override
  public void requestFocus() {
    item.requestFocus();
  }

  @Override
  public void executeAccessibleAction(AccessibleAction wanted, Object... parameters) {
    if (wanted == AccessibleAction.FIRE) {
      action.run();
    } else {
      super.executeAccessibleAction(wanted, parameters);
    }
  }

  private void key(KeyEvent e) {
    if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE) {
      action.run();
      e.consume();
    }
  }
}
