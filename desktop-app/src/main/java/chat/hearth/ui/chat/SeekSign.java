package chat.hearth.ui.chat;

import chat.hearth.ui.kit.IconButton;
import chat.hearth.ui.kit.Labels;
import java.util.function.BooleanSupplier;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** Says above the messages that one far away is on its way, and how to give that up. */
final class SeekSign extends HBox {

  SeekSign(Words words, ChatModel model, BooleanSupplier giveUp) {
    IconButton stop =
        new IconButton(
                Feather.X,
                words.kit("cancel"),
                "Esc",
                () -> {
                  boolean _ = giveUp.getAsBoolean();
                })
            .small();
    stop.setId("seek-stop");
    stop.setFocusTraversable(false); // it goes with what it waits for; Esc does the same
    getStyleClass().add("seek-sign");
    setId("seek-sign");
    getChildren().addAll(Labels.wrapped(words.get("earlier"), "caption"), stop);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    visibleProperty().bind(model.seeking);
    managedProperty().bind(model.seeking); // or it would hold a narrow window open
  }
}
