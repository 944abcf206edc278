package chat.hearth.ui.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

/** The bar that stands for the rail where only one pane fits: its places share the width. */
final class BottomBar extends HBox {

  private final List<RailItem> items = new ArrayList<>();

  BottomBar() {
    getStyleClass().addAll("rail", "pane-top-line", "shell-bar");
    setAlignment(Pos.CENTER);
    setMinWidth(0);
  }

  void show(List<RailItem> places) {
    items.clear();
    items.addAll(places);
    getChildren().clear();
    for (RailItem place : places) {
      StackPane cell = new StackPane(place);
      cell.setMinWidth(0);
      cell.setPrefWidth(1);
      cell.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(cell, Priority.ALWAYS);
      getChildren().add(cell);
    }
  }

  /** In large type words would be cut in a narrow window: then icons stand alone, all of them. */
  @Override
  protected void layoutChildren() {
    double each = getWidth() / Math.max(1, items.size());
    boolean fit = items.stream().allMatch(i -> i.wordWidth() <= each);
    items.forEach(i -> i.showWord(fit));
    super.layoutChildren();
  }
}
