package chat.hearth.gallery;

import chat.hearth.ui.kit.Avatar;
import chat.hearth.ui.kit.Badge;
import chat.hearth.ui.kit.Card;
import chat.hearth.ui.kit.Field;
import chat.hearth.ui.kit.Gap;
import chat.hearth.ui.kit.Icons;
import chat.hearth.ui.kit.Labels;
import chat.hearth.ui.kit.PresenceDot;
import chat.hearth.ui.kit.SearchField;
import chat.hearth.ui.kit.SettingRow;
import chat.hearth.ui.kit.Skeleton;
import chat.hearth.ui.kit.Switch;
import chat.hearth.ui.kit.Ticks;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The left column of the sheet: rows and fields. */
final class SheetRows {

  private SheetRows() {}

  static Node column() {
    Field plain = Field.text("User name");
    plain.control().setText("elif");
    Field wrong = Field.text("User name");
    wrong.control().setText("mara");
    wrong.error("“mara” is taken. Try “elif”.");
    Field secret = Field.password("Password").hint("At least 10 characters.");
    secret.control().setText("a short sentence");
    Switch on = new Switch("Send with Enter");
    on.setSelected(true);
    VBox column =
        new VBox(
            14,
            Labels.of("Thread row: selected, unread, muted, hover, focus", "section"),
            rows(),
            Labels.of("Fields", "section"),
            new SearchField("Search", "Ctrl K"),
            plain,
            wrong,
            secret,
            Card.rows(new SettingRow("Send with Enter", "Off: Ctrl Enter sends.", on)),
            Labels.of("Loading, only after 300 ms, never moving", "section"),
            new Skeleton(1, 44).now());
    column.setMinWidth(320);
    column.setMaxWidth(320);
    return column;
  }

  private static Node rows() {
    HBox selected =
        row(
            new Avatar(44).group("x", "Launch week"),
            line(
                Labels.of("Launch week", "strong"), Labels.whole("09:34", "caption", "text-muted")),
            line(Labels.of("Mara is typing…", "second", "text-accent"), Icons.pin(14)));
    selected.getStyleClass().add("selected");
    HBox unread =
        row(
            new Avatar(44).person("a", "Priya Nair").presence(PresenceDot.State.ONLINE),
            line(
                Labels.of("Priya Nair", "strong"),
                Labels.whole("09:31", "caption", "medium", "text-accent")),
            line(Labels.of("Thank you!", "second", "text-muted"), new Badge().show(2, false)));
    HBox hover =
        row(
            new Avatar(44).person("b", "Jonas Weber").presence(PresenceDot.State.AWAY),
            line(Labels.of("Jonas W.", "strong"), Labels.whole("08:58", "caption", "text-muted")),
            line(preview(), new Badge().show(3, true)));
    ComponentSheet.state(hover, "hover");
    HBox focus =
        row(
            new Avatar(44).person("k", "Aiko Tanaka").presence(PresenceDot.State.ONLINE),
            line(
                Labels.of("Aiko Tanaka", "strong"), Labels.whole("08:40", "caption", "text-muted")),
            line(
                Labels.of("Draft: About the photos from Tuesday", "second", "text-muted"),
                new Badge()));
    focus.getStyleClass().add("focus-ring");
    return new VBox(2, selected, unread, hover, focus);
  }

  private static HBox preview() {
    Label words = Labels.of("The invoice is in the shared folder.", "second", "text-muted");
    HBox preview = new HBox(6, Ticks.of(Ticks.State.READ), words);
    preview.setAlignment(Pos.CENTER_LEFT);
    preview.setMinWidth(0);
    return preview;
  }

  private static HBox row(Avatar avatar, HBox first, HBox second) {
    VBox lines = new VBox(3, first, second);
    lines.setAlignment(Pos.CENTER_LEFT);
    lines.setMinWidth(0);
    HBox.setHgrow(lines, Priority.ALWAYS);
    HBox row = new HBox(avatar, lines);
    row.getStyleClass().add("thread-row");
    return row;
  }

  private static HBox line(Node left, Node right) {
    HBox line = new HBox(8, left, Gap.grow(), right);
    line.setAlignment(Pos.CENTER_LEFT);
    line.setMinWidth(0);
    line.setMinHeight(20);
    return line;
  }
}
