package chat.hearth.ui.kit;

import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.PopupWindow;
import org.kordamp.ikonli.feather.Feather;

/** The right column of the component sheet: what lies above the screens. */
public final class SheetPopups {

  private static final double WIDTH = 276;
  private static final double SHADOW = 24;

  private SheetPopups() {}

  /**
   * All of it, one below the other.
   *
   * @param ofMessage the menu of a message, not shown yet
   * @param shown what something looks like that has a window of its own
   */
  public static Region column(ContextMenu ofMessage, Function<PopupWindow, Image> shown) {
    VBox column =
        new VBox(
            14,
            Labels.of("Context menu", "section"),
            within(shown.apply(ofMessage)),
            Labels.of("Toast, tooltip", "section"),
            new Toast("Link copied", _ -> {}),
            new Toast("Thread archived", "Undo", () -> {}, _ -> {}),
            new ImageView(shown.apply(tooltip())),
            Labels.of("Confirm dialog (real width 400)", "section"),
            dialog(),
            Labels.of("Cards", "section"),
            Card.of(
                new HBox(
                    12,
                    Icons.tile(Feather.HOME, "accent"),
                    new VBox(
                        Labels.of("Start a team", "head"),
                        Labels.wrapped("Invite people in a minute.", "second", "text-muted")))),
            Card.of(Labels.wrapped("You three already share a thread", "strong")).kind("info"),
            Card.of(Labels.wrapped("Can’t reach Mara’s ThinkPad", "strong")).kind("danger"));
    column.setMinWidth(WIDTH);
    column.setMaxWidth(WIDTH);
    return column;
  }

  private static Node dialog() {
    return Dialog.confirm(
        "Delete this message?",
        "It disappears for everyone in Launch week. You can’t bring it back.",
        "Delete",
        true,
        () -> {});
  }

  /** Its shadow needs no room. */
  private static Node within(Image image) {
    StackPane room = new StackPane(new ImageView(image));
    room.setMaxSize(WIDTH, image.getHeight() - 2 * SHADOW);
    room.setMinSize(WIDTH, image.getHeight() - 2 * SHADOW);
    return room;
  }

  private static Tooltip tooltip() {
    return new IconButton(Feather.SEARCH, "Search in this thread", "Ctrl F", () -> {}).getTooltip();
  }
}
