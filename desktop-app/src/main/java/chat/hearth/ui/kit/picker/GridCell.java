package chat.hearth.ui.kit.picker;

import chat.hearth.ui.kit.Labels;
import chat.hearth.ui.kit.emoji.Emoji;
import chat.hearth.ui.kit.emoji.EmojiIndex;
import chat.hearth.ui.kit.emoji.EmojiView;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** A row of the picker; built once and then only filled. */
final class GridCell extends ListCell<GridRow> {

  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final Duration TOOLTIP_AFTER = Duration.millis(500);

  private final EmojiGrid grid;
  private final Label heading = Labels.of("", "emoji-heading");
  private final List<Slot> slots = new ArrayList<>();
  private final HBox row = new HBox();

  GridCell(EmojiGrid grid, BiConsumer<EmojiIndex.Entry, Boolean> onPick) {
    this.grid = grid;
    getStyleClass().add("emoji-row");
    setPrefWidth(0);
    for (int column = 0; column < GridRow.COLUMNS; column++) {
      slots.add(new Slot(column, onPick));
    }
    row.getChildren().addAll(slots);
    grid.chosenProperty().addListener((_, _, _) -> standOut());
  }

  @Override
  protected void updateItem(@Nullable GridRow item, boolean empty) {
    super.updateItem(item, empty);
    switch (item) {
      case null -> setGraphic(null);
      case GridRow.Heading h -> {
        heading.setText(h.words());
        setGraphic(heading);
      }
      case GridRow.Cells cells -> {
        for (Slot slot : slots) {
          slot.fill(slot.column < cells.entries().size() ? cells.entries().get(slot.column) : null);
        }
        setGraphic(row);
      }
    }
    standOut();
  }

  @Override
  protected double computePrefHeight(double width) {
    return getGraphic() == null ? 0 : snapSizeY(getGraphic().prefHeight(-1));
  }

  private void standOut() {
    EmojiGrid.Place at = grid.chosenProperty().get();
    for (Slot slot : slots) {
      slot.pseudoClassStateChanged(
          CHOSEN, at != null && at.row() == getIndex() && at.column() == slot.column);
    }
  }

  /** The place of one emoji. */
  private final class Slot extends StackPane {

    private final int column;
    private final Tooltip tooltip = new Tooltip();
    private EmojiIndex.@Nullable Entry entry;
    private @Nullable EmojiView view;

    Slot(int column, BiConsumer<EmojiIndex.Entry, Boolean> onPick) {
      this.column = column;
      getStyleClass().add("emoji-slot");
      setAccessibleRole(AccessibleRole.BUTTON);
      tooltip.setShowDelay(TOOLTIP_AFTER);
      setOnMouseEntered(_ -> hovered());
      setOnMouseMoved(_ -> hovered());
      setOnMouseClicked(
          e -> {
            if (e.getButton() == MouseButton.PRIMARY && entry != null) {
              onPick.accept(entry, e.isShiftDown());
            }
          });
    }

    private void hovered() {
      if (entry != null) {
        grid.choose(new EmojiGrid.Place(GridCell.this.getIndex(), column));
      }
    }

    void fill(EmojiIndex.@Nullable Entry wanted) {
      entry = wanted;
      setVisible(wanted != null);
      if (wanted == null) {
        return;
      }
      Emoji emoji = wanted.in(grid.tone());
      if (view == null) {
        view = new EmojiView(emoji, "in-picker");
        getChildren().setAll(view);
        Tooltip.install(this, tooltip);
      }
      view.show(emoji);
      setAccessibleText(wanted.name());
      tooltip.setText(wanted.name() + "   :" + wanted.codes().getFirst() + ":");
    }
  }
}
