package chat.hearth.ui.chat;

import chat.hearth.client.Client;
import chat.hearth.client.MessageLink;
import chat.hearth.model.UserId;
import chat.hearth.ui.kit.Background;
import chat.hearth.ui.kit.Dialog;
import chat.hearth.ui.kit.Window;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Opens links: those to messages in this window, all others in the web browser, where it must be
 * after a plain look at the real address.
 */
final class Links {

  private final Client client;
  private final Window window;
  private final Words words;
  private final Background background;
  private final Consumer<MessageLink> message;
  private final Consumer<Throwable> failed;

  /**
   * For one window.
   *
   * @param message opens a thread that is here at a message
   */
  Links(
      Client client,
      Window window,
      Words words,
      Background background,
      Consumer<MessageLink> message,
      Consumer<Throwable> failed) {
    this.client = client;
    this.window = window;
    this.words = words;
    this.background = background;
    this.message = message;
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
    if (!leadsToMessage(address)) {
      background.submit(() -> Browser.open(address), _ -> {}, failed);
    }
  }

  private void ask(URI address) {
    if (leadsToMessage(address)) {
      return; // nothing leaves this window, whatever the link is called
    }
    Dialog dialog =
        Dialog.confirm(
            words.get("link.title"),
            address.toASCIIString() + "\n\n" + words.get("link.host", address.getHost()),
            words.get("link.do"),
            false,
            () -> open(address));
    window.overlay().open(dialog);
  }

  private boolean leadsToMessage(URI address) {
    Optional<MessageLink> link = MessageLink.parse(address.toString());
    link.ifPresent(this::follow);
    return link.isPresent();
  }

  /** Goes to the message in its thread, or says that the thread is not the person's. */
  void follow(MessageLink link) {
    background.submit(
        () -> client.threads().find(link.threadId()).isPresent(),
        here -> {
          if (here) {
            message.accept(link);
          } else {
            window.overlay().toast(words.get("link.missing"));
          }
        },
        failed);
  }
}
