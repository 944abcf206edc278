package chat.hearth.ui.chat;

import chat.hearth.client.MessageRow;
import chat.hearth.client.Pin;
import chat.hearth.model.ClientId;
import chat.hearth.ui.kit.FileWords;
import chat.hearth.ui.kit.Icons;
import chat.hearth.ui.kit.Labels;
import chat.hearth.ui.kit.emoji.EmojiLine;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** What is pinned in the thread, below its header: each click goes to it, then on to the next. */
final class PinBar extends Button {

  private static final int PIN = 16;

  private final Words words;
  private final EmojiLine text = new EmojiLine("", "second");
  private final Label place = Labels.of("", "caption", "text-muted");
  private List<Pin> pins = List.of();
  private int at;

  PinBar(Words words, ChatModel model, Consumer<ClientId> go) {
    this.words = words;
    getStyleClass().setAll("pin-bar");
    setId("pin-bar");
    text.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(text, Priority.ALWAYS);
    place.setMinWidth(USE_PREF_SIZE);
    HBox line =
        new HBox(Icons.pin(PIN), Labels.of(words.get("pinned"), "caption", "strong"), text, place);
    line.getStyleClass().add("pin-line");
    line.setMouseTransparent(true);
    line.prefWidthProperty().bind(widthProperty());
    setGraphic(line);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setMaxWidth(Double.MAX_VALUE);
    setMinWidth(0);
    setOnAction(_ -> next(go));
    model.shown.subscribe(this::show);
  }

  private void show(@Nullable Shown shown) {
    List<Pin> now = shown == null ? List.of() : shown.pins();
    if (!names(now).equals(names(pins))) {
      at = 0;
    }
    pins = now;
    setVisible(!pins.isEmpty());
    setManaged(!pins.isEmpty());
    say();
  }

  private static List<ClientId> names(List<Pin> pins) {
    return pins.stream().map(Pin::message).toList();
  }

  private void next(Consumer<ClientId> go) {
    if (!pins.isEmpty()) {
      go.accept(pins.get(at).message());
      at = (at + 1) % pins.size();
      say();
    }
  }

  private void say() {
    if (pins.isEmpty()) {
      return;
    }
    MessageRow row = pins.get(at).row();
    String said =
        row == null
            ? words.get("pinned.away")
            : FileWords.line(words.plain(row.text()), row.files());
    boolean several = pins.size() > 1;
    text.setText(said);
    place.setText(several ? words.get("pinned.place", at + 1, pins.size()) : "");
    place.setManaged(several);
    setAccessibleText(words.get("pinned") + ": " + said + (several ? ", " + place.getText() : ""));
  }
}
