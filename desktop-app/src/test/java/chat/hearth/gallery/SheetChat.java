package chat.hearth.gallery;

import chat.hearth.ui.kit.Avatar;
import chat.hearth.ui.kit.IconButton;
import chat.hearth.ui.kit.Icons;
import chat.hearth.ui.kit.Labels;
import chat.hearth.ui.kit.PersonColour;
import chat.hearth.ui.kit.Ticks;
import chat.hearth.ui.kit.TypingDots;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The middle column of the sheet: a conversation and its composer. */
final class SheetChat {

  private SheetChat() {}

  static Node column() {
    VBox chat =
        new VBox(
            3,
            centred(Labels.whole("Today", "day-pill")),
            message(bubble("other", "first", "First of a group: name, avatar, one sharp corner.")),
            message(bubble("other", "", "Next one: no name, 3 px apart.")),
            own(bubble("own", "first", "A quote keeps the colour of its author.")),
            own(bubble("own", "", "Waiting for the host")),
            newLine(),
            centred(Labels.of("Mara added Nora Haddad", "system-row")),
            own(refused()),
            refusedLine(),
            typing());
    chat.getStyleClass().add("canvas");
    chat.setPadding(new Insets(24));
    VBox.setMargin(chat.getChildren().get(3), new Insets(10, 0, 0, 0));
    VBox column =
        new VBox(
            14,
            Labels.of("Messages", "section"),
            chat,
            Labels.of("Composer", "section"),
            canvas(composer("", true)),
            canvas(ComponentSheet.state(composer("On my way.", false), "focus-within")));
    column.setMinWidth(0);
    return column;
  }

  private static HBox typing() {
    HBox strip = new HBox(new TypingDots(), Labels.of("Mara is typing…"));
    strip.getStyleClass().add("typing-strip");
    return strip;
  }

  private static Region refused() {
    Region bubble = bubble("own", "first", "Is this thing on?");
    bubble.getStyleClass().add("refused");
    return bubble;
  }

  private static HBox refusedLine() {
    HBox line =
        new HBox(
            Icons.of(Feather.ALERT_CIRCLE, 14),
            Labels.of("Not sent: this thread is read-only now."));
    line.getStyleClass().add("refused-line");
    return line;
  }

  private static HBox newLine() {
    Region left = new Region();
    Region right = new Region();
    for (Region line : new Region[] {left, right}) {
      line.getStyleClass().add("line");
      HBox.setHgrow(line, Priority.ALWAYS);
    }
    HBox row = new HBox(left, Labels.whole("2 new messages"), right);
    row.getStyleClass().add("new-line");
    row.setPadding(new Insets(12, 0, 12, 0));
    return row;
  }

  private static Region bubble(String side, String place, String words) {
    VBox bubble = new VBox();
    bubble.getStyleClass().addAll("bubble", side);
    if (!place.isEmpty()) {
      bubble.getStyleClass().add(place);
    }
    if (side.equals("other") && !place.isEmpty()) {
      Label name = Labels.of("Priya Nair", "sender");
      name.getStyleClass().add(PersonColour.styleClass("a"));
      bubble.getChildren().add(name);
    }
    Label text = Labels.wrapped(words, "body");
    HBox meta = new HBox(4, Labels.whole("09:02", "time"), Ticks.of(Ticks.State.READ));
    meta.setAlignment(Pos.BOTTOM_RIGHT);
    HBox line = new HBox(10, text, meta);
    line.setAlignment(Pos.BOTTOM_LEFT);
    bubble.getChildren().add(line);
    bubble.setMaxWidth(Region.USE_PREF_SIZE);
    return bubble;
  }

  private static HBox message(Region bubble) {
    Avatar avatar = new Avatar(32).person("a", "Priya Nair");
    HBox row = new HBox(8, avatar, bubble);
    row.setAlignment(Pos.TOP_LEFT);
    return row;
  }

  private static HBox own(Region bubble) {
    HBox row = new HBox(bubble);
    row.setAlignment(Pos.TOP_RIGHT);
    return row;
  }

  private static Node canvas(Node node) {
    VBox box = new VBox(node);
    box.getStyleClass().add("canvas");
    box.setPadding(new Insets(12));
    return box;
  }

  private static HBox composer(String words, boolean asleep) {
    TextField text = new TextField(words);
    text.setPromptText("Write to Priya");
    text.getStyleClass().add("bare");
    text.setMinHeight(36);
    text.setPrefHeight(36);
    HBox.setHgrow(text, Priority.ALWAYS);
    IconButton send = new IconButton(Feather.ARROW_UP, "Send", () -> {});
    send.getStyleClass().add("send");
    send.setDisable(asleep);
    HBox composer =
        new HBox(
            new IconButton(Feather.PAPERCLIP, "Attach", () -> {}),
            text,
            new IconButton(Feather.SMILE, "Emoji", () -> {}),
            send);
    composer.getStyleClass().add("composer");
    return composer;
  }

  private static HBox centred(Node node) {
    HBox row = new HBox(node);
    row.setAlignment(Pos.CENTER);
    row.setPadding(new Insets(0, 0, 10, 0));
    return row;
  }
}
