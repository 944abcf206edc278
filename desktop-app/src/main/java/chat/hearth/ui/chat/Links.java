package chat.hearth.ui.chat;

import chat.hearth.model.UserId;
import chat.hearth.ui.kit.Background;
import chat.hearth.ui.kit.Dialog;
import chat.hearth.ui.kit.Window;
import java.net.URI;
import java.util.function.Consumer;

/** Opens links, where it must be after a plain look at the real address. */
final class Links {

  private final Window window;
  private final Words words;
  private final Background background;
  private final Consumer<Throwable> failed;

  Links(Window window, Words words, Background background, Consumer<Throwable> failed) {
    this.window = window;
    this.words = words;
    this.background = background;
    this.failed = failed;
  }

  /**
   * What can be opened.
   *
   * @param person shows somebody
   */
  ChatActions.Links actions(UserId me, Consumer<UserId> person) {
    return new ChatActions.Links(this::open, this::ask, me, person);
  }

  private void open(URI address) {
    background.submit(() -> Browser.open(address), _ -> {}, failed);
  }

  private void ask(URI address) {
    Dialog dialog =
        Dialog.confirm(
            words.get("link.title"),
            address.toASCIIString(),
            words.get("link.do"),
            false,
            () -> open(address));
    window.overlay().open(dialog);
  }
}
