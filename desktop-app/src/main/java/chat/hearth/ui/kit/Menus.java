package chat.hearth.ui.kit;

import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Menus with icons and key hints. The hints are words only: the keys work elsewhere. */
public final class Menus {

  private static final double BELOW = 4;

  /** Figures are not all as wide as each other. */
  private static final double FIGURES = 8;

  private Menus() {}

  /** A menu of the given items. */
  public static ContextMenu of(MenuItem... items) {
    ContextMenu menu = new ContextMenu(items);
    menu.setAutoHide(true);
    menu.setOnShown(e -> widen(menu));
    return menu;
  }

  /** Gives the words all the room that is left beside them, so that keys end at the right. */
  private static void widen(ContextMenu menu) {
    Region ground = (Region) menu.getSkin().getNode();
    double natural = ground.prefWidth(-1);
    double rows = 0;
    double wordy = 0;
    Node widest = null;
    for (Node row : ground.lookupAll(".menu-item")) {
      double width = row.prefWidth(-1);
      rows = Math.max(rows, width);
      if (row.lookup(".label") instanceof Label words && row.equals(words.getParent())) {
        wordy = Math.max(wordy, width);
        if (widest == null || words.prefWidth(-1) > widest.prefWidth(-1)) {
          widest = words;
        }
      }
    }
    double missing = Math.max(natural, ground.minWidth(-1)) - natural + rows - wordy;
    if (missing > 0 && widest instanceof Region label) {
      label.setPrefWidth(label.prefWidth(-1) + missing);
    }
  }

  /**
   * Keeps room in a menu that is not shown yet for what an item may say later, so that nothing
   * moves then.
   *
   * @param longest about as long as its words may become
   */
  public static void keepRoom(ContextMenu menu, MenuItem item, String longest) {
    menu.addEventHandler(
        WindowEvent.WINDOW_SHOWN,
        _ -> {
          for (Node node : menu.getSkin().getNode().lookupAll(".label")) {
            if (node instanceof Label label && item.getText().equals(label.getText())) {
              double more = width(longest, label) - width(label.getText(), label) + FIGURES;
              label.setPrefWidth(label.prefWidth(-1) + Math.max(0, more));
            }
          }
        });
  }

  private static double width(String words, Label label) {
    Text text = new Text(words);
    text.setFont(label.getFont());
    return Math.ceil(text.getLayoutBounds().getWidth());
  }

  /** An item without a key. */
  public static MenuItem item(String words, @Nullable Feather icon, Runnable onAction) {
    return item(words, icon, "", onAction);
  }

  /**
   * An item with its key at the right.
   *
   * @param keys as {@link Keys#of} writes them, or the empty string
   */
  public static MenuItem item(
      String words, @Nullable Feather icon, String keys, Runnable onAction) {
    MenuItem item = new MenuItem(words);
    item.setMnemonicParsing(false);
    if (icon != null) {
      item.setGraphic(Icons.of(icon, 16));
    }
    if (!keys.isEmpty()) {
      item.setAccelerator(new Hint(keys));
    }
    item.setOnAction(e -> onAction.run());
    return item;
  }

  /** An item that takes something away; stands last, after a line. */
  public static MenuItem danger(String words, Feather icon, String keys, Runnable onAction) {
    MenuItem item = item(words, icon, keys, onAction);
    item.getStyleClass().add("danger");
    return item;
  }

  /** A line between items. */
  public static MenuItem line() {
    return new SeparatorMenuItem();
  }

  /** Shows the menu below the node that opens it. */
  public static void showBelow(ContextMenu menu, Node anchor) {
    menu.show(anchor, Side.BOTTOM, 0, BELOW);
  }

  /** Words at the right of an item that react to no key. */
  private static final class Hint extends KeyCombination {

    private final String words;

    Hint(String words) {
      this.words = words;
    }

    @Override
    public boolean match(KeyEvent event) {
      return false;
    }

    @Override
    public String getDisplayText() {
      return words;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Hint hint && hint.words.equals(words);
    }

    @Override
    public int hashCode() {
      return words.hashCode();
    }
  }
}
