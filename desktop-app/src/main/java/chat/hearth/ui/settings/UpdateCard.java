package chat.hearth.ui.settings;

import chat.hearth.client.Update;
import chat.hearth.client.UpdateException;
import chat.hearth.client.Updates;
import chat.hearth.ui.kit.ActionButton;
import chat.hearth.ui.kit.Background;
import chat.hearth.ui.kit.Buttons;
import chat.hearth.ui.kit.Fx;
import chat.hearth.ui.kit.Labels;
import chat.hearth.ui.kit.Texts;
import chat.hearth.ui.kit.Window;
import java.nio.file.Path;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The newer Hearth that the relay has. It is downloaded and checked when somebody wants it, then
 * shown in its folder; nothing is started.
 */
final class UpdateCard extends VBox implements AutoCloseable {

  private static final double MEGA = 1e6;

  private final Texts texts;
  private final Window window;
  private final Updates updates;
  private final Background background = new Background("update");
  private @Nullable Update inHand;

  UpdateCard(Texts texts, Window window, Updates updates) {
    this.texts = texts;
    this.window = window;
    this.updates = updates;
    getStyleClass().addAll("card", "settings-update");
    look();
  }

  /** Shows what is offered now; what somebody has in hand stays. */
  void look() {
    Optional<Update> newest = updates.newest();
    if (inHand != null && newest.filter(inHand::equals).isPresent()) {
      return;
    }
    inHand = null;
    newest.ifPresentOrElse(
        this::offer,
        () ->
            show(
                texts.get("update.none"),
                texts.get("update.none.text", updates.present().orElse(texts.get("about.dev"))),
                null));
  }

  private void offer(Update update) {
    show(
        texts.get("update.ready", update.version()),
        texts.get("update.ready.text", update.file(), update.bytes() / MEGA),
        Buttons.secondary(texts.get("update.get"), () -> fetch(update)));
  }

  private void fetch(Update update) {
    inHand = update;
    ProgressBar bar = new ProgressBar(0);
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText(texts.get("update.loading", update.file()));
    show(texts.get("update.loading", update.file()), "", null);
    getChildren().add(bar);
    Path folder = window.computer().downloads();
    background.submit(
        () -> updates.fetch(update, folder, part -> Fx.later(() -> bar.setProgress(part))),
        file -> done(update, file),
        e -> failed(update, folder, e));
  }

  private void done(Update update, Path file) {
    say(
        texts.get("update.done", update.version()),
        texts.get("update.done.text", String.valueOf(file.getFileName())),
        Buttons.secondary(texts.get("update.show"), () -> open(file)));
  }

  private void open(Path file) {
    background.submit(
        () -> {
          window.computer().showFolderOf(file);
          return true;
        },
        _ -> {},
        _ -> window.overlay().toast(file.toString()));
  }

  private void failed(Update update, Path folder, Throwable e) {
    String key =
        switch (e) {
          case UpdateException u when u.reason() == UpdateException.Reason.WRONG_CONTENT -> "wrong";
          case UpdateException u when u.reason() == UpdateException.Reason.LOCAL_STORAGE ->
              "storage";
          default -> "unreachable";
        };
    say(
        texts.get("update." + key),
        texts.get("update." + key + ".text", folder.toString()),
        Buttons.secondary(texts.get("update.again"), () -> fetch(update)));
  }

  private void say(String title, String text, ActionButton button) {
    show(title, text, button);
    window.overlay().live().say(title);
  }

  private void show(String title, String text, @Nullable ActionButton button) {
    VBox words = new VBox(Labels.wrapped(title, "strong"));
    if (!text.isEmpty()) {
      words.getChildren().add(Labels.wrapped(text, "second", "text-muted"));
    }
    words.getStyleClass().add("settings-words");
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox row = new HBox(words);
    row.getStyleClass().add("device-row");
    row.setAlignment(Pos.CENTER_LEFT);
    boolean focus = isFocusInside();
    if (button != null) {
      button.setId("update");
      row.getChildren().add(Buttons.small(button));
    }
    getChildren().setAll(row);
    if (focus && button != null) {
      button.requestFocus();
    }
  }

  /** Whether a button of this card has the focus, which the next one then gets. */
  private boolean isFocusInside() {
    Node owner = getScene() == null ? null : getScene().getFocusOwner();
    for (Node node = owner; node != null; node = node.getParent()) {
      if (node == this) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void close() {
    background.close();
  }
}
