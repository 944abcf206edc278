package chat.hearth.gallery;

import chat.hearth.ui.kit.Buttons;
import chat.hearth.ui.kit.Card;
import chat.hearth.ui.kit.Dialog;
import chat.hearth.ui.kit.Gap;
import chat.hearth.ui.kit.Icons;
import chat.hearth.ui.kit.Labels;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The right column of the sheet: what lies above the screens. */
final class SheetPopups {

  private SheetPopups() {}

  static Node column() {
    HBox toast = new HBox(Labels.of("Thread archived", "body"), Buttons.link("Undo", () -> {}));
    toast.getStyleClass().add("toast");
    toast.setMaxWidth(HBox.USE_PREF_SIZE);
    Label tooltip = Labels.whole("Search in this thread   Ctrl F", "tooltip");
    VBox column =
        new VBox(
            14,
            Labels.of("Context menu", "section"),
            menu(),
            Labels.of("Toast, tooltip", "section"),
            toast,
            tooltip,
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
    column.setMinWidth(276);
    column.setMaxWidth(276);
    return column;
  }

  private static Node dialog() {
    Dialog dialog =
        Dialog.confirm(
            "Delete this message?",
            "It disappears for everyone in Launch week. You can’t bring it back.",
            "Delete",
            true,
            () -> {});
    return dialog;
  }

  private static Node menu() {
    VBox menu =
        new VBox(
            item("Reply", Feather.CORNER_UP_LEFT, "R"),
            item("Copy text", Feather.COPY, "Ctrl C"),
            item("Forward…", Feather.CORNER_UP_RIGHT, ""),
            Gap.line(),
            item("Delete for me…", Feather.TRASH_2, "Del"));
    menu.getChildren().getFirst().getStyleClass().add("on");
    menu.getChildren().getLast().getStyleClass().add("danger");
    menu.getStyleClass().add("context-menu");
    return menu;
  }

  /** Looks like an item of a real menu, which only a window of its own can show. */
  private static Node item(String words, Feather icon, String keys) {
    HBox item =
        new HBox(
            12,
            Icons.of(icon, 16),
            Labels.of(words),
            Gap.grow(),
            Labels.of(keys, "caption", "text-subtle"));
    item.getStyleClass().add("menu-item");
    item.setAlignment(Pos.CENTER_LEFT);
    item.setMinHeight(34);
    return item;
  }
}
