package chat.hearth.ui.shell;

import chat.hearth.client.Change;
import chat.hearth.client.Client;
import chat.hearth.client.Subscription;
import chat.hearth.client.Update;
import chat.hearth.ui.kit.Banner;
import chat.hearth.ui.kit.Fx;
import chat.hearth.ui.kit.Texts;
import chat.hearth.ui.kit.Window;
import java.util.Optional;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Says above all screens that the relay has a newer Hearth, until somebody looks or waves it off.
 */
final class UpdateBar extends VBox implements AutoCloseable {

  private final Texts texts = Texts.screen("shell");
  private final Client client;
  private final Window window;
  private final Runnable open;
  private final Subscription subscription;
  private @Nullable Update shown;
  private String looked = "";

  /**
   * Over the screens of a client.
   *
   * @param open leads to where it can be downloaded
   */
  UpdateBar(Client client, Window window, Region screens, Runnable open) {
    this.client = client;
    this.window = window;
    this.open = open;
    setVgrow(screens, Priority.ALWAYS);
    getChildren().add(screens);
    this.subscription =
        client.onChange(
            change -> {
              if (change instanceof Change.ConnectionChanged) {
                Fx.later(this::look);
              }
            });
    look();
  }

  private void look() {
    Optional<Update> update =
        client
            .updates()
            .newest()
            .filter(u -> !u.version().equals(looked))
            .filter(u -> !u.version().equals(window.settings().dismissedUpdateProperty().get()));
    if (update.equals(Optional.ofNullable(shown))) {
      return;
    }
    if (shown != null) {
      getChildren().removeFirst();
    }
    shown = update.orElse(null);
    update.map(this::banner).ifPresent(getChildren()::addFirst);
  }

  private Banner banner(Update update) {
    return new Banner(Banner.Kind.NEWS, texts.get("update.ready", update.version()), "")
        .button(
            texts.get("update.look"),
            () -> {
              looked = update.version();
              look();
              open.run();
            })
        .dismiss(
            texts.get("update.dismiss"),
            () -> {
              window.settings().dismissedUpdateProperty().set(update.version());
              look();
            });
  }

  @Override
  public void close() {
    subscription.close();
  }
}
